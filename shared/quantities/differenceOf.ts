/** The difference of two estimates that err independently of each other: of two patients, not of two plans (M-AF-3). */
import type { Estimate } from './estimate.ts';

/** First less second. The half-widths of the two bands add up in quadrature, each on its own side. */
export function differenceOf(first: Estimate, second: Estimate): Estimate {
  const median = first.median - second.median;
  return {
    median,
    low: median - Math.hypot(first.median - first.low, second.high - second.median),
    high: median + Math.hypot(first.high - first.median, second.median - second.low),
  };
}
