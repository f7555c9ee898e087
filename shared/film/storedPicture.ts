/**
 * The picture of a film as a case file holds it: grey, plain PNG, with nothing that names a person. A film larger than a
 * case can hold is halved until it fits, and what its file says of the size of a pixel goes with it.
 */
import { writePng } from '../readers/radiograph/png/writePng.ts';
import type { Radiograph } from '../readers/radiograph/radiograph.ts';
import type { PixelPitch, SpacingFacts } from '../readers/radiograph/spacingFacts.ts';
import { halvePicture } from './halvePicture.ts';

/** A large film of 12 megapixels at 12 bits takes some 15 MB. */
export const MAX_STORED_BYTES = 20 * 1024 * 1024;
export const MAX_STORED_PIXELS = 16_000_000;

/** Everything of a radiograph but its samples. */
export type RadiographFacts = Omit<Radiograph, 'samples'>;

export interface StoredPicture {
  /** Of the picture as it is stored. */
  readonly facts: RadiographFacts;
  readonly png: Uint8Array;
  /** How often its sides were halved. */
  readonly halvings: number;
}

export function storePicture({ samples, ...facts }: Radiograph): StoredPicture {
  let picture = { widthPx: facts.widthPx, heightPx: facts.heightPx, samples };
  let halvings = 0;
  const halve = () => {
    picture = halvePicture(picture);
    halvings += 1;
  };
  while (picture.widthPx * picture.heightPx > MAX_STORED_PIXELS) halve();
  let png = writePng({ ...picture, bits: facts.bits });
  while (png.length > MAX_STORED_BYTES) {
    halve();
    png = writePng({ ...picture, bits: facts.bits });
  }
  const { widthPx, heightPx } = picture;
  const spacing = coarser(facts.spacing, 2 ** halvings);
  return { facts: { ...facts, widthPx, heightPx, spacing }, png, halvings };
}

function coarser(spacing: SpacingFacts, factor: number): SpacingFacts {
  const pitch = (given: PixelPitch | null) =>
    given && { rowMm: given.rowMm * factor, columnMm: given.columnMm * factor };
  return {
    ...spacing,
    imagerPitch: pitch(spacing.imagerPitch),
    pixelPitch: pitch(spacing.pixelPitch),
  };
}
