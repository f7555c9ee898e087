/** What is looked at before anything is allocated. A large film has 12 megapixels. */
import { ok } from '../../base/result.ts';
import { type Read, refuse } from './radiographFault.ts';

export const MAX_PICTURE_BYTES = 200 * 1024 * 1024;
export const MAX_DICOM_BYTES = 2 * 1024 * 1024 * 1024;
export const MAX_SIDE_PX = 16_384;
export const MAX_PIXELS = 100_000_000;
/** Its decoder needs some twenty bytes a pixel. */
export const MAX_JPEG_PIXELS = 40_000_000;

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

export function checkSize(
  { widthPx, heightPx }: Size,
  where: string,
  most = MAX_PIXELS,
): Read<Size> {
  if (!(widthPx >= 1 && heightPx >= 1))
    return refuse('noPicture', where, `${widthPx} × ${heightPx}`);
  if (widthPx > MAX_SIDE_PX || heightPx > MAX_SIDE_PX || widthPx * heightPx > most)
    return refuse('tooManyPixels', where, `${widthPx} × ${heightPx}`);
  return ok({ widthPx, heightPx });
}
