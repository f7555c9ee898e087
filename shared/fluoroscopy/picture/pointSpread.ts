/** What the detector does to a point (M-FL-9): a Gauss bell, rows first, then columns. */
import { type CArm, pixelPitchMm } from '../carm/cArm.ts';
import { POINT_SPREAD_MM } from '../constants.ts';

/** Full width at half maximum of a bell, in standard deviations. */
const WIDTH_IN_SIGMA = 2 * Math.sqrt(2 * Math.log(2));
/** Beyond three standard deviations nothing is left. */
const REACH_IN_SIGMA = 3;

/** Weights from the middle outward, in pixels; the whole bell sums to one. */
export function spreadWeights(arm: CArm): Float64Array {
  const sigmaPx = POINT_SPREAD_MM.value / WIDTH_IN_SIGMA / pixelPitchMm(arm);
  const reach = Math.ceil(REACH_IN_SIGMA * sigmaPx);
  const weights = Float64Array.from({ length: reach + 1 }, (_, i) =>
    Math.exp((-i * i) / (2 * sigmaPx ** 2)),
  );
  const sum = weights.reduce((total, weight, i) => total + (i === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / sum);
}

/** The picture ends dark: outside there is no detector. */
export function spreadPoints(
  values: Float64Array,
  sidePx: number,
  weights: Float64Array,
): Float64Array {
  const rows = along(values, sidePx, 1, weights);
  return along(rows, sidePx, sidePx, weights);
}

function along(
  values: Float64Array,
  sidePx: number,
  stride: number,
  weights: Float64Array,
): Float64Array {
  const out = new Float64Array(values.length);
  const other = stride === 1 ? sidePx : 1;
  for (let line = 0; line < sidePx; line++)
    for (let at = 0; at < sidePx; at++) {
      const base = line * other;
      let sum = weights[0]! * values[base + at * stride]!;
      for (let k = 1; k < weights.length; k++) {
        if (at >= k) sum += weights[k]! * values[base + (at - k) * stride]!;
        if (at + k < sidePx) sum += weights[k]! * values[base + (at + k) * stride]!;
      }
      out[base + at * stride] = sum;
    }
  return out;
}
