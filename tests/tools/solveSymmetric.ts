/** Solves (A + damping · diag A) x = b for a symmetric, positive A, row by row in one array (Cholesky). */
export function solveSymmetric(
  matrix: Float64Array,
  right: Float64Array,
  damping: number,
): Float64Array {
  const n = right.length;
  const l = matrix.slice();
  for (let i = 0; i < n; i++) l[i * n + i]! *= 1 + damping;
  const x = right.slice();
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < j; k++) l[j * n + j]! -= l[j * n + k]! ** 2;
    const pivot = Math.sqrt(l[j * n + j]!);
    if (!(pivot > 0)) throw new Error('the matrix is not positive');
    l[j * n + j] = pivot;
    for (let i = j + 1; i < n; i++) {
      let sum = l[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!;
      l[i * n + j] = sum / pivot;
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i * n + k]! * x[k]!;
    x[i]! /= l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= l[k * n + i]! * x[k]!;
    x[i]! /= l[i * n + i]!;
  }
  return x;
}
