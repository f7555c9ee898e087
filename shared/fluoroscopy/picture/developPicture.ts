/**
 * From line integrals to the grey picture on the monitor (M-FL-9): transmission, shutters, point spread, quantum noise,
 * levelling and window. What attenuates is dark unless the picture is inverted.
 */
import { createRandom } from '../../base/random.ts';
import { type CArm, pixelPitchMm } from '../carm/cArm.ts';
import { DISPLAY_RANGE, LEVELLING_SHARE, QUANTA_PER_MM2 } from '../constants.ts';
import { levelAt, levelsOf } from './levels.ts';
import type { LinePicture } from './lineIntegrals.ts';
import { spreadPoints, spreadWeights } from './pointSpread.ts';
import { isOpen, openField } from './shutters.ts';

export interface Display {
  readonly inverted: boolean;
  /** null: a picture without noise. */
  readonly noiseSeed: number | null;
}

/** A beam weaker than this share of the mean is black. */
export const LEAST_SIGNAL = 1e-4;

/** Share of the beam that arrives. */
export function transmission(lineIntegral: number): number {
  return Math.exp(-lineIntegral);
}

export function quantaPerPixel(arm: CArm): number {
  return QUANTA_PER_MM2.value * pixelPitchMm(arm) ** 2;
}

/** Grey from 0 to 255, row by row. */
export function developPicture(lines: LinePicture, arm: CArm, display: Display): Uint8ClampedArray {
  const { sidePx, values } = lines;
  const field = openField(arm);
  const levels = levelsOf(lines, field);
  const open = (i: number) => isOpen(field, sidePx, i % sidePx, Math.floor(i / sidePx));
  // Exposure control: the mean where it is measured is one.
  const beam = values.map((value, i) => (open(i) ? transmission(value - levels.mean) : 0));
  const signal = spreadPoints(beam, sidePx, spreadWeights(arm));
  const quanta = quantaPerPixel(arm);
  const random = display.noiseSeed === null ? null : createRandom(display.noiseSeed);
  return Uint8ClampedArray.from(signal, (share, i) => {
    const noise = random ? Math.sqrt(share / quanta) * random.normal() : 0;
    if (!open(i)) return 0;
    const [u, v] = [i % sidePx, Math.floor(i / sidePx)];
    const dense = -Math.log(Math.max(share + noise, LEAST_SIGNAL));
    const slow = LEVELLING_SHARE.value * (levelAt(levels, sidePx, u, v) - levels.mean);
    const bright = 0.5 - (dense - slow) / DISPLAY_RANGE.value;
    return 255 * (display.inverted ? 1 - bright : bright);
  });
}
