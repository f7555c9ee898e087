/** Which inputs the spread of an outcome goes with, from the same draws (M-SIM-10): squared linear correlations. */
import { FACTORS, type Factor, type Narrowing } from './result.ts';

/** What a measurement or an answer could settle; the rest is the model itself. */
const ACTIONABLE: ReadonlySet<Factor> = new Set([
  'measurement',
  'intactHeight',
  'boneDensity',
  'daysSinceFracture',
  'cleft',
  'pose',
  'posteriorWall',
]);

export function rankFactors(
  drawn: readonly { readonly factor: Factor; readonly column: Float64Array }[],
  outcome: Float64Array,
): readonly Narrowing[] {
  // Chance alone gives unrelated columns this much.
  const chance = 1 / (outcome.length - 1);
  return FACTORS.flatMap((factor) => {
    const columns = drawn.filter((d) => d.factor === factor);
    if (columns.length === 0) return [];
    const share = columns.reduce(
      (sum, { column }) => sum + Math.max(0, correlation(column, outcome) ** 2 - chance),
      0,
    );
    return [{ factor, share: Math.min(1, share), actionable: ACTIONABLE.has(factor) }];
  }).sort((a, b) => b.share - a.share);
}

/** Pearson's correlation; zero when one side does not vary. */
function correlation(a: Float64Array, b: Float64Array): number {
  const n = a.length;
  let meanA = 0;
  let meanB = 0;
  for (let i = 0; i < n; i++) {
    meanA += a[i]! / n;
    meanB += b[i]! / n;
  }
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < n; i++) {
    const x = a[i]! - meanA;
    const y = b[i]! - meanB;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
