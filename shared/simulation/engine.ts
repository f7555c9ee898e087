/**
 * The steppable run: the middle of every range, one inflation step or one stage at a time (M-SIM-9). A state is plain
 * data; the same states come back for the same input, so a run can be stopped, stored and replayed.
 */
import { bodyVolumeMl } from '../anatomy/bodySolid.ts';
import type { HeightsMm } from '../anatomy/heights.ts';
import { bothFilledMl } from '../plan/inflation.ts';
import { INTERDIGITATION_ML } from './cement/constants.ts';
import { middlePorosity } from './cement/spread/porosity.ts';
import { createParts, placeCement } from './cement/volume/parts.ts';
import { cementCavityMl } from './cementOutcome.ts';
import { createScratch, type Inflation, type Outcome, runChain, type Sample } from './chain.ts';
import { INFLATION_STEP_ML } from './constants.ts';
import { bodyOf, inflationOf, type ProcedureInput, stagesOf } from './procedureInput.ts';
import type { Stage, StopReason } from './result.ts';
import type { RunBody } from './runBody.ts';
import { createSample, createSampler } from './sampler.ts';

export interface RunState {
  readonly stage: Stage;
  /** Volume in the fuller balloon; zero again once they are deflated. */
  readonly volumePerSideMl: number;
  readonly pressureKpa: number;
  readonly heightsMm: HeightsMm;
  readonly lateralTiltDeg: number;
  /** Events passed so far, in order. */
  readonly events: readonly {
    readonly code: 'bridging' | 'wallLimit';
    readonly volumePerSideMl: number;
  }[];
  /** Why inflation ended; null while it has not. */
  readonly stop: StopReason | null;
  /** What the body holds of the cement asked for, as in the draws (M-CEM-3). */
  readonly cementVolumeMl: number;
  /** What the run was made from: the same for every state of it. */
  readonly setup: RunSetup;
}

export interface RunSetup {
  readonly body: RunBody;
  readonly sample: Sample;
  readonly stages: readonly Stage[];
  readonly planned: Inflation;
  /** Of the body as fractured. */
  readonly bodyMl: number;
  readonly porosity: number;
}

export function createRun(input: ProcedureInput): RunState {
  const sample = createSample();
  createSampler(input).fillMiddle(sample);
  const setup = {
    body: bodyOf(input),
    sample,
    stages: stagesOf(input.plan.procedure),
    planned: inflationOf(input),
    bodyMl: bodyVolumeMl(input.shape, sample.measuredMm),
    porosity: middlePorosity(input.patient.boneDensity),
  };
  return {
    stage: 'before',
    volumePerSideMl: 0,
    pressureKpa: 0,
    heightsMm: { ...sample.measuredMm },
    lateralTiltDeg: 0,
    events: [],
    stop: null,
    cementVolumeMl: 0,
    setup,
  };
}

export function isFinished({ stage, setup }: RunState): boolean {
  return stage === setup.stages.at(-1);
}

/** One step further: a stage, or while the balloons fill one increment of volume. A finished run stays as it is. */
export function stepRun(state: RunState): RunState {
  if (isFinished(state)) return state;
  const { stages } = state.setup;
  const next = stages[stages.indexOf(state.stage) + 1] as Exclude<Stage, 'before'>;
  if (next === 'inflated' || (state.stage === 'inflated' && state.stop === null))
    return inflateStep(state);
  return enter(state, next);
}

function enter(state: RunState, stage: Exclude<Stage, 'before'>): RunState {
  const outcome = chainAt(state, state.setup.planned.volumeMl);
  const filled = stage === 'cemented' || stage === 'standing' || stage === 'sixMonths';
  return {
    ...state,
    stage,
    volumePerSideMl: 0,
    pressureKpa: 0,
    heightsMm: { ...outcome[stage] },
    lateralTiltDeg: stage === 'positioned' ? 0 : outcome.keptTiltDeg,
    cementVolumeMl: filled ? heldCementMl(state.setup, outcome) : 0,
  };
}

function heldCementMl({ body, planned, bodyMl, porosity }: RunSetup, outcome: Outcome): number {
  const { cementVolumeMl: wantedMl, reachedVolumeMl } = outcome;
  const reachedMl = bothFilledMl(reachedVolumeMl, planned.capsMl);
  const cavityMl = cementCavityMl(body.procedure, wantedMl, reachedMl, INTERDIGITATION_ML.value);
  return placeCement(wantedMl, cavityMl, bodyMl, porosity, createParts()).injectedMl;
}

function inflateStep(state: RunState): RunState {
  const { body, planned } = state.setup;
  // A jack opens in one go: it has no volume to step.
  const wanted =
    body.procedure === 'jack'
      ? planned.volumeMl
      : Math.min(state.volumePerSideMl + INFLATION_STEP_ML.value, planned.volumeMl);
  const outcome = chainAt(state, wanted);
  const { reachedVolumeMl, bridgingVolumeMl, wallVolumeMl } = outcome;
  const passed = [
    { code: 'bridging', volumePerSideMl: bridgingVolumeMl },
    { code: 'wallLimit', volumePerSideMl: wallVolumeMl },
  ] as const;
  const known = new Set(state.events.map(({ code }) => code));
  const ended = outcome.stop !== 'plannedVolume' || wanted >= planned.volumeMl;
  return {
    ...state,
    stage: 'inflated',
    volumePerSideMl: reachedVolumeMl,
    pressureKpa: outcome.pressureKpa,
    heightsMm: { ...outcome.inflated },
    lateralTiltDeg: outcome.inflatedTiltDeg,
    events: [
      ...state.events,
      ...passed.filter((e) => e.volumePerSideMl <= reachedVolumeMl && !known.has(e.code)),
    ],
    stop: ended ? outcome.stop : null,
  };
}

function chainAt({ setup }: RunState, volumeMl: number): Outcome {
  return runChain(setup.body, setup.sample, { ...setup.planned, volumeMl }, createScratch());
}
