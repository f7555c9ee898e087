/** The patient's spine from what was measured, each figure with its error; fractured levels say nothing about it (M-AN-8). */
import { ALL_LEVELS } from '../anatomy/levels.ts';
import { type Numbering, USUAL_NUMBERING } from '../anatomy/numbering.ts';
import { fitPatientSpine } from '../anatomy/spine/fitPatientSpine.ts';
import {
  type LevelReadings,
  type PatientSpine,
  SPINE_DIMENSIONS,
  type SpineDimension,
} from '../anatomy/spine/patientSpine.ts';
import type { Build } from '../anatomy/spine/populationPrior.ts';
import { ENDPLATE_MEASURED_SD } from './constants.ts';
import { readingSdMm } from './draws.ts';
import type { FractureFacts, LevelMeasurements, MeasuredLevel } from './facts.ts';

export function fitMeasuredSpine(
  levels: LevelMeasurements,
  facts: Pick<FractureFacts, 'level'>,
  build: Build,
  numbering: Numbering = USUAL_NUMBERING,
): PatientSpine {
  const intact = ALL_LEVELS.flatMap((level) => {
    const measurement = levels[level];
    return measurement && !measurement.fractured && level !== facts.level
      ? [[level, readingsOf(measurement)] as const]
      : [];
  });
  return fitPatientSpine(Object.fromEntries(intact), build, numbering);
}

function readingsOf(measurement: MeasuredLevel): LevelReadings {
  const sd = readingSdMm(measurement);
  const ownSdMm: Readonly<Partial<Record<SpineDimension, number | undefined>>> = {
    anteriorHeightMm: sd.anterior,
    middleHeightMm: sd.middle,
    posteriorHeightMm: sd.posterior,
    endplateDepthMm: measurement.endplateDepthSdMm,
    endplateWidthMm: measurement.endplateWidthSdMm,
  };
  return Object.fromEntries(
    SPINE_DIMENSIONS.flatMap((dimension) => {
      const valueMm = measurement[dimension];
      if (valueMm === null) return [];
      const sdMm = ownSdMm[dimension] ?? ENDPLATE_MEASURED_SD.value * valueMm;
      return [[dimension, { valueMm, sdMm }] as const];
    }),
  );
}
