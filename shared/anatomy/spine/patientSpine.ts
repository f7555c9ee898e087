/**
 * This patient's spine as fitted by fitPatientSpine.ts (M-AN-8): scales against the population, dimensions of every level
 * with their spread, and how each reading agrees with the others. Levels are the key, so a missing one is just absent.
 */
import { assert } from '../../base/assert.ts';
import type { HeightsMm } from '../heights.ts';
import type { Level } from '../levels.ts';

export const SPINE_DIMENSIONS = [
  'anteriorHeightMm',
  'middleHeightMm',
  'posteriorHeightMm',
  'endplateDepthMm',
  'endplateWidthMm',
] as const;
export type SpineDimension = (typeof SPINE_DIMENSIONS)[number];

export type SpineScale = 'height' | 'depth' | 'width';
/** Front, middle and back of a body share one scale. */
export const SCALE_OF: Readonly<Record<SpineDimension, SpineScale>> = {
  anteriorHeightMm: 'height',
  middleHeightMm: 'height',
  posteriorHeightMm: 'height',
  endplateDepthMm: 'depth',
  endplateWidthMm: 'width',
};

/** A measured figure with its error, one standard deviation. */
export interface Reading {
  readonly valueMm: number;
  readonly sdMm: number;
}

export type LevelReadings = Readonly<Partial<Record<SpineDimension, Reading>>>;
export type SpineReadings = Readonly<Partial<Record<Level, LevelReadings>>>;

export interface FittedDimension {
  readonly medianMm: number;
  readonly sdMm: number;
}

export interface FittedScale {
  /** This person against the population of the same build, in the middle of the spine. */
  readonly factor: number;
  /** Of the factor, relative. */
  readonly relativeSd: number;
  /** Relative growth per level downward beyond that of the table. */
  readonly trendPerLevel: number;
  readonly trendSdPerLevel: number;
  /** Levels that it was read on; empty: the population is all there is. */
  readonly levels: readonly Level[];
}

export interface SpineResidual {
  readonly level: Level;
  readonly dimension: SpineDimension;
  readonly measuredMm: number;
  /** What the other levels make of it. */
  readonly expectedMm: number;
  readonly residualMm: number;
  /** In standard deviations of what such a reading may be. */
  readonly residualSd: number;
}

export interface SpineFlag {
  readonly code: 'farBelowSpine' | 'farAboveSpine';
  readonly level: Level;
  readonly dimension: SpineDimension;
  readonly residualSd: number;
}

export interface PatientSpine {
  readonly scales: Readonly<Record<SpineScale, FittedScale>>;
  /** Every level of this spine. */
  readonly levels: Readonly<
    Partial<Record<Level, Readonly<Record<SpineDimension, FittedDimension>>>>
  >;
  readonly residuals: readonly SpineResidual[];
  readonly flags: readonly SpineFlag[];
}

export function mapDimensions<T>(
  of: (dimension: SpineDimension) => T,
): Readonly<Record<SpineDimension, T>> {
  return {
    anteriorHeightMm: of('anteriorHeightMm'),
    middleHeightMm: of('middleHeightMm'),
    posteriorHeightMm: of('posteriorHeightMm'),
    endplateDepthMm: of('endplateDepthMm'),
    endplateWidthMm: of('endplateWidthMm'),
  };
}

/** What is likely of a level where it was not measured. Absent where nothing of its kind was read on any level. */
export interface LikelyDimensions {
  readonly heightsMm?: HeightsMm;
  readonly endplateDepthMm?: number;
  readonly endplateWidthMm?: number;
}

export function likelyDimensions(spine: PatientSpine, level: Level): LikelyDimensions {
  const fitted = spine.levels[level];
  assert(fitted !== undefined, `${level} is a level of this spine`);
  const known = (scale: SpineScale) => spine.scales[scale].levels.length > 0;
  return {
    ...(known('height') && {
      heightsMm: {
        anterior: fitted.anteriorHeightMm.medianMm,
        middle: fitted.middleHeightMm.medianMm,
        posterior: fitted.posteriorHeightMm.medianMm,
      },
    }),
    ...(known('depth') && { endplateDepthMm: fitted.endplateDepthMm.medianMm }),
    ...(known('width') && { endplateWidthMm: fitted.endplateWidthMm.medianMm }),
  };
}
