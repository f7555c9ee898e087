/** Cement of several levels together (M-CEM-19). */
import type { Estimate } from '../../../quantities/estimate.ts';

/**
 * Percentile by percentile: right when all levels err the same way, as those of one patient, one cement and one hand
 * mostly do. Where they err apart the band is too wide, not too narrow.
 */
export function totalCement(levels: readonly Estimate[]): Estimate | null {
  const [first, ...others] = levels;
  if (!first) return null;
  return others.reduce(
    (sum, each) => ({
      low: sum.low + each.low,
      median: sum.median + each.median,
      high: sum.high + each.high,
    }),
    first,
  );
}
