/**
 * What is to be expected of a vertebra before anything is measured (M-AN-7): mean and standard deviation of every column
 * of the table, for a person of this sex, stature and age as far as they are known.
 */
import type { Level } from '../levels.ts';
import {
  MORPHOMETRY,
  MORPHOMETRY_COLUMNS,
  type MorphometryRow,
  type Provenance,
  provenanceOf,
  SEX_MULTIPLIERS,
  STATURE_EXPONENT,
  STATURE_REFERENCE_MM,
} from '../morphometry.ts';
import type { Patient, Sex } from '../patient.ts';
import { ENDPLATE_WIDENING, ENDPLATE_WIDENING_FROM, UNKNOWN_BUILD_SD } from './constants.ts';

/** What the size of a vertebra depends on. */
export type Build = Pick<Patient, 'sex' | 'statureMm' | 'ageYears'>;

export interface Prior extends Provenance {
  /** In the unit of the column. */
  readonly mean: number;
  readonly sd: number;
}

export type PopulationPrior = Readonly<Record<keyof MorphometryRow, Prior>>;

const COLUMNS = Object.keys(MORPHOMETRY_COLUMNS) as (keyof MorphometryRow)[];

export function populationPrior(level: Level, build: Build): PopulationPrior {
  const means = populationMeans(level, build);
  return Object.fromEntries(
    COLUMNS.map((column) => {
      const mean = means[column];
      const sd = spreadOf(column, mean, build);
      return [column, { mean, sd, ...provenanceOf(level, column) }];
    }),
  ) as Record<keyof MorphometryRow, Prior>;
}

/** A row of the table, scaled to this build. Ratios and angles are the same in everyone. */
export function populationMeans(level: Level, { sex, statureMm, ageYears }: Build): MorphometryRow {
  const row = MORPHOMETRY[level];
  const stature = statureFactor(statureMm);
  const height = sexFactor(sex, 'height') * stature;
  const depth = sexFactor(sex, 'endplate') * stature;
  const width = depth * wideningFactor(ageYears);
  // As in a shape: the canal follows the body's build by its root.
  const canal = Math.sqrt(depth);
  return {
    ...row,
    superiorWidthMm: row.superiorWidthMm * width,
    inferiorWidthMm: row.inferiorWidthMm * width,
    superiorDepthMm: row.superiorDepthMm * depth,
    inferiorDepthMm: row.inferiorDepthMm * depth,
    posteriorHeightMm: row.posteriorHeightMm * height,
    pedicleWidthMm: row.pedicleWidthMm * sexFactor(sex, 'pedicleWidth') * stature,
    pedicleHeightMm: row.pedicleHeightMm * height,
    canalWidthMm: row.canalWidthMm * canal,
    canalDepthMm: row.canalDepthMm * canal,
    discHeightMm: row.discHeightMm * height,
  };
}

/** Relative, in quadrature: what sex and stature would have explained had they been known. */
export function unknownBuildSd({ sex, statureMm }: Pick<Build, 'sex' | 'statureMm'>): number {
  const unknown = UNKNOWN_BUILD_SD.value;
  return Math.hypot(sex === null ? unknown : 0, statureMm === null ? unknown : 0);
}

export function sexFactor(sex: Sex | null, of: 'height' | 'endplate' | 'pedicleWidth'): number {
  return sex === null ? 1 : SEX_MULTIPLIERS[sex][of].value;
}

export function statureFactor(statureMm: number | null): number {
  return statureMm === null
    ? 1
    : (statureMm / STATURE_REFERENCE_MM.value) ** STATURE_EXPONENT.value;
}

/** An unknown age leaves the table as it is. */
function wideningFactor(ageYears: number | null): number {
  const years = ageYears === null ? 0 : Math.max(0, ageYears - ENDPLATE_WIDENING_FROM.value);
  return 1 + ENDPLATE_WIDENING.value * years;
}

function spreadOf(column: keyof MorphometryRow, mean: number, build: Build): number {
  const { unit, spread } = MORPHOMETRY_COLUMNS[column];
  if ('sdDeg' in spread) return spread.sdDeg;
  const unknown = unit === 'mm' ? unknownBuildSd(build) : 0;
  return Math.hypot(spread.relativeSd, unknown) * mean;
}
