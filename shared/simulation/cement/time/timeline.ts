/** The phases of a cement in minutes since mixing began (M-CEM-9): what a clock on the wall would show. */
import { err, ok, type Result } from '../../../base/result.ts';
import { type CementChoice, viscosityOf } from '../../../devices/ownDevice.ts';
import type { Estimate } from '../../../quantities/estimate.ts';
import { Z_90 } from '../../../quantities/estimateOf.ts';
import {
  CLOCK_FACTOR,
  INJECTION_START_PA_S,
  MIXING_MIN,
  TOOTHPASTE_END_PA_S,
} from '../constants.ts';
import { logNormal } from '../prior.ts';
import { type CementRefusal, refuse } from '../refusal.ts';
import {
  hardeningMin,
  injectionStartPaS,
  isReadyWhenMixed,
  minuteAtViscosity,
  workingEndPaS,
} from './viscosity.ts';

export const CEMENT_PHASES = ['mixing', 'waiting', 'working', 'setting'] as const;
export type CementPhase = (typeof CEMENT_PHASES)[number];

export interface PhaseSpan {
  readonly phase: CementPhase;
  readonly fromMin: Estimate;
  readonly toMin: Estimate;
}

export interface CementTimeline {
  /** In order, each from where the one before ends; what is ready when mixed has no waiting. */
  readonly phases: readonly PhaseSpan[];
  /** 200–500 Pa·s; null for cement that is thicker from the start. */
  readonly toothpasteMin: { readonly from: Estimate; readonly to: Estimate } | null;
}

export function cementTimeline(
  cement: CementChoice,
  roomTemperatureC: number,
): Result<CementTimeline, CementRefusal> {
  const refusal = refuse({ roomTemperatureC });
  if (refusal) return err(refusal);
  const at = (paS: number): Estimate => {
    // Mixing takes its time whatever the cement does.
    const minute = (z: number) =>
      Math.max(
        MIXING_MIN.value,
        minuteAtViscosity(cement, paS, roomTemperatureC, logNormal(CLOCK_FACTOR, z)),
      );
    return { low: minute(-Z_90), median: minute(0), high: minute(Z_90) };
  };
  const begun = exactly(0);
  const mixed = exactly(MIXING_MIN.value);
  const ready = isReadyWhenMixed(cement);
  const working = ready ? mixed : at(injectionStartPaS(cement));
  const stiff = at(workingEndPaS(cement));
  // The last cement goes in at the end of the working time and has all of its hardening before it.
  const hard = mapEstimate(stiff, (minute) => minute + hardeningMin(cement));
  const phases: PhaseSpan[] = [{ phase: 'mixing', fromMin: begun, toMin: mixed }];
  if (!ready) phases.push({ phase: 'waiting', fromMin: mixed, toMin: working });
  phases.push({ phase: 'working', fromMin: working, toMin: stiff });
  phases.push({ phase: 'setting', fromMin: stiff, toMin: hard });
  return ok({
    phases,
    toothpasteMin:
      viscosityOf(cement) === 'high'
        ? null
        : { from: at(INJECTION_START_PA_S.medium.value), to: at(TOOTHPASTE_END_PA_S.value) },
  });
}

function exactly(minute: number): Estimate {
  return { low: minute, median: minute, high: minute };
}

function mapEstimate({ low, median, high }: Estimate, map: (v: number) => number): Estimate {
  return { low: map(low), median: map(median), high: map(high) };
}
