/** Draws of what is true behind the measured and the estimated heights (M-FR-5). The procedure run uses the same draws. */
import type { HeightsMm, Place } from '../anatomy/heights.ts';
import { mapPlaces, PLACES } from '../anatomy/heights.ts';
import { meanDepthMm, meanWidthMm } from '../anatomy/morphometry.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import type { Columns } from '../base/stratified.ts';
import { quantity } from '../quantities/table.ts';
import {
  ENDPLATE_MEASURED_SD,
  ENDPLATE_SD,
  MEASUREMENT_SD,
  MEASUREMENT_SD_UNKNOWN,
  PLACE_CORRELATION,
} from './constants.ts';
import type { MeasuredLevel, Modality } from './facts.ts';
import type { IntactHeight } from './lostHeight.ts';

export interface HeightDraws {
  readonly measuredMm: Readonly<Record<Place, Float64Array>>;
  /** Never below the measured height of the same draw: a body does not gain height by breaking. */
  readonly intactMm: Readonly<Record<Place, Float64Array>>;
}

export interface UncertainHeight {
  readonly measuredMm: number;
  readonly intactMm: number;
  readonly intactStandardErrorMm: number;
}

export function uncertainHeights(
  measuredMm: HeightsMm,
  intact: Readonly<Record<Place, IntactHeight>>,
): Readonly<Record<Place, UncertainHeight>> {
  return mapPlaces((place) => ({
    measuredMm: measuredMm[place],
    intactMm: intact[place].heightMm,
    intactStandardErrorMm: intact[place].standardErrorMm,
  }));
}

/** Before the fracture never lower than now. */
export function cappedIntactMm(
  measuredMm: HeightsMm,
  intact: Readonly<Record<Place, IntactHeight>>,
): HeightsMm {
  return mapPlaces((place) => Math.max(measuredMm[place], intact[place].heightMm));
}

/** Names of the columns, so that the run can ask how much of its spread goes with each. */
export const MEASUREMENT_COLUMNS: Readonly<Record<Place, string>> = {
  anterior: 'measurement.anterior',
  middle: 'measurement.middle',
  posterior: 'measurement.posterior',
};
export const INTACT_COMMON_COLUMN = 'intact.common';
export const INTACT_COLUMNS: Readonly<Record<Place, string>> = {
  anterior: 'intact.anterior',
  middle: 'intact.middle',
  posterior: 'intact.posterior',
};

export function measurementSdMm(modality: Modality | null): number {
  return (modality === null ? MEASUREMENT_SD_UNKNOWN : MEASUREMENT_SD[modality]).value;
}

/** Standard error of each height of a level: its own where the film gives it, else its modality's. */
export function readingSdMm({
  modality,
  heightsSdMm,
}: Pick<MeasuredLevel, 'modality' | 'heightsSdMm'>): HeightsMm {
  return heightsSdMm ?? mapPlaces(() => measurementSdMm(modality));
}

/** Standard error of the difference of front and back. */
export function wedgeReadingSdMm(measurement: MeasuredLevel): number {
  const { anterior, posterior } = readingSdMm(measurement);
  return Math.hypot(anterior, posterior);
}

export function drawHeights(
  heights: Readonly<Record<Place, UncertainHeight>>,
  sdMm: HeightsMm,
  columns: Columns,
): HeightDraws {
  const common = columns.normal(INTACT_COMMON_COLUMN);
  const shared = Math.sqrt(PLACE_CORRELATION.value);
  const own = Math.sqrt(1 - PLACE_CORRELATION.value);
  const measured = empty(columns.count);
  const intact = empty(columns.count);
  for (const place of PLACES) {
    const { measuredMm, intactMm, intactStandardErrorMm } = heights[place];
    const measuring = columns.normal(MEASUREMENT_COLUMNS[place]);
    const single = columns.normal(INTACT_COLUMNS[place]);
    const toMeasured = measured[place];
    const toIntact = intact[place];
    const floor = leastDrawnMm(measuredMm);
    const sd = sdMm[place];
    for (let i = 0; i < columns.count; i++) {
      const now = Math.max(floor, measuredMm + sd * measuring[i]!);
      const before = intactMm + intactStandardErrorMm * (shared * common[i]! + own * single[i]!);
      toMeasured[i] = now;
      toIntact[i] = Math.max(now, before);
    }
  }
  return { measuredMm: measured, intactMm: intact };
}

/** A measured height may be at the very limit of the table; half of it still is a body. */
export function leastDrawnMm(measuredMm: number): number {
  const [shortest] = quantity('anteriorHeightMm').limits;
  return Math.min(shortest, measuredMm) / 2;
}

/** Relative spread of an endplate dimension: its own where the film gives it. */
export function endplateSd(shape: VertebraShape, dimension: 'depth' | 'width'): number {
  const sdMm = shape.endplateSdMm[dimension];
  if (sdMm === null) return (shape.measured[dimension] ? ENDPLATE_MEASURED_SD : ENDPLATE_SD).value;
  return sdMm / (dimension === 'depth' ? meanDepthMm(shape) : meanWidthMm(shape));
}

/** Depth of the body, on which every wedge angle rests. */
export function drawDepthMm(shape: VertebraShape, columns: Columns): Float64Array {
  const depth = meanDepthMm(shape);
  const spread = endplateSd(shape, 'depth');
  return columns.normal('endplate.depth').map((z) => depth * (1 + spread * z));
}

function empty(count: number): Record<Place, Float64Array> {
  return {
    anterior: new Float64Array(count),
    middle: new Float64Array(count),
    posterior: new Float64Array(count),
  };
}
