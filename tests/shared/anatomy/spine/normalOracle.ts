/** The same estimate the long way: the joint normal distribution of everything, conditioned on the readings. */

/** Mean and variance of a zero-mean target, given noisy readings. */
export function conditionNormal(
  /** Covariance of the readings, errors included. */
  readings: readonly (readonly number[])[],
  /** Covariance of the target with each reading. */
  shared: readonly number[],
  targetVariance: number,
  values: readonly number[],
): { readonly mean: number; readonly variance: number } {
  const weights = solve(readings, shared);
  const dot = (a: readonly number[]) => weights.reduce((sum, w, i) => sum + w * a[i]!, 0);
  return { mean: dot(values), variance: targetVariance - dot(shared) };
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let k = 0; k < n; k++) {
    const pivot = rows.slice(k).reduce((a, b) => (Math.abs(b[k]!) > Math.abs(a[k]!) ? b : a));
    rows[rows.indexOf(pivot)] = rows[k]!;
    rows[k] = pivot;
    for (const row of rows)
      if (row !== pivot) {
        const factor = row[k]! / pivot[k]!;
        for (let j = k; j <= n; j++) row[j]! -= factor * pivot[j]!;
      }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}
