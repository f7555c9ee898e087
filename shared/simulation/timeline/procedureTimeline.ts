/**
 * The procedure as one line to scrub along, from the body as measured to hard cement (M-SIM-14). Each phase is as long as
 * the next: a schematic. Its ends are the stages of the run; minutes and seconds are told where the model has them.
 */
import { type HeightsMm, mapPlaces } from '../../anatomy/heights.ts';
import { assert } from '../../base/assert.ts';
import type { Plan } from '../../plan/plan.ts';
import { heldPressureKpa } from '../balloon/pressure.ts';
import { REFERENCE_TEMPERATURE_C } from '../cement/constants.ts';
import { cementTimeline, type PhaseSpan } from '../cement/time/timeline.ts';
import { viscosityPaS } from '../cement/time/viscosity.ts';
import { HOLD_READ_S } from '../constants.ts';
import { type Filling, fillingOf } from '../fillingMesh.ts';
import { type ProcedureResult, type Stage, stageHeightsMm } from '../result.ts';
import type { CementReading, Moment, Readings } from './moment.ts';
import { type OpeningStep, risenAt } from './opening.ts';
import { END_STAGE, phasesOf, type TimelinePhase } from './phases.ts';

export interface ProcedureTimeline {
  readonly phases: readonly TimelinePhase[];
  /** From 0 to as many as there are phases; a position beyond either end is that end. */
  at(position: number): Moment;
}

/** Cement in the working time, and what it needs to harden after it, in the middle of its range. */
interface CementClock {
  readonly working: PhaseSpan;
  readonly setting: PhaseSpan;
}

export function procedureTimeline(
  plan: Plan,
  run: ProcedureResult,
  opening: readonly OpeningStep[],
): ProcedureTimeline {
  const phases = phasesOf(run.procedure);
  const clock = clockOf(plan);
  return {
    phases,
    at: (position) => {
      const within = Math.min(Math.max(position, 0), phases.length);
      // A whole number is the end of a phase, not the start of the next: there it is the stage it ends with.
      const index = Math.max(0, Math.ceil(within) - 1);
      const phase = phases[index]!;
      const share = within - index;
      return {
        position: within,
        phase,
        share,
        stage: within === 0 ? 'before' : END_STAGE[phase],
        reached: share === 1 ? END_STAGE[phase] : startedFrom(phases, index),
        heightsMm: heightsMm(run, phases, index, share, opening),
        needleShare: needleShare(phase, share),
        fillings: fillings(run, phase, share),
        settingShare: phase === 'setting' ? share : 0,
        readings: readings(plan, run, phase, share, clock),
      };
    },
  };
}

function clockOf({ cementViscosity }: Plan): CementClock {
  const clock = cementTimeline(cementViscosity, REFERENCE_TEMPERATURE_C.value);
  assert(clock.ok, 'the reference temperature is one that rooms have');
  const span = (wanted: PhaseSpan['phase']) => {
    const found = clock.value.phases.find(({ phase }) => phase === wanted);
    assert(found !== undefined, 'every cement is worked and sets');
    return found;
  };
  return { working: span('working'), setting: span('setting') };
}

function heightsMm(
  run: ProcedureResult,
  phases: readonly TimelinePhase[],
  index: number,
  share: number,
  opening: readonly OpeningStep[],
): HeightsMm {
  const phase = phases[index]!;
  const from = stageHeightsMm(run, startedFrom(phases, index));
  const to = stageHeightsMm(run, END_STAGE[phase]);
  if (share === 1) return to;
  const risen = phase === 'opening' ? risenAt(opening, share) : null;
  return mapPlaces((place) => from[place] + (risen?.[place] ?? share) * (to[place] - from[place]));
}

function startedFrom(phases: readonly TimelinePhase[], index: number): Stage {
  return index === 0 ? 'before' : END_STAGE[phases[index - 1]!];
}

function needleShare(phase: TimelinePhase, share: number): number {
  if (phase === 'positioning') return 0;
  return phase === 'needle' ? share : 1;
}

function fillings(run: ProcedureResult, phase: TimelinePhase, share: number): readonly Filling[] {
  const cavity = fillingOf('cavity', run);
  const balloon = fillingOf('balloon', run);
  const cement = fillingOf('cement', run);
  switch (phase) {
    case 'positioning':
    case 'needle':
      return [];
    case 'opening':
      return [{ ...balloon, balloonPerSideMl: share * balloon.balloonPerSideMl }];
    case 'holding':
      return [balloon];
    case 'lowering': {
      if (share === 1) return [cavity];
      return [cavity, { ...balloon, balloonPerSideMl: (1 - share) * balloon.balloonPerSideMl }];
    }
    case 'cement':
      if (share === 1) return [cement];
      return [cavity, { ...cement, cementMl: share * cement.cementMl }];
    case 'setting':
      return [cement];
  }
}

function readings(
  plan: Plan,
  run: ProcedureResult,
  phase: TimelinePhase,
  share: number,
  clock: CementClock,
): Readings {
  const inflated = run.pressureCurve !== null;
  const fullMl = run.balloon.volumePerSideMl;
  const cementMl = run.cement.volumeMl.median;
  const nothing: Readings = {
    pressureKpa: null,
    balloonPerSideMl: null,
    cementMl: null,
    cement: null,
  };
  switch (phase) {
    case 'positioning':
    case 'needle':
      return nothing;
    case 'opening':
      return inflated
        ? { ...nothing, pressureKpa: gaugeKpa(run, share), balloonPerSideMl: share * fullMl }
        : nothing;
    case 'holding':
      return {
        ...nothing,
        pressureKpa: heldPressureKpa(run.pressureKpa.median, share * HOLD_READ_S.value),
        balloonPerSideMl: fullMl,
      };
    case 'lowering':
      // How the gauge falls while a balloon is let down is not modelled.
      return inflated
        ? {
            ...nothing,
            pressureKpa: share === 1 ? 0 : null,
            balloonPerSideMl: (1 - share) * fullMl,
          }
        : nothing;
    case 'cement':
      return {
        ...nothing,
        cementMl: share * cementMl,
        cement: reading(plan, clock.working, share),
      };
    case 'setting':
      return { ...nothing, cementMl, cement: reading(plan, clock.setting, share) };
  }
}

/** The curve of the middle run, stretched so that it ends at the median pressure of the draws. */
function gaugeKpa({ pressureCurve, pressureKpa }: ProcedureResult, share: number): number {
  const points = pressureCurve?.points ?? [];
  const end = points.at(-1)?.pressureKpa ?? 0;
  if (end === 0) return share * pressureKpa.median;
  const at = share * (points.length - 1);
  const below = points[Math.floor(at)]!.pressureKpa;
  const above = points[Math.ceil(at)]!.pressureKpa;
  return ((below + (at % 1) * (above - below)) / end) * pressureKpa.median;
}

function reading(
  { cementViscosity }: Plan,
  { phase, fromMin, toMin }: PhaseSpan,
  share: number,
): CementReading {
  const minute = fromMin.median + share * (toMin.median - fromMin.median);
  const roomTemperatureC = REFERENCE_TEMPERATURE_C.value;
  return {
    phase,
    minute,
    roomTemperatureC,
    viscosityPaS:
      phase === 'working' ? viscosityPaS(cementViscosity, minute, roomTemperatureC, 1) : null,
  };
}
