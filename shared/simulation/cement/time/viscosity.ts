/** Viscosity against time since mixing began and room temperature (M-CEM-8). */
import { err, ok, type Result } from '../../../base/result.ts';
import { type CementChoice, viscosityOf } from '../../../devices/ownDevice.ts';
import {
  HARDENING_MIN,
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

/** How much slower cement ages in this room than at the reference temperature: the whole clock stretches. */
export function clockStretch(roomTemperatureC: number): number {
  return Math.exp(
    -THICKENING_PER_DEGREE.value * (roomTemperatureC - REFERENCE_TEMPERATURE_C.value),
  );
}

/** One point the curve goes through at the reference temperature, and its e-fold time. Low and medium are one cement. */
function curve(cement: CementChoice) {
  if (typeof cement !== 'string') {
    // Of an own cement two points are known: where injection starts, and where it ends.
    const { injectionFromMin, workingUntilMin } = cement;
    const folds = Math.log(workingEndPaS(cement) / injectionStartPaS(cement));
    return {
      minute: injectionFromMin,
      paS: injectionStartPaS(cement),
      thickeningMin: (workingUntilMin - injectionFromMin) / folds,
    };
  }
  return cement === 'high'
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
  cement: CementChoice,
  minute: number,
  roomTemperatureC: number,
  clock: number,
): number {
  const { minute: known, paS, thickeningMin } = curve(cement);
  const aged = minute / (clock * clockStretch(roomTemperatureC));
  return paS * Math.exp((aged - known) / thickeningMin);
}

/** The inverse: when a viscosity is reached, never before mixing began. */
export function minuteAtViscosity(
  cement: CementChoice,
  targetPaS: number,
  roomTemperatureC: number,
  clock: number,
): number {
  const { minute: known, paS, thickeningMin } = curve(cement);
  const aged = known + thickeningMin * Math.log(targetPaS / paS);
  return Math.max(0, aged) * clock * clockStretch(roomTemperatureC);
}

/** Viscosity at which injection starts. */
export function injectionStartPaS(cement: CementChoice): number {
  return INJECTION_START_PA_S[viscosityOf(cement)].value;
}

/** Viscosity at which nothing should be injected any more. */
export function workingEndPaS(cement: CementChoice): number {
  return viscosityOf(cement) === 'high' ? HIGH_VISCOSITY_END_PA_S.value : WORKING_END_PA_S.value;
}

/** When injection starts, in the middle of its range. */
export function injectionMinute(cement: CementChoice, roomTemperatureC: number): number {
  return minuteAtViscosity(cement, injectionStartPaS(cement), roomTemperatureC, 1);
}

/** Whether nothing is waited for: it can be injected as soon as it is mixed. */
export function isReadyWhenMixed(cement: CementChoice): boolean {
  if (typeof cement === 'string') return cement === 'high';
  return cement.injectionFromMin <= MIXING_MIN.value;
}

/** What the last cement that goes in still needs to be hard. */
export function hardeningMin(cement: CementChoice): number {
  return typeof cement === 'string'
    ? HARDENING_MIN.value
    : cement.hardAtMin - cement.workingUntilMin;
}

/** Viscosity of cement somebody wants to inject; past its working time there is none to name. */
export function cementViscosityPaS(
  cement: CementChoice,
  minute: number,
  roomTemperatureC: number,
): Result<number, CementRefusal> {
  const refusal = refuse({ minute, roomTemperatureC });
  if (refusal) return err(refusal);
  const paS = viscosityPaS(cement, minute, roomTemperatureC, 1);
  return paS > workingEndPaS(cement) ? err({ code: 'cementTooStiff', input: 'minute' }) : ok(paS);
}
