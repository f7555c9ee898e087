/** Three linear equations by Cramer's rule; the matrix is given by its columns. */
import { assert } from '../base/assert.ts';

type Three = readonly number[];

export function solve3(columns: readonly Three[], right: Three): readonly [number, number, number] {
  const [a, b, c] = columns as readonly [Three, Three, Three];
  const whole = determinant(a, b, c);
  assert(Math.abs(whole) > 1e-12, 'the three equations are independent');
  return [
    determinant(right, b, c) / whole,
    determinant(a, right, c) / whole,
    determinant(a, b, right) / whole,
  ];
}

function determinant(a: Three, b: Three, c: Three): number {
  return (
    a[0]! * (b[1]! * c[2]! - b[2]! * c[1]!) -
    b[0]! * (a[1]! * c[2]! - a[2]! * c[1]!) +
    c[0]! * (a[1]! * b[2]! - a[2]! * b[1]!)
  );
}
