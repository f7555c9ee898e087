/**
 * The adult vertebra by level: endplates, heights, pedicles, canal, disc below, segment angle below. Mixed sex, 12 spines
 * (Panjabi 1991, 1992; Zindrick 1987) with ratios blended from several series: an illustration that images override.
 * None of these spines had a T13 or an L6: those rows are made from their neighbours (M-AN-6).
 */
import type { Constant } from '../quantities/constant.ts';
import type { Confidence, SourceId } from '../quantities/sources.ts';
import { type HeightsMm, mapPlaces } from './heights.ts';
import type { Level } from './levels.ts';
import type { Sex } from './patient.ts';

export interface MorphometryRow {
  readonly superiorWidthMm: number;
  readonly inferiorWidthMm: number;
  readonly superiorDepthMm: number;
  readonly inferiorDepthMm: number;
  readonly posteriorHeightMm: number;
  /** Anterior over posterior height. */
  readonly anteriorRatio: number;
  /** Middle over posterior height. */
  readonly middleRatio: number;
  readonly pedicleWidthMm: number;
  readonly pedicleHeightMm: number;
  readonly pedicleTransverseAngleDeg: number;
  readonly pedicleSagittalAngleDeg: number;
  readonly canalWidthMm: number;
  readonly canalDepthMm: number;
  /** Of the disc below this level. */
  readonly discHeightMm: number;
  /** Between this level and the next below, kyphosis positive. */
  readonly segmentAngleDeg: number;
}

type Figures = readonly [
  superiorWidth: number,
  inferiorWidth: number,
  superiorDepth: number,
  inferiorDepth: number,
  posteriorHeight: number,
  anteriorRatio: number,
  middleRatio: number,
  pedicleWidth: number,
  pedicleHeight: number,
  pedicleTransverseAngle: number,
  pedicleSagittalAngle: number,
  canalWidth: number,
  canalDepth: number,
  discHeight: number,
  segmentAngle: number,
];

function row(figures: Figures): MorphometryRow {
  const [
    superiorWidthMm,
    inferiorWidthMm,
    superiorDepthMm,
    inferiorDepthMm,
    posteriorHeightMm,
    anteriorRatio,
    middleRatio,
    pedicleWidthMm,
    pedicleHeightMm,
    pedicleTransverseAngleDeg,
    pedicleSagittalAngleDeg,
    canalWidthMm,
    canalDepthMm,
    discHeightMm,
    segmentAngleDeg,
  ] = figures;
  return {
    superiorWidthMm,
    inferiorWidthMm,
    superiorDepthMm,
    inferiorDepthMm,
    posteriorHeightMm,
    anteriorRatio,
    middleRatio,
    pedicleWidthMm,
    pedicleHeightMm,
    pedicleTransverseAngleDeg,
    pedicleSagittalAngleDeg,
    canalWidthMm,
    canalDepthMm,
    discHeightMm,
    segmentAngleDeg,
  };
}

