/**
 * The steppable run: the middle of every range, one inflation step or one stage at a time (M-SIM-9). A state is plain
 * data; the same states come back for the same input, so a run can be stopped, stored and replayed.
 */
import type { HeightsMm } from '../anatomy/heights.ts';
import { createScratch, type Outcome, runChain, type Sample } from './chain.ts';
import { INFLATION_STEP_ML } from './constants.ts';
import type { Stage, StopReason } from './result.ts';
import type { RunBody } from './runBody.ts';
import { bodyOf, type ProcedureInput } from './runProcedure.ts';
import { createSample, createSampler } from './sampler.ts';

export interface RunState {
  readonly stage: Stage;
  /** Volume in each balloon; zero again once they are deflated. */
  readonly volumePerSideMl: number;
  readonly pressureKpa: number;
  readonly heightsMm: HeightsMm;
  /** Events passed so far, in order. */
  readonly events: readonly {
    readonly code: 'bridging' | 'wallLimit';
    readonly volumePerSideMl: number;
  }[];
  /** Why inflation ended; null while it has not. */
  readonly stop: StopReason | null;
  readonly cementVolumeMl: number;
  /** What the run was made from: the same for every state of it. */
  readonly setup: RunSetup;
}

export interface RunSetup {
  readonly body: RunBody;
  readonly sample: Sample;
  readonly plannedVolumeMl: number;
}

export function createRun(input: ProcedureInput): RunState {
  const sample = createSample();
  createSampler(input).fillMiddle(sample);
  const setup = {
    body: bodyOf(input),
    sample,
    plannedVolumeMl: input.plan.inflationVolumePerSideMl,
  };
  return {
    stage: 'before',
    volumePerSideMl: 0,
    pressureKpa: 0,
    heightsMm: { ...sample.measuredMm },
    events: [],
    stop: null,
    cementVolumeMl: 0,
    setup,
  };
}

export function isFinished(state: RunState): boolean {
  return state.stage === 'standing';
}

/** One step further: a stage, or while the balloons fill one increment of volume. A finished run stays as it is. */
export function stepRun(state: RunState): RunState {
  switch (state.stage) {
    case 'before':
      return { ...state, stage: 'positioned', heightsMm: { ...chainAt(state, 0).positioned } };
    case 'positioned':
    case 'inflated':
      return state.stop === null ? inflateStep(state) : deflate(state);
    case 'deflated': {
      const outcome = chainAt(state, state.setup.plannedVolumeMl);
      return {
        ...state,
        stage: 'cemented',
        heightsMm: { ...outcome.cemented },
        cementVolumeMl: outcome.cementVolumeMl,
      };
    }
    case 'cemented':
      return {
        ...state,
        stage: 'standing',
        heightsMm: { ...chainAt(state, state.setup.plannedVolumeMl).standing },
      };
    case 'standing':
      return state;
  }
}

function inflateStep(state: RunState): RunState {
  const wanted = Math.min(
    state.volumePerSideMl + INFLATION_STEP_ML.value,
    state.setup.plannedVolumeMl,
  );
  const outcome = chainAt(state, wanted);
  const { reachedVolumeMl, bridgingVolumeMl, wallVolumeMl } = outcome;
  const passed = [
    { code: 'bridging', volumePerSideMl: bridgingVolumeMl },
    { code: 'wallLimit', volumePerSideMl: wallVolumeMl },
  ] as const;
  const known = new Set(state.events.map(({ code }) => code));
  const ended = outcome.stop !== 'plannedVolume' || wanted >= state.setup.plannedVolumeMl;
  return {
    ...state,
    stage: 'inflated',
    volumePerSideMl: reachedVolumeMl,
    pressureKpa: outcome.pressureKpa,
    heightsMm: { ...outcome.inflated },
    events: [
      ...state.events,
      ...passed.filter((e) => e.volumePerSideMl <= reachedVolumeMl && !known.has(e.code)),
    ],
    stop: ended ? outcome.stop : null,
  };
}

function deflate(state: RunState): RunState {
  return {
    ...state,
    stage: 'deflated',
    volumePerSideMl: 0,
    pressureKpa: 0,
    heightsMm: { ...chainAt(state, state.setup.plannedVolumeMl).deflated },
  };
}

function chainAt({ setup }: RunState, volumeMl: number): Outcome {
  return runChain(setup.body, setup.sample, volumeMl, createScratch());
}
