/** Heights that stand too far above what the patient's other levels make likely (M-AN-8): a fracture only lowers a body. */
import { PLACES, type Place } from '../anatomy/heights.ts';
import { ALL_LEVELS, type Level } from '../anatomy/levels.ts';
import { FAR_FROM_SPINE_SD } from '../anatomy/spine/constants.ts';
import type { PatientSpine } from '../anatomy/spine/patientSpine.ts';
import { readingSdMm } from '../fracture/draws.ts';
import { HEIGHT_KEY, type LevelMeasurements } from '../fracture/facts.ts';

export interface HeightAbove {
  readonly level: Level;
  readonly place: Place;
  readonly measuredMm: number;
  readonly expectedMm: number;
  readonly beyondSd: number;
}

/** Of fractured levels, which are no part of the fit; the fit itself flags the others. */
export function heightsAboveSpine(
  atHand: Level,
  levels: LevelMeasurements,
  spine: PatientSpine,
): readonly HeightAbove[] {
  return ALL_LEVELS.flatMap((level) => {
    const own = levels[level];
    const fitted = spine.levels[level];
    if (!own || !fitted || !(own.fractured || level === atHand)) return [];
    const readSdMm = readingSdMm(own);
    return PLACES.flatMap((place): HeightAbove[] => {
      const measuredMm = own[HEIGHT_KEY[place]];
      if (measuredMm === null) return [];
      const { medianMm: expectedMm, sdMm } = fitted[HEIGHT_KEY[place]];
      const beyondSd = (measuredMm - expectedMm) / Math.hypot(sdMm, readSdMm[place]);
      return beyondSd > FAR_FROM_SPINE_SD.value
        ? [{ level, place, measuredMm, expectedMm, beyondSd }]
        : [];
    });
  });
}