const USUAL: Readonly<Record<Exclude<Level, 'T13' | 'L6'>, MorphometryRow>> = {
  T1: row([24.5, 27.8, 18.5, 19.7, 14.1, 0.95, 0.96, 7.9, 9.9, 27, 13, 21.8, 16.4, 3.4, 3]),
  T2: row([24.9, 27.4, 19.6, 21.6, 15.6, 0.95, 0.96, 7.0, 12.0, 20, 17, 19.5, 15.1, 3.4, 3]),
  T3: row([24.6, 25.9, 22.7, 23.3, 15.7, 0.95, 0.95, 5.6, 12.4, 16, 16, 18.3, 16.0, 3.2, 3]),
  T4: row([24.5, 26.0, 23.3, 24.5, 16.2, 0.95, 0.95, 4.7, 12.1, 14, 16, 17.0, 16.1, 2.7, 4]),
  T5: row([24.9, 27.0, 24.3, 25.8, 16.2, 0.94, 0.94, 4.5, 11.9, 11, 15, 17.1, 16.2, 2.9, 5]),
  T6: row([26.2, 28.2, 26.0, 26.9, 17.4, 0.93, 0.94, 5.2, 12.2, 9, 15, 17.3, 16.2, 3.1, 5]),
  T7: row([27.8, 29.1, 27.4, 28.5, 18.2, 0.92, 0.93, 5.3, 12.1, 9, 16, 17.3, 16.1, 3.4, 5]),
  T8: row([29.5, 30.5, 27.9, 29.4, 18.7, 0.92, 0.93, 5.9, 12.5, 8, 16, 17.7, 16.0, 3.7, 4]),
  T9: row([30.6, 33.0, 29.3, 31.0, 19.3, 0.93, 0.93, 6.1, 13.9, 8, 15, 17.9, 15.7, 4.2, 3]),
  T10: row([31.9, 35.4, 30.5, 31.6, 20.2, 0.94, 0.93, 6.3, 14.9, 5, 16, 18.2, 15.5, 5.2, 3]),
  T11: row([34.9, 39.1, 31.9, 31.8, 21.3, 0.93, 0.92, 7.8, 17.4, 1, 15, 19.4, 16.0, 5.6, 3]),
  T12: row([39.0, 42.1, 32.8, 33.4, 22.7, 0.93, 0.92, 7.1, 15.8, -4, 12, 22.2, 18.1, 6.0, 1]),
  L1: row([41.2, 43.3, 34.1, 35.3, 23.8, 0.945, 0.92, 8.7, 15.4, 11, 2, 23.7, 19.0, 7.0, -4]),
  L2: row([42.6, 45.5, 34.6, 34.9, 24.3, 0.97, 0.93, 8.9, 15.0, 12, 2, 23.8, 18.2, 8.2, -7]),
  L3: row([44.1, 48.0, 35.2, 34.8, 23.8, 1.0, 0.93, 10.3, 14.9, 14, 0, 24.3, 17.5, 9.2, -13]),
  L4: row([46.6, 49.5, 35.5, 33.9, 24.1, 1.03, 0.94, 12.9, 14.8, 18, 0, 25.4, 18.6, 9.8, -20]),
  L5: row([47.3, 49.4, 34.7, 33.2, 22.9, 1.13, 0.96, 18.0, 14.0, 30, -2, 27.1, 19.7, 9.2, -15]),
};

export const MORPHOMETRY: Readonly<Record<Level, MorphometryRow>> = {
  ...USUAL,
  // Half-way between the bodies it lies between.
  T13: meanOf(USUAL.T12, USUAL.L1),
  // The last lumbar body is the wedge over the sacrum, whatever its number.
  L6: USUAL.L5,
};

function meanOf(above: MorphometryRow, below: MorphometryRow): MorphometryRow {
  const columns = Object.keys(above) as (keyof MorphometryRow)[];
  return Object.fromEntries(
    columns.map((column) => [column, (above[column] + below[column]) / 2]),
  ) as Record<keyof MorphometryRow, number>;
}

/** Where a column of the table comes from, and how far one adult lies from it. */
export interface MorphometryColumn {
  readonly unit: 'mm' | 'deg' | '1';
  readonly thoracic: Provenance;
  readonly lumbar: Provenance;
  /** One standard deviation of the population: as a share of the value for lengths and ratios, in degrees for angles. */
  readonly spread: { readonly relativeSd: number } | { readonly sdDeg: number };
}

export interface Provenance {
  readonly source: SourceId;
  readonly confidence: Confidence;
}

const panjabi = { source: 'panjabi1992', confidence: 'transcribed' } as const;
const panjabiMemory = { source: 'panjabi1992', confidence: 'memory' } as const;
const panjabiThoracic = { source: 'panjabi1991Thoracic', confidence: 'memory' } as const;
const blended = { source: 'model', confidence: 'derived' } as const;
const zindrick = { source: 'zindrick1987', confidence: 'transcribed' } as const;
const zindrickMemory = { source: 'zindrick1987', confidence: 'memory' } as const;
const zindrickThoracic = { source: 'zindrick1987Thoracic', confidence: 'memory' } as const;

