/** How a constant is drawn: evenly over its stated range, or as the median of a log-normal. */
import { assert } from '../../base/assert.ts';
import type { Constant } from '../../quantities/constant.ts';

/** Where a share (0–1) of a constant's stated range lies. */
export function inRange({ range }: Constant, share: number): number {
  assert(range !== undefined, 'a constant without a range is not drawn from one');
  return range[0] + (range[1] - range[0]) * share;
}

/** A constant whose logarithm is drawn, at a standard normal number. */
export function logNormal({ value, sd }: Constant, z: number): number {
  assert(sd !== undefined, 'a constant without a spread is not drawn');
  return value * Math.exp(sd * z);
}
