/** Viscosity against time since mixing began and room temperature (M-CEM-8). */
import { err, ok, type Result } from '../../../base/result.ts';
import {
  HIGH_VISCOSITY_END_PA_S,
  HIGH_VISCOSITY_THICKENING_MIN,
  INJECTION_START_PA_S,
  MIXING_MIN,
  REFERENCE_MINUTE,
  REFERENCE_TEMPERATURE_C,
  REFERENCE_VISCOSITY_PA_S,
  THICKENING_MIN,
  THICKENING_PER_DEGREE,
  WORKING_END_PA_S,
} from '../constants.ts';
import { type CementRefusal, refuse } from '../refusal.ts';

/** The class is the consistency at which injection starts; low and medium are one cement, injected earlier or later. */
export const VISCOSITY_CLASSES = ['low', 'medium', 'high'] as const;
export type ViscosityClass = (typeof VISCOSITY_CLASSES)[number];

/** How much slower cement ages in this room than at the reference temperature: the whole clock stretches. */
export function clockStretch(roomTemperatureC: number): number {
  return Math.exp(
    -THICKENING_PER_DEGREE.value * (roomTemperatureC - REFERENCE_TEMPERATURE_C.value),
  );
}

/** One point the curve goes through at the reference temperature, and its e-fold time. */
function curve(viscosity: ViscosityClass) {
  return viscosity === 'high'
    ? {
        minute: MIXING_MIN.value,
        paS: INJECTION_START_PA_S.high.value,
        thickeningMin: HIGH_VISCOSITY_THICKENING_MIN.value,
      }
    : {
        minute: REFERENCE_MINUTE.value,
        paS: REFERENCE_VISCOSITY_PA_S.value,
        thickeningMin: THICKENING_MIN.value,
      };
}

/** One draw; nothing is checked. `clock` is this cement's factor on time, 1 in the middle. */
export function viscosityPaS(
  viscosity: ViscosityClass,
  minute: number,
  roomTemperatureC: number,
  clock: number,
): number {
  const { minute: known, paS, thickeningMin } = curve(viscosity);
  const aged = minute / (clock * clockStretch(roomTemperatureC));
  return paS * Math.exp((aged - known) / thickeningMin);
}

/** The inverse: when a viscosity is reached, never before mixing began. */
export function minuteAtViscosity(
  viscosity: ViscosityClass,
  targetPaS: number,
  roomTemperatureC: number,
  clock: number,
): number {
  const { minute: known, paS, thickeningMin } = curve(viscosity);
  const aged = known + thickeningMin * Math.log(targetPaS / paS);
  return Math.max(0, aged) * clock * clockStretch(roomTemperatureC);
}

/** Viscosity at which nothing should be injected any more. */
export function workingEndPaS(viscosity: ViscosityClass): number {
  return viscosity === 'high' ? HIGH_VISCOSITY_END_PA_S.value : WORKING_END_PA_S.value;
}

/** Viscosity of cement somebody wants to inject; past its working time there is none to name. */
export function cementViscosityPaS(
  viscosity: ViscosityClass,
  minute: number,
  roomTemperatureC: number,
): Result<number, CementRefusal> {
  const refusal = refuse({ minute, roomTemperatureC });
  if (refusal) return err(refusal);
  const paS = viscosityPaS(viscosity, minute, roomTemperatureC, 1);
  return paS > workingEndPaS(viscosity)
    ? err({ code: 'cementTooStiff', input: 'minute' })
    : ok(paS);
}
