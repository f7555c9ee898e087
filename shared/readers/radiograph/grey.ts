/** Colour to grey, and a first window from the samples themselves. */
import type { SampleWindow } from './radiograph.ts';

/** Weights of red, green and blue in thousandths (ITU-R BT.601 luma); equal channels stay exactly as they are. */
const [RED, GREEN, BLUE] = [299, 587, 114];

/** Interleaved pixels of 1 (grey), 2 (grey, alpha), 3 (colour) or 4 (colour, alpha) channels; alpha is left out. */
export function toGrey(pixels: ArrayLike<number>, channels: number, count: number): Uint16Array {
  const samples = new Uint16Array(count);
  const colour = channels >= 3;
  for (let i = 0, at = 0; i < count; i++, at += channels)
    samples[i] = colour
      ? Math.round((RED! * pixels[at]! + GREEN! * pixels[at + 1]! + BLUE! * pixels[at + 2]!) / 1000)
      : pixels[at]!;
  return samples;
}

/** From the 1st to the 99th percentile: collimator edges and marks do not decide. */
export function windowOf(samples: Uint16Array, bits: number): SampleWindow {
  const counts = new Uint32Array(2 ** bits);
  for (const sample of samples) counts[sample]!++;
  const atShare = (share: number) => {
    let seen = 0;
    return counts.findIndex((count) => {
      seen += count;
      return seen > share * (samples.length - 1);
    });
  };
  const low = atShare(0.01);
  return { low, high: Math.max(atShare(0.99), low + 1) };
}
