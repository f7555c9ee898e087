/** One body on one picture, and whether two pictures of it may be compared (M-FR-18). */
import { type HeightsMm, mapPlaces, type Place } from '../../anatomy/heights.ts';
import type { Columns } from '../../base/stratified.ts';
import { MIXED_METHOD_SD } from '../constants.ts';
import { leastDrawnMm, readingSdMm } from '../draws.ts';
import type { Modality, Pose } from '../facts.ts';
import type { KyphosisDefinition } from '../indices/kyphosis.ts';

export interface DatedHeights {
  readonly heightsMm: Readonly<Record<Place, number | null>>;
  /** Kyphosis positive; an angle without its definition is no angle. */
  readonly kyphosis: {
    readonly angleDeg: number;
    readonly definition: KyphosisDefinition;
  } | null;
  readonly pose: Pose | null;
  readonly modality: Modality | null;
  /** Where the picture gives its own standard errors. */
  readonly heightsSdMm?: HeightsMm;
}

export type IncomparableReason =
  | 'poseDiffers'
  | 'poseUnknown'
  | 'modalityDiffers'
  | 'modalityUnknown';

/** 'no' never hides the difference: it is given, wider, and with the reasons not to trust it. */
export type Comparable =
  | { readonly comparable: 'yes' }
  | { readonly comparable: 'no'; readonly why: readonly IncomparableReason[] };

export function comparableAs(
  earlier: DatedHeights,
  later: DatedHeights,
  ask: { readonly pose: boolean },
): Comparable {
  const why: IncomparableReason[] = [];
  if (ask.pose) {
    if (earlier.pose === null || later.pose === null) why.push('poseUnknown');
    else if (earlier.pose !== later.pose) why.push('poseDiffers');
  }
  if (earlier.modality === null || later.modality === null) why.push('modalityUnknown');
  else if (earlier.modality !== later.modality) why.push('modalityDiffers');
  return why.length === 0 ? { comparable: 'yes' } : { comparable: 'no', why };
}

/** Draws of one body on two pictures; a place that one of them lacks is left out. */
export type PairedDraws = Readonly<
  Record<Place, { readonly earlierMm: Float64Array; readonly laterMm: Float64Array } | null>
>;

/** What another method does to a height it does to all three: one shared factor on the later picture. */
export function drawPair(
  earlier: DatedHeights,
  later: DatedHeights,
  { comparable }: Comparable,
  columns: Columns,
): PairedDraws {
  const method = comparable === 'yes' ? 0 : MIXED_METHOD_SD.value;
  const z = columns.normal('comparison.method');
  return mapPlaces((place) => {
    const before = earlier.heightsMm[place];
    const after = later.heightsMm[place];
    if (before === null || after === null) return null;
    const draw = (mm: number, picture: DatedHeights, name: string, methodSd: number) => {
      const sd = readingSdMm(picture)[place];
      const least = leastDrawnMm(mm);
      return columns
        .normal(`${name}.${place}`)
        .map((error, i) => Math.max(least, mm * (1 + methodSd * z[i]!) + sd * error));
    };
    return {
      earlierMm: draw(before, earlier, 'comparison.earlier', 0),
      laterMm: draw(after, later, 'comparison.later', method),
    };
  });
}