export const MORPHOMETRY_COLUMNS = {
  superiorWidthMm: {
    unit: 'mm',
    thoracic: panjabiThoracic,
    lumbar: panjabi,
    spread: { relativeSd: 0.08 },
  },
  inferiorWidthMm: {
    unit: 'mm',
    thoracic: panjabiThoracic,
    lumbar: panjabiMemory,
    spread: { relativeSd: 0.08 },
  },
  superiorDepthMm: {
    unit: 'mm',
    thoracic: panjabiThoracic,
    lumbar: panjabiMemory,
    spread: { relativeSd: 0.08 },
  },
  inferiorDepthMm: {
    unit: 'mm',
    thoracic: panjabiThoracic,
    lumbar: panjabiMemory,
    spread: { relativeSd: 0.08 },
  },
  posteriorHeightMm: {
    unit: 'mm',
    thoracic: panjabiThoracic,
    lumbar: panjabi,
    spread: { relativeSd: 0.08 },
  },
  anteriorRatio: { unit: '1', thoracic: blended, lumbar: blended, spread: { relativeSd: 0.045 } },
  middleRatio: { unit: '1', thoracic: blended, lumbar: blended, spread: { relativeSd: 0.045 } },
  pedicleWidthMm: {
    unit: 'mm',
    thoracic: zindrickThoracic,
    lumbar: zindrick,
    spread: { relativeSd: 0.22 },
  },
  pedicleHeightMm: {
    unit: 'mm',
    thoracic: zindrickThoracic,
    lumbar: zindrickMemory,
    spread: { relativeSd: 0.12 },
  },
  // Of the angles no series states a spread at all levels: these cover how far the series lie apart.
  pedicleTransverseAngleDeg: {
    unit: 'deg',
    thoracic: zindrickThoracic,
    lumbar: zindrickMemory,
    spread: { sdDeg: 5 },
  },
  pedicleSagittalAngleDeg: {
    unit: 'deg',
    thoracic: { source: 'zindrick1987Thoracic', confidence: 'memoryWeak' },
    lumbar: zindrickMemory,
    spread: { sdDeg: 5 },
  },
  canalWidthMm: {
    unit: 'mm',
    thoracic: { source: 'panjabi1991Thoracic', confidence: 'memoryWeak' },
    lumbar: panjabi,
    spread: { relativeSd: 0.09 },
  },
  canalDepthMm: {
    unit: 'mm',
    thoracic: { source: 'panjabi1991Thoracic', confidence: 'memoryWeak' },
    lumbar: panjabi,
    spread: { relativeSd: 0.1 },
  },
  discHeightMm: {
    unit: 'mm',
    thoracic: { source: 'fletcher2015', confidence: 'derived' },
    lumbar: blended,
    spread: { relativeSd: 0.22 },
  },
  segmentAngleDeg: {
    unit: 'deg',
    thoracic: { source: 'bernhardt1989', confidence: 'derived' },
    lumbar: { source: 'bernhardt1989', confidence: 'derived' },
    spread: { sdDeg: 3 },
  },
} as const satisfies Readonly<Record<keyof MorphometryRow, MorphometryColumn>>;

/** Where one figure of the table comes from. */
export function provenanceOf(level: Level, column: keyof MorphometryRow): Provenance {
  if (level === 'T13' || level === 'L6') return blended;
  const { thoracic, lumbar } = MORPHOMETRY_COLUMNS[column];
  return level.startsWith('L') ? lumbar : thoracic;
}

const multiplier = (value: number): Constant => ({
  value,
  unit: '1',
  source: 'model',
  confidence: 'derived',
});

/** Multipliers on the mixed-sex table. Series agree on the direction; the exact figures are a blend. */
export const SEX_MULTIPLIERS: Readonly<
  Record<Sex, Readonly<Record<'height' | 'endplate' | 'pedicleWidth', Constant>>>
> = {
  female: {
    height: multiplier(0.95),
    endplate: multiplier(0.95),
    pedicleWidth: multiplier(0.92),
  },
  male: { height: multiplier(1.05), endplate: multiplier(1.03), pedicleWidth: multiplier(1.05) },
};

/** Linear dimensions go with (stature / reference) to this power: weak. */
export const STATURE_REFERENCE_MM: Constant = {
  value: 1700,
  unit: 'mm',
  source: 'model',
  confidence: 'derived',
};
export const STATURE_EXPONENT: Constant = multiplier(0.8);

/** The three heights of the table, unscaled. */
export function tableHeightsMm(level: Level): HeightsMm {
  const { posteriorHeightMm, anteriorRatio, middleRatio } = MORPHOMETRY[level];
  const ratios = { anterior: anteriorRatio, middle: middleRatio, posterior: 1 };
  return mapPlaces((place) => posteriorHeightMm * ratios[place]);
}

/** Mean of the superior and inferior endplate, front to back. */
export function meanDepthMm(of: {
  readonly superiorDepthMm: number;
  readonly inferiorDepthMm: number;
}): number {
  return (of.superiorDepthMm + of.inferiorDepthMm) / 2;
}

/** Mean of the superior and inferior endplate, side to side. */
export function meanWidthMm(of: {
  readonly superiorWidthMm: number;
  readonly inferiorWidthMm: number;
}): number {
  return (of.superiorWidthMm + of.inferiorWidthMm) / 2;
}
