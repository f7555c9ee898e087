/** Writes the grey of a radiograph as a plain PNG: no texts, no times, nothing but the picture. */
import { encode } from 'fast-png';
import type { Radiograph } from '../radiograph.ts';

/** 8 bits when they hold every sample, else 16. */
export function writePng({
  widthPx,
  heightPx,
  samples,
  bits,
}: Pick<Radiograph, 'widthPx' | 'heightPx' | 'samples' | 'bits'>): Uint8Array {
  const depth = bits <= 8 ? 8 : 16;
  const data = depth === 8 ? Uint8Array.from(samples) : samples;
  return encode({ width: widthPx, height: heightPx, data, depth, channels: 1 });
}
