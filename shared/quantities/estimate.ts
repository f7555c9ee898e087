/** An estimate is a distribution: its median and the band that holds 80 % of it. */
export interface Estimate {
  readonly median: number;
  /** 10th percentile. */
  readonly low: number;
  /** 90th percentile. */
  readonly high: number;
}

/** False for a number that no draw moves: a choice of the plan, or nothing at all. It is shown without a band. */
export function hasBand({ low, high }: Estimate): boolean {
  return low < high;
}

/** A value that is known, or the reason why it cannot be given. */
export type Available<T> =
  | { readonly available: true; readonly value: T }
  | { readonly available: false; readonly reason: UnavailableReason };

/** Reason codes; the words belong to the text catalogue. */
export type UnavailableReason =
  | 'noHeights'
  | 'incompleteHeights'
  | 'nothingToReduce'
  | 'densityImpossible';

/** A share of one as percent. */
export function inPercent({ low, median, high }: Estimate): Estimate {
  return { low: 100 * low, median: 100 * median, high: 100 * high };
}
