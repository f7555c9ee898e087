/** The row of the table of quantities that a number of the case file goes by: that of its own name, or of the whole it is a part of. */
import { QUANTITIES, type QuantityKey } from '../quantities/table.ts';

export function quantityAt(path: readonly PropertyKey[]): QuantityKey | undefined {
  const [whole, last] = [String(path.at(-2)), String(path.at(-1))];
  const key = PARTS[whole] ?? last;
  return Object.hasOwn(QUANTITIES, key) ? (key as QuantityKey) : undefined;
}

/** Points of a path, and a volume for each side: their numbers share one row. */
const PARTS: Readonly<Record<string, QuantityKey>> = {
  entry: 'pathCoordinateMm',
  target: 'pathCoordinateMm',
  inflationVolumePerSideMl: 'inflationVolumePerSideMl',
};
