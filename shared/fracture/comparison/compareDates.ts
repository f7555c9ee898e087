/** Two dates of one body: what changed, and how likely that is a progression or a recollapse (M-FR-18). */
import { mapPlaces, PLACES, type Place } from '../../anatomy/heights.ts';
import type { Columns } from '../../base/stratified.ts';
import type { Constant } from '../../quantities/constant.ts';
import type { Estimate } from '../../quantities/estimate.ts';
import { estimateOf } from '../../quantities/estimateOf.ts';
import {
  ANGLE_SD,
  PROGRESSION_FALL_MM,
  PROGRESSION_FALL_PERCENT,
  RECOLLAPSE_FALL_PERCENT,
  RECOLLAPSE_KYPHOSIS_DEG,
} from './constants.ts';
import {
  type Comparable,
  comparableAs,
  type DatedHeights,
  drawPair,
  type PairedDraws,
} from './datedHeights.ts';

export interface HeightChange {
  /** Later less earlier: negative when height was lost. */
  readonly changeMm: Estimate;
  /** Of the earlier height. */
  readonly changePercent: Estimate;
}

/** Something that may have happened. */
export interface Likelihood {
  /** Share of the draws in which it did; null when nothing could be checked. */
  readonly probability: number | null;
  /** Criteria that could not be checked: while there are any, the probability is a lower bound. */
  readonly unchecked: readonly (Place | 'kyphosis')[];
}

export type DateComparison = Comparable & {
  /** null: not measured on both pictures. */
  readonly changes: Readonly<Record<Place, HeightChange | null>>;
  /** Later less earlier; null when either is missing or they are defined differently. */
  readonly kyphosisChangeDeg: Estimate | null;
  readonly progression: Likelihood;
  /** Only against a picture taken right after augmentation; null otherwise. */
  readonly recollapse: Likelihood | null;
};

export interface CompareInput {
  readonly earlier: DatedHeights;
  readonly later: DatedHeights;
  /** Whether the earlier picture was taken right after augmentation. */
  readonly earlierIsPostoperative: boolean;
  readonly columns: Columns;
}

export function compareDates(input: CompareInput): DateComparison {
  const { earlier, later, columns } = input;
  const comparable = comparableAs(earlier, later, { pose: true });
  const pair = drawPair(earlier, later, comparable, columns);
  const kyphosis = drawKyphosisChange(input);
  return {
    ...comparable,
    changes: changesOf(pair),
    kyphosisChangeDeg: kyphosis && estimateOf(kyphosis, 'kyphosis change'),
    progression: likelihood(
      pair,
      columns.count,
      (before, after) =>
        fell(before, after, PROGRESSION_FALL_PERCENT) &&
        before - after >= PROGRESSION_FALL_MM.value,
    ),
    recollapse: input.earlierIsPostoperative ? recollapse(pair, kyphosis, columns.count) : null,
  };
}

export function changesOf(pair: PairedDraws): Readonly<Record<Place, HeightChange | null>> {
  return mapPlaces((place) => {
    const drawn = pair[place];
    if (!drawn) return null;
    const { earlierMm, laterMm } = drawn;
    return {
      changeMm: estimateOf(
        laterMm.map((after, i) => after - earlierMm[i]!),
        'height change',
      ),
      changePercent: estimateOf(
        laterMm.map((after, i) => 100 * (after / earlierMm[i]! - 1)),
        'relative height change',
      ),
    };
  });
}

function recollapse(pair: PairedDraws, kyphosis: Float64Array | null, count: number): Likelihood {
  const sank = (before: number, after: number) => fell(before, after, RECOLLAPSE_FALL_PERCENT);
  if (kyphosis)
    return likelihood(pair, count, sank, (i) => kyphosis[i]! >= RECOLLAPSE_KYPHOSIS_DEG.value);
  const heights = likelihood(pair, count, sank);
  return { ...heights, unchecked: [...heights.unchecked, 'kyphosis'] };
}

function fell(before: number, after: number, border: Constant): boolean {
  return 100 * (before - after) >= border.value * before;
}

/** In how many draws any place, or anything else, meets the criterion. */
function likelihood(
  pair: PairedDraws,
  count: number,
  met: (before: number, after: number) => boolean,
  otherwise?: (draw: number) => boolean,
): Likelihood {
  const places = PLACES.filter((place) => pair[place] !== null);
  const unchecked = PLACES.filter((place) => pair[place] === null);
  if (places.length === 0 && !otherwise) return { probability: null, unchecked };
  let hits = 0;
  for (let i = 0; i < count; i++) {
    const any = places.some((place) => {
      const { earlierMm, laterMm } = pair[place]!;
      return met(earlierMm[i]!, laterMm[i]!);
    });
    if (any || otherwise?.(i)) hits++;
  }
  return { probability: hits / count, unchecked };
}

function drawKyphosisChange({ earlier, later, columns }: CompareInput): Float64Array | null {
  const before = earlier.kyphosis;
  const after = later.kyphosis;
  if (!before || !after || before.definition !== after.definition) return null;
  const first = columns.normal('comparison.earlier.angle');
  return columns
    .normal('comparison.later.angle')
    .map((z, i) => after.angleDeg - before.angleDeg + ANGLE_SD.value * (z - first[i]!));
}
