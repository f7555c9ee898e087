/** What a way may not give up for room elsewhere, and how much it is worth with that (M-PL-10). */
import { type Margin, type MarginKey, type PathMargins, spareMm } from '../margins/pathMargins.ts';

/** Spare millimetres a margin must keep; null where it may give way. */
export type Floors = (key: MarginKey) => number | null;

/** These two lie towards the canal: where they are short already they may not get shorter. */
const TOWARDS_CANAL: readonly MarginKey[] = ['canal', 'medialRule'];

/** Lacking a millimetre of a floor weighs more than any room. */
const FLOOR_WEIGHT = 1000;

/** Whatever holds now holds afterwards. */
export function floorsOf({ margins }: PathMargins): Floors {
  const short = new Map(margins.map((margin) => [margin.key, Math.min(0, spareMm(margin))]));
  return (key) => {
    const now = short.get(key) ?? 0;
    return now === 0 || TOWARDS_CANAL.includes(key) ? now : null;
  };
}

export function keepsFloors(margins: readonly Margin[], floors: Floors): boolean {
  return margins.every((margin) => {
    const floor = floors(margin.key);
    return floor === null || spareMm(margin) >= floor;
  });
}

/** The least to spare, and far less below a floor. */
export function worthOf(
  spares: readonly { readonly spare: number; readonly floor: number | null }[],
): number {
  let least = Number.POSITIVE_INFINITY;
  let lacking = 0;
  for (const { spare, floor } of spares) {
    if (spare < least) least = spare;
    if (floor !== null && spare < floor) lacking += floor - spare;
  }
  return least - FLOOR_WEIGHT * lacking;
}
