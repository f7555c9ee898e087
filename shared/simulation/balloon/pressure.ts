/** Bone strength from density, and the parts of the pressure in a balloon (M-SIM-4). */
import { KPA_PER_MPA } from '../../quantities/units.ts';
import {
  CHANNEL_DIAMETER_MM,
  ELASTIC_VOLUME_ML,
  HOLD_SHARE,
  HOLD_TIME_S,
  LEAST_YIELD_MPA,
  MEMBRANE_PRESSURE_KPA,
  YIELD_INTERCEPT_MPA,
  YIELD_SLOPE_MPA_PER_MG_CM3,
} from '../constants.ts';
import { balloonVolumeMl } from './capsule.ts';

/** Compressive yield stress of vertebral trabecular bone, kPa. */
export function yieldStressKpa(densityMgPerCm3: number): number {
  const line = YIELD_INTERCEPT_MPA.value + YIELD_SLOPE_MPA_PER_MG_CM3.value * densityMgPerCm3;
  return KPA_PER_MPA * Math.max(LEAST_YIELD_MPA.value, line);
}

/** What the membrane itself takes: zero while the balloon only fills its channel. */
export function membranePressureKpa(volumeMl: number, channelMl: number): number {
  return volumeMl <= channelMl ? 0 : MEMBRANE_PRESSURE_KPA.value * (1 - channelMl / volumeMl);
}

/** How far the bone around the cavity has come from rest to crushing, 0–1: the elastic part is short. */
export function crushOnset(volumeMl: number, channelMl: number): number {
  return volumeMl <= channelMl
    ? 0
    : 1 - Math.exp(-(volumeMl - channelMl) / ELASTIC_VOLUME_ML.value);
}

/** Pressure some time after the inflation was stopped, the volume kept: bone creeps, the gauge falls. */
export function heldPressureKpa(pressureKpa: number, seconds: number): number {
  const kept = HOLD_SHARE.value;
  return pressureKpa * (kept + (1 - kept) * Math.exp(-seconds / HOLD_TIME_S.value));
}

/** Volume that only fills the drilled channel. */
export function channelVolumeMl(nominalLengthMm: number): number {
  return balloonVolumeMl(CHANNEL_DIAMETER_MM.value, nominalLengthMm);
}
