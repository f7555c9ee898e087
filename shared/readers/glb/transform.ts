/** Transforms of glTF nodes: 4 × 4 matrices, column by column, as the file writes them. */
import { type JsonObject, listOf } from './container.ts';

export type Matrix = readonly number[];

export const IDENTITY: Matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

/** A quaternion further from unit length than this was not meant as a rotation. */
const QUATERNION_SLACK = 0.01;

/** Parent from node; undefined when the node's numbers make no transform. */
export function localMatrix(node: JsonObject): Matrix | undefined {
  if (node.matrix !== undefined) {
    const matrix = numbers(node.matrix, 16);
    const affine = matrix && [3, 7, 11].every((i) => matrix[i] === 0) && matrix[15] === 1;
    return affine ? matrix : undefined;
  }
  const move = numbers(node.translation ?? [0, 0, 0], 3);
  const turn = numbers(node.rotation ?? [0, 0, 0, 1], 4);
  const scale = numbers(node.scale ?? [1, 1, 1], 3);
  if (!move || !turn || !scale) return undefined;
  const norm = Math.hypot(...turn);
  if (!(Math.abs(norm - 1) <= QUATERNION_SLACK)) return undefined;
  const [x, y, z, w] = turn.map((part) => part / norm) as [number, number, number, number];
  const [sx, sy, sz] = scale as [number, number, number];
  return [
    sx * (1 - 2 * (y * y + z * z)),
    sx * 2 * (x * y + z * w),
    sx * 2 * (x * z - y * w),
    0,
    sy * 2 * (x * y - z * w),
    sy * (1 - 2 * (x * x + z * z)),
    sy * 2 * (y * z + x * w),
    0,
    sz * 2 * (x * z + y * w),
    sz * 2 * (y * z - x * w),
    sz * (1 - 2 * (x * x + y * y)),
    0,
    ...move,
    1,
  ];
}

/** `a` after `b`. */
export function product(a: Matrix, b: Matrix): Matrix {
  const out: number[] = [];
  for (let column = 0; column < 4; column++)
    for (let row = 0; row < 4; row++) {
      let sum = 0;
      for (let k = 0; k < 4; k++) sum += a[4 * k + row]! * b[4 * column + k]!;
      out.push(sum);
    }
  return out;
}

/** Negative when the transform mirrors. */
export function handedness(m: Matrix): number {
  return (
    m[0]! * (m[5]! * m[10]! - m[9]! * m[6]!) -
    m[4]! * (m[1]! * m[10]! - m[9]! * m[2]!) +
    m[8]! * (m[1]! * m[6]! - m[5]! * m[2]!)
  );
}

function numbers(value: unknown, count: number): readonly number[] | undefined {
  const list = listOf(value);
  const good = list.length === count && list.every((part) => Number.isFinite(part));
  return good ? (list as readonly number[]) : undefined;
}
