/** Mobility: height lying on the back less height upright (M-FR-19). A measure of this patient, not a promise of height. */
import type { Place } from '../../anatomy/heights.ts';
import type { Columns } from '../../base/stratified.ts';
import type { Pose } from '../facts.ts';
import { changesOf, type HeightChange } from './compareDates.ts';
import { type Comparable, comparableAs, type DatedHeights, drawPair } from './datedHeights.ts';

export type MobilityMeasure = Comparable & {
  readonly kind: 'measured';
  readonly upright: Pose;
  /** Positive when the body opens lying; null: not measured in both poses. */
  readonly opening: Readonly<Record<Place, HeightChange | null>>;
};

export type MobilityAnswer =
  | MobilityMeasure
  | {
      readonly kind: 'notAvailable';
      readonly reason: 'notSupine' | 'notUpright' | 'noCommonHeight';
    };

/** The poses differ on purpose, so only the modality decides whether the two may be compared. */
export function measureMobility(
  supine: DatedHeights,
  upright: DatedHeights,
  columns: Columns,
): MobilityAnswer {
  if (supine.pose !== 'supine') return { kind: 'notAvailable', reason: 'notSupine' };
  if (upright.pose !== 'standing' && upright.pose !== 'sitting')
    return { kind: 'notAvailable', reason: 'notUpright' };
  const comparable = comparableAs(upright, supine, { pose: false });
  const opening = changesOf(drawPair(upright, supine, comparable, columns));
  if (Object.values(opening).every((change) => change === null))
    return { kind: 'notAvailable', reason: 'noCommonHeight' };
  return { kind: 'measured', ...comparable, upright: upright.pose, opening };
}
