/** From draws to an estimate: median and 10–90 % band, every number finite. */
import { Bug, finite } from '../base/assert.ts';
import { sortDraws } from '../math/sortDraws.ts';
import type { Estimate } from './estimate.ts';

let sorted = new Float64Array(0);

/** The draws stay in their order, which pairs them with the other columns: a copy is sorted. */
export function estimateOf(draws: Float64Array, what: string): Estimate {
  for (let i = 0; i < draws.length; i++)
    if (Number.isNaN(draws[i])) throw new Bug(`${what} is not a number in draw ${i}`);
  if (sorted.length !== draws.length) sorted = new Float64Array(draws.length);
  sortDraws(draws, sorted);
  return {
    low: finite(percentile(sorted, 0.1), what),
    median: finite(percentile(sorted, 0.5), what),
    high: finite(percentile(sorted, 0.9), what),
  };
}

/** Percentile of sorted values by linear interpolation between ranks. */
function percentile(sortedDraws: Float64Array, share: number): number {
  const rank = share * (sortedDraws.length - 1);
  const low = Math.floor(rank);
  const below = sortedDraws[low]!;
  const above = sortedDraws[Math.min(low + 1, sortedDraws.length - 1)]!;
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
