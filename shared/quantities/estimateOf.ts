/** From draws to an estimate: median and 10–90 % band, every number finite. */
import { finite } from '../base/assert.ts';
import type { Estimate } from './estimate.ts';

/** Percentile of sorted values by linear interpolation between ranks. */
function percentile(sorted: Float64Array, share: number): number {
  const rank = share * (sorted.length - 1);
  const low = Math.floor(rank);
  const below = sorted[low]!;
  const above = sorted[Math.min(low + 1, sorted.length - 1)]!;
  return below + (above - below) * (rank - low);
}

/** Sorts a copy; the draws stay in their order, which pairs them with the other columns. */
export function estimateOf(draws: Float64Array, what: string): Estimate {
  const sorted = draws.slice().sort();
  return {
    low: finite(percentile(sorted, 0.1), what),
    median: finite(percentile(sorted, 0.5), what),
    high: finite(percentile(sorted, 0.9), what),
  };
}

/** z of the 90th percentile of a normal distribution. */
const Z_90 = 1.2816;

/** The band of a normal error around a value. */
export function normalEstimate(median: number, sd: number, what: string): Estimate {
  finite(median, what);
  finite(sd, what);
  return { median, low: median - Z_90 * sd, high: median + Z_90 * sd };
}
