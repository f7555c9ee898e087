/**
 * Fits one patient's spine to whatever was measured of it (M-AN-8): the population's prior, moved by the readings to this
 * person's scales of height, depth and width. Levels nobody measured follow the patient instead of the bare table, and a
 * reading that the other levels contradict is named. The caller leaves fractured levels out.
 */
import { MORPHOMETRY_COLUMNS } from '../morphometry.ts';
import { type Numbering, USUAL_NUMBERING } from '../numbering.ts';
import {
  FAR_FROM_SPINE_SD,
  LEVEL_ENDPLATE_SD,
  LEVEL_HEIGHT_SD,
  PLACE_HEIGHT_SD,
  TREND_SD_PER_LEVEL,
} from './constants.ts';
import {
  type FittedDimension,
  type FittedScale,
  mapDimensions,
  type PatientSpine,
  SCALE_OF,
  SPINE_DIMENSIONS,
  type SpineDimension,
  type SpineFlag,
  type SpineReadings,
  type SpineResidual,
  type SpineScale,
} from './patientSpine.ts';
import { type Build, unknownBuildSd } from './populationPrior.ts';
import { fitScale, type ScaleFit } from './scaleFit.ts';
import { type SpineRow, spineRows } from './spineRow.ts';

const POPULATION_SD: Readonly<Record<SpineScale, number>> = {
  height: MORPHOMETRY_COLUMNS.posteriorHeightMm.spread.relativeSd,
  depth: MORPHOMETRY_COLUMNS.superiorDepthMm.spread.relativeSd,
  width: MORPHOMETRY_COLUMNS.superiorWidthMm.spread.relativeSd,
};

export function fitPatientSpine(
  readings: SpineReadings,
  build: Build,
  numbering: Numbering = USUAL_NUMBERING,
): PatientSpine {
  const rows = spineRows(readings, build, numbering);
  const fits = {
    height: fitRows(rows, 'height', build),
    depth: fitRows(rows, 'depth', build),
    width: fitRows(rows, 'width', build),
  };
  const residuals = rows.flatMap((row) =>
    SPINE_DIMENSIONS.flatMap(
      (dimension) => residualOf(row, dimension, fits[SCALE_OF[dimension]]) ?? [],
    ),
  );
  return {
    scales: {
      height: fittedScale(rows, 'height', fits.height),
      depth: fittedScale(rows, 'depth', fits.depth),
      width: fittedScale(rows, 'width', fits.width),
    },
    levels: Object.fromEntries(
      rows.map((row) => [
        row.level,
        mapDimensions((dimension) => fittedDimension(row, dimension, fits[SCALE_OF[dimension]])),
      ]),
    ),
    residuals,
    flags: residuals.flatMap((residual) => flagOf(residual) ?? []),
  };
}

/** What persons differ by is what the population differs by, less what one vertebra does. */
function fitRows(rows: readonly SpineRow[], scale: SpineScale, build: Build): ScaleFit {
  const levelSd = (scale === 'height' ? LEVEL_HEIGHT_SD : LEVEL_ENDPLATE_SD).value;
  const placeSd = scale === 'height' ? PLACE_HEIGHT_SD.value : 0;
  const person = POPULATION_SD[scale] ** 2 - levelSd ** 2 - placeSd ** 2;
  return fitScale(
    rows.map(({ scales }) => scales[scale]),
    {
      prior: {
        offsetSd: Math.hypot(Math.sqrt(person), unknownBuildSd(build)),
        slopeSd: TREND_SD_PER_LEVEL.value,
      },
      levelSd,
      placeSd,
    },
  );
}

function fittedScale(
  rows: readonly SpineRow[],
  scale: SpineScale,
  { line }: ScaleFit,
): FittedScale {
  return {
    factor: Math.exp(line.offset),
    relativeSd: Math.sqrt(line.offsetVariance),
    trendPerLevel: line.slope,
    trendSdPerLevel: Math.sqrt(line.slopeVariance),
    levels: rows
      .filter(({ scales }) => scales[scale].readings.length > 0)
      .map(({ level }) => level),
  };
}

function fittedDimension(row: SpineRow, dimension: SpineDimension, fit: ScaleFit): FittedDimension {
  const { mean, variance } = fit.estimate(
    row.scales[SCALE_OF[dimension]],
    row.logReadings[dimension],
  );
  const medianMm = row.expectedMm[dimension] * Math.exp(mean);
  return { medianMm, sdMm: medianMm * Math.sqrt(variance) };
}

function residualOf(
  row: SpineRow,
  dimension: SpineDimension,
  fit: ScaleFit,
): SpineResidual | undefined {
  const reading = row.readings[dimension];
  const read = row.logReadings[dimension];
  if (!reading || !read) return undefined;
  const others = fit.estimateFromOthers(row.scales[SCALE_OF[dimension]]);
  const expectedMm = row.expectedMm[dimension] * Math.exp(others.mean);
  return {
    level: row.level,
    dimension,
    measuredMm: reading.valueMm,
    expectedMm,
    residualMm: reading.valueMm - expectedMm,
    residualSd: (read.logRatio - others.mean) / Math.sqrt(others.variance + read.errorVariance),
  };
}

function flagOf({ level, dimension, residualSd }: SpineResidual): SpineFlag | undefined {
  if (Math.abs(residualSd) <= FAR_FROM_SPINE_SD.value) return undefined;
  return {
    code: residualSd < 0 ? 'farBelowSpine' : 'farAboveSpine',
    level,
    dimension,
    residualSd,
  };
}
