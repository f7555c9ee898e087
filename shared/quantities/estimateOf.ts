/** From draws to an estimate: median and 10–90 % band, every number finite. */
import { Bug, finite } from '../base/assert.ts';
import { sortAround } from '../math/sortAround.ts';
import type { Estimate } from './estimate.ts';

const SHARES = [0.1, 0.5, 0.9] as const;
let sorted = new Float64Array(0);
/** The two ranks around each share of a column as long as the last one. */
let ranks: readonly number[] = [];

/** The draws stay in their order, which pairs them with the other columns: a copy is sorted. */
export function estimateOf(draws: Float64Array, what: string): Estimate {
  for (let i = 0; i < draws.length; i++)
    if (Number.isNaN(draws[i])) throw new Bug(`${what} is not a number in draw ${i}`);
  if (sorted.length !== draws.length) {
    sorted = new Float64Array(draws.length);
    ranks = SHARES.flatMap((share) => ranksAround(share, draws.length));
  }
  sortAround(draws, sorted, ranks);
  const [low, median, high] = SHARES;
  return {
    low: finite(percentile(sorted, low), what),
    median: finite(percentile(sorted, median), what),
    high: finite(percentile(sorted, high), what),
  };
}

function ranksAround(share: number, count: number): readonly [below: number, above: number] {
  const below = Math.floor(share * (count - 1));
  return [below, Math.min(below + 1, count - 1)];
}

/** Percentile of sorted values by linear interpolation between ranks. */
function percentile(sortedDraws: Float64Array, share: number): number {
  const [low, high] = ranksAround(share, sortedDraws.length);
  const below = sortedDraws[low]!;
  const rank = share * (sortedDraws.length - 1);
  return below + (sortedDraws[high]! - below) * (rank - low);
}

/** z of the 90th percentile of a normal distribution. */
export const Z_90 = 1.2816;

/** The band of a normal error around a value. */
export function normalEstimate(median: number, sd: number, what: string): Estimate {
  finite(median, what);
  finite(sd, what);
  return { median, low: median - Z_90 * sd, high: median + Z_90 * sd };
}
