/**
 * From the picture in a case to samples that can be drawn at any size. A case comes from anywhere: the picture goes through
 * the same guards as a file, and must be the one the film names. Runs in the film worker.
 */

import type { FilmImage } from '../../shared/film/film.ts';
import { type GreyPicture, halvePicture } from '../../shared/film/halvePicture.ts';
import {
  type RadiographFault,
  radiographFault,
} from '../../shared/readers/radiograph/radiographFault.ts';
import { readRadiograph } from '../../shared/readers/radiograph/readRadiograph.ts';
import { sha256Hex } from '../platform/sha256Hex.ts';
import { fromBase64 } from './base64.ts';

export interface StoredFilm {
  readonly image: FilmImage;
  /** PNG in base64. */
  readonly png: string;
}

/** The picture, and the same at half, a quarter, … of its size. */
export type FilmPyramid = readonly GreyPicture[];

export type ShowOutcome =
  | { readonly kind: 'shown'; readonly pyramid: FilmPyramid }
  | { readonly kind: 'refused'; readonly fault: RadiographFault }
  | { readonly kind: 'failed'; readonly message: string };

const SMALLEST_PX = 256;

export async function showFilm({ image, png }: StoredFilm): Promise<ShowOutcome> {
  const refused = (fault: RadiographFault): ShowOutcome => ({ kind: 'refused', fault });
  const bytes = fromBase64(png);
  if (!bytes) return refused(radiographFault('damaged', 'base64'));
  if ((await sha256Hex(bytes)) !== image.sha256)
    return refused(radiographFault('damaged', 'SHA-256'));
  const read = readRadiograph(bytes);
  if (!read.ok) return refused(read.error);
  const { widthPx, heightPx, samples } = read.value;
  if (widthPx !== image.widthPx || heightPx !== image.heightPx)
    return refused(radiographFault('sizesDisagree', 'IHDR', `${widthPx} × ${heightPx}`));
  const pyramid: GreyPicture[] = [{ widthPx, heightPx, samples }];
  for (let last = pyramid[0]!; Math.min(last.widthPx, last.heightPx) > SMALLEST_PX; ) {
    last = halvePicture(last);
    pyramid.push(last);
  }
  return { kind: 'shown', pyramid };
}
