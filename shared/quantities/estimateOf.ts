/** From draws to an estimate: median and 10–90 % band, every number finite. */
import { Bug, finite } from '../base/assert.ts';
import { selectRank } from '../math/selectRank.ts';
import type { Estimate } from './estimate.ts';

/**
 * Percentiles by linear interpolation between ranks. The draws stay in their order, which pairs them with the other
 * columns: a copy is put in order, and only as far as the three percentiles need it.
 */
export function estimateOf(draws: Float64Array, what: string): Estimate {
  for (let i = 0; i < draws.length; i++)
    if (Number.isNaN(draws[i])) throw new Bug(`${what} is not a number in draw ${i}`);
  const copy = draws.slice();
  const last = copy.length - 1;
  const median = percentile(copy, 0.5, 0, last);
  const middle = Math.floor(0.5 * last);
  return {
    low: finite(percentile(copy, 0.1, 0, middle), what),
    median: finite(median, what),
    high: finite(percentile(copy, 0.9, middle, last), what),
  };
}

/** Of all values, the share's rank lying within `from` and `to`, outside of which everything is in its place. */
function percentile(values: Float64Array, share: number, from: number, to: number): number {
  const rank = share * (values.length - 1);
  const low = Math.floor(rank);
  const below = selectRank(values, low, from, to);
  if (low === rank) return below;
  // The next rank is the least of what lies beyond.
  const end = low < to ? to : values.length - 1;
  let above = Number.POSITIVE_INFINITY;
  for (let i = low + 1; i <= end; i++) above = Math.min(above, values[i]!);
  return below + (above - below) * (rank - low);
}

/** z of the 90th percentile of a normal distribution. */
export const Z_90 = 1.2816;

/** The band of a normal error around a value. */
export function normalEstimate(median: number, sd: number, what: string): Estimate {
  finite(median, what);
  finite(sd, what);
  return { median, low: median - Z_90 * sd, high: median + Z_90 * sd };
}
