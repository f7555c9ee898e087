/** A column that runs evenly over a stated range. */
import type { Columns } from '../../base/stratified.ts';

export function uniformIn(
  columns: Columns,
  name: string,
  [low, high]: readonly [low: number, high: number],
): Float64Array {
  return columns.uniform(name).map((share) => low + (high - low) * share);
}
