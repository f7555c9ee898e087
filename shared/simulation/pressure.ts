/** Bone strength from density, and balloon pressure against volume (M-SIM-4). */

import { balloonVolumeMl } from './balloon.ts';
import {
  CHANNEL_DIAMETER_MM,
  LEAST_YIELD_MPA,
  MEMBRANE_PRESSURE_KPA,
  YIELD_INTERCEPT_MPA,
  YIELD_SLOPE_MPA_PER_MG_CM3,
} from './constants.ts';

const KPA_PER_MPA = 1000;

/** Compressive yield stress of vertebral trabecular bone, kPa. */
export function yieldStressKpa(densityMgPerCm3: number): number {
  const line = YIELD_INTERCEPT_MPA.value + YIELD_SLOPE_MPA_PER_MG_CM3.value * densityMgPerCm3;
  return KPA_PER_MPA * Math.max(LEAST_YIELD_MPA.value, line);
}

/** Plateau the pressure runs towards: membrane and the limit pressure of a cavity in crushing bone. */
export function plateauPressureKpa(yieldKpa: number, cavityFactor: number): number {
  return MEMBRANE_PRESSURE_KPA.value + cavityFactor * yieldKpa;
}

/** Zero while the balloon only fills the drilled channel, then rising towards the plateau. */
export function pressureKpa(volumeMl: number, nominalLengthMm: number, plateauKpa: number): number {
  const channel = channelVolumeMl(nominalLengthMm);
  return volumeMl <= channel ? 0 : plateauKpa * (1 - channel / volumeMl);
}

/** Volume at which the pressure reaches a limit; infinite when the plateau stays below it. */
export function volumeAtPressureMl(
  limitKpa: number,
  nominalLengthMm: number,
  plateauKpa: number,
): number {
  return plateauKpa <= limitKpa
    ? Number.POSITIVE_INFINITY
    : channelVolumeMl(nominalLengthMm) / (1 - limitKpa / plateauKpa);
}

/** Volume that only fills the drilled channel. */
export function channelVolumeMl(nominalLengthMm: number): number {
  return balloonVolumeMl(CHANNEL_DIAMETER_MM.value, nominalLengthMm);
}
