/** A level of the fit: what the population expects there, what was read, and the readings as logarithms of their ratio. */
import { assert } from '../../base/assert.ts';
import type { Level } from '../levels.ts';
import { type MorphometryRow, meanDepthMm, meanWidthMm } from '../morphometry.ts';
import { levelsOf, type Numbering } from '../numbering.ts';
import {
  type LevelReadings,
  mapDimensions,
  type Reading,
  SCALE_OF,
  SPINE_DIMENSIONS,
  type SpineDimension,
  type SpineReadings,
  type SpineScale,
} from './patientSpine.ts';
import { type Build, populationMeans } from './populationPrior.ts';
import type { LogReading, ScaleLevel } from './scaleFit.ts';

export interface SpineRow {
  readonly level: Level;
  readonly expectedMm: Readonly<Record<SpineDimension, number>>;
  readonly readings: LevelReadings;
  readonly logReadings: Readonly<Record<SpineDimension, LogReading | undefined>>;
  /** The same readings by what they tell of. */
  readonly scales: Readonly<Record<SpineScale, ScaleLevel>>;
}

export function spineRows(
  readings: SpineReadings,
  build: Build,
  numbering: Numbering,
): readonly SpineRow[] {
  const levels = levelsOf(numbering);
  return levels.map((level, i) => {
    const expectedMm = bodyDimensions(populationMeans(level, build));
    const ofLevel = readings[level] ?? {};
    const logReadings = mapDimensions((dimension) => {
      const reading = ofLevel[dimension];
      return reading && logReading(reading, expectedMm[dimension]);
    });
    const scaleLevel = (scale: SpineScale): ScaleLevel => ({
      at: i - (levels.length - 1) / 2,
      readings: SPINE_DIMENSIONS.flatMap((dimension) =>
        SCALE_OF[dimension] === scale ? (logReadings[dimension] ?? []) : [],
      ),
    });
    return {
      level,
      expectedMm,
      readings: ofLevel,
      logReadings,
      scales: {
        height: scaleLevel('height'),
        depth: scaleLevel('depth'),
        width: scaleLevel('width'),
      },
    };
  });
}

/** The five dimensions that are measured, from a row of the table. */
function bodyDimensions(row: MorphometryRow): Readonly<Record<SpineDimension, number>> {
  return {
    anteriorHeightMm: row.posteriorHeightMm * row.anteriorRatio,
    middleHeightMm: row.posteriorHeightMm * row.middleRatio,
    posteriorHeightMm: row.posteriorHeightMm,
    endplateDepthMm: meanDepthMm(row),
    endplateWidthMm: meanWidthMm(row),
  };
}

function logReading({ valueMm, sdMm }: Reading, expectedMm: number): LogReading {
  assert(valueMm > 0 && Number.isFinite(valueMm), 'a measured dimension is a length');
  return { logRatio: Math.log(valueMm / expectedMm), errorVariance: (sdMm / valueMm) ** 2 };
}
