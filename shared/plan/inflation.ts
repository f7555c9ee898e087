/** How far each balloon of a plan is filled: both alike, or each its own volume. */
import type { Side } from '../anatomy/levels.ts';
import { entrySides, type Plan } from './plan.ts';

type Planned = Pick<Plan, 'approach' | 'inflationVolumePerSideMl'>;
export type EachSideMl = Readonly<Record<Side, number>>;

/** Where each side stays on the way to a volume of the fuller one: null where it goes all the way, 0 where nothing is filled. */
export type SideCaps = Readonly<Record<Side, number | null>>;

/** For a side, whether it is entered or not. */
export function plannedMl(volume: Plan['inflationVolumePerSideMl'], side: Side): number {
  return typeof volume === 'number' ? volume : volume[side];
}

/** Of the sides that are entered. */
export function fullerMl({ approach, inflationVolumePerSideMl: volume }: Planned): number {
  return Math.max(...entrySides(approach).map((side) => plannedMl(volume, side)));
}

export function capsOf(plan: Planned): SideCaps {
  const entered = entrySides(plan.approach);
  const most = fullerMl(plan);
  const cap = (side: Side) => {
    if (!entered.includes(side)) return 0;
    const planned = plannedMl(plan.inflationVolumePerSideMl, side);
    return planned < most ? planned : null;
  };
  return { left: cap('left'), right: cap('right') };
}

/** Of two sides that are filled unlike; null of two alike, and of a single one. */
export function fullerSide({ approach, inflationVolumePerSideMl: volume }: Planned): Side | null {
  if (approach !== 'bilateral' || typeof volume === 'number') return null;
  if (volume.left === volume.right) return null;
  return volume.left > volume.right ? 'left' : 'right';
}

/** What a side holds when the fuller one holds `volumeMl`. */
export function filledMl(volumeMl: number, capMl: number | null): number {
  return capMl === null ? volumeMl : Math.min(volumeMl, capMl);
}

export function bothFilledMl(volumeMl: number, { left, right }: SideCaps): number {
  return filledMl(volumeMl, left) + filledMl(volumeMl, right);
}

/** What each side of a plan holds when its fuller one holds `volumeMl`; nothing where no needle enters. */
export function filledSidesMl(plan: Planned, volumeMl: number): EachSideMl {
  const { left, right } = capsOf(plan);
  return { left: filledMl(volumeMl, left), right: filledMl(volumeMl, right) };
}
