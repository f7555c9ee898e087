/**
 * A procedure on a case that a paper describes: from its words to a run, through the document as a person would type it.
 * Rows that share a case share its run.
 */
import { type HeightsMm, mapPlaces, type Place } from '../../../shared/anatomy/heights.ts';
import { meanDepthMm, tableHeightsMm } from '../../../shared/anatomy/morphometry.ts';
import { wedgeAngleDeg } from '../../../shared/fracture/angles.ts';
import { procedureInput } from '../../../shared/pipeline/derive.ts';
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import { inflationEnergy } from '../../../shared/simulation/balloon/energy.ts';
import {
  createScratch,
  followOpening,
  layOpening,
  runChain,
} from '../../../shared/simulation/chain.ts';
import {
  bodyOf,
  inflationOf,
  type ProcedureInput,
} from '../../../shared/simulation/procedureInput.ts';
import { type ProcedureResult, STAGES, type Stage } from '../../../shared/simulation/result.ts';
import { runProcedure } from '../../../shared/simulation/runProcedure.ts';
import { createSample, createSampler } from '../../../shared/simulation/sampler.ts';
import { ASSUMED_PER_SIDE_ML, buildDocument } from './caseDocument.ts';
import type { CaseSpec } from './caseSpec.ts';

type PerStage<T> = Readonly<Partial<Record<Stage, T>>>;

export interface CaseRun {
  readonly measuredMm: HeightsMm;
  readonly intactMm: HeightsMm;
  /** A procedure without a device is never inflated or let down. */
  readonly heightsMm: PerStage<Readonly<Record<Place, Estimate>>>;
  readonly wedgeAngleDeg: PerStage<Estimate>;
  readonly pressureKpa: Estimate;
  readonly reachedVolumePerSideMl: number;
  readonly cementVolumeMl: Estimate;
}

const runs = new Map<string, CaseRun | null>();

/** Null when there is too little to reduce. Rows that share a case share its run. */
export function runCase(asked: CaseSpec): CaseRun | null {
  const spec = { ...asked, volumePerSideMl: asked.volumePerSideMl ?? ASSUMED_PER_SIDE_ML };
  const key = JSON.stringify(Object.entries(spec).sort(([a], [b]) => (a < b ? -1 : 1)));
  const known = runs.get(key);
  if (known !== undefined) return known;
  const run = runNew(spec);
  runs.set(key, run);
  return run;
}

function runNew(spec: CaseSpec): CaseRun | null {
  const intactMm = intactOf(spec);
  const measuredMm = measuredOf(spec);
  const input = inputOf(spec);
  if (spec.preloadN !== undefined)
    return { measuredMm, intactMm, ...runMiddle(input, measuredMm, spec.preloadN) };
  const run = runProcedure(input);
  return run.available ? { measuredMm, intactMm, ...resultOf(run.value) } : null;
}

function intactOf({ level, intactMm }: CaseSpec): HeightsMm {
  if (typeof intactMm !== 'number') return intactMm;
  const table = tableHeightsMm(level);
  return mapPlaces((place) => (intactMm * table[place]) / table.anterior);
}

function measuredOf(spec: CaseSpec): HeightsMm {
  const intactMm = intactOf(spec);
  return mapPlaces((place) => intactMm[place] - spec.lostMm[place]);
}

function inputOf(spec: CaseSpec): ProcedureInput {
  const input = procedureInput(buildDocument(spec, intactOf(spec), measuredOf(spec)));
  if (!input.available) throw new Error(`no run: ${input.reason}`);
  return input.value;
}

function perStage<T>(of: (stage: Stage) => T | undefined): PerStage<T> {
  return Object.fromEntries(STAGES.map((stage) => [stage, of(stage)]));
}

function resultOf(result: ProcedureResult): Omit<CaseRun, 'measuredMm' | 'intactMm'> {
  const find = (stage: Stage) => result.stages.find((s) => s.stage === stage);
  return {
    heightsMm: perStage((stage) => find(stage)?.heightsMm),
    wedgeAngleDeg: perStage((stage) => find(stage)?.wedgeAngleDeg),
    pressureKpa: result.pressureKpa,
    reachedVolumePerSideMl: result.balloon.volumePerSideMl,
    cementVolumeMl: result.cement.volumeMl,
  };
}

/** The middle of every range under a load of our choice: a case file has no word for the load of a bench. */
function runMiddle(
  input: ProcedureInput,
  measuredMm: HeightsMm,
  preloadN: number,
): Omit<CaseRun, 'measuredMm' | 'intactMm'> {
  const sample = createSample();
  createSampler(input).fillMiddle(sample);
  sample.preloadN = preloadN;
  const outcome = runChain(bodyOf(input), sample, inflationOf(input), createScratch());
  const exactly = (value: number): Estimate => ({ median: value, low: value, high: value });
  const heights = (stage: Stage) => (stage === 'before' ? measuredMm : outcome[stage]);
  const depthMm = meanDepthMm(input.shape);
  return {
    heightsMm: perStage((stage) => mapPlaces((place) => exactly(heights(stage)[place]))),
    wedgeAngleDeg: perStage((stage) => {
      const { anterior, posterior } = heights(stage);
      return exactly(wedgeAngleDeg(anterior, posterior, depthMm));
    }),
    pressureKpa: exactly(outcome.pressureKpa),
    reachedVolumePerSideMl: outcome.reachedVolumeMl,
    cementVolumeMl: exactly(outcome.cementVolumeMl),
  };
}

/** What the draws of a case say one by one: the spread of patients as far as the model knows it. */
export function drawCase<T>(
  spec: CaseSpec,
  read: (heightsMm: (stage: Exclude<Stage, 'before'>) => HeightsMm, depthMm: number) => T,
): readonly T[] {
  const input = inputOf(spec);
  const sampler = createSampler(input);
  const sample = createSample();
  const scratch = createScratch();
  const depthMm = meanDepthMm(input.shape);
  return Array.from({ length: input.columns.count }, (_, i) => {
    sampler.fill(i, sample);
    const outcome = runChain(bodyOf(input), sample, inflationOf(input), scratch);
    return read((stage) => outcome[stage], depthMm);
  });
}

/** ∫p dV over the sum of crushing, lift and membrane, for the middle of a case. */
export function workRatio(spec: CaseSpec): number {
  const input = inputOf(spec);
  const sample = createSample();
  createSampler(input).fillMiddle(sample);
  const scratch = createScratch();
  const inflation = inflationOf(input);
  const body = bodyOf(input);
  const opening = layOpening(body, sample, inflation.capsMl, scratch.balance);
  const { reachedVolumeMl } = followOpening(body, sample, opening, inflation, scratch);
  const energy = inflationEnergy(
    opening.bed,
    sample.compactedFraction,
    reachedVolumeMl,
    inflation.capsMl,
  );
  return energy.pumpMj / (energy.crushMj + energy.liftMj + energy.membraneMj);
}
