/** The simulated kyphoplasty with its bands: the closed chain run over all draws (M-SIM-9). */
import { mapPlaces, PLACES, type Place } from '../anatomy/heights.ts';
import type { Patient } from '../anatomy/patient.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import type { Columns } from '../base/stratified.ts';
import { wedgeAngleDeg } from '../fracture/angles.ts';
import type { FractureAssessment } from '../fracture/assessment.ts';
import { drawDepthMm } from '../fracture/draws.ts';
import { drawVolumes } from '../fracture/drawVolumes.ts';
import type { FractureFacts } from '../fracture/facts.ts';
import type { Plan } from '../plan/plan.ts';
import { planTrajectory } from '../plan/trajectory.ts';
import type { Available } from '../quantities/estimate.ts';
import { estimateOf } from '../quantities/estimateOf.ts';
import { quantity } from '../quantities/table.ts';
import { listAssumptions } from './assumptions.ts';
import { balloonDiameterMm, balloonLengthMm, envelopeDiameterMm } from './balloon.ts';
import { createScratch, runChain } from './chain.ts';
import { LEAST_LOSS_MM } from './constants.ts';
import { rankFactors } from './narrowing.ts';
import {
  type ProcedureResult,
  type RunEvent,
  STAGES,
  type Stage,
  type StopReason,
} from './result.ts';
import { createRunBody, type RunBody } from './runBody.ts';
import { createSample, createSampler, type Sampler } from './sampler.ts';

export interface ProcedureInput {
  readonly shape: VertebraShape;
  readonly assessment: FractureAssessment;
  readonly facts: FractureFacts;
  readonly patient: Patient;
  readonly plan: Plan;
  readonly columns: Columns;
}

/** A run, or the reason why there is nothing to run. */
export function runProcedure(input: ProcedureInput): Available<ProcedureResult> {
  const { assessment } = input;
  const most = Math.max(...PLACES.map((place) => assessment.heights[place].lostMm.median));
  if (most < LEAST_LOSS_MM.value) return { available: false, reason: 'nothingToReduce' };
  const body = bodyOf(input);
  const sampler = createSampler(input);
  return { available: true, value: summarise(input, body, sampler, drawAll(input, body, sampler)) };
}

export function bodyOf({ shape, assessment, plan }: ProcedureInput): RunBody {
  // Both sides are mirror images; one path tells the clearances.
  return createRunBody(shape, plan, planTrajectory(shape, assessment.measuredMm, plan, 'right'));
}

type Drawn = ReturnType<typeof drawAll>;

function drawAll({ plan, columns }: ProcedureInput, body: RunBody, sampler: Sampler) {
  const { count } = columns;
  const room = () => new Float64Array(count);
  const places = () => mapPlaces(room);
  const heights: Record<Stage, Readonly<Record<Place, Float64Array>>> = {
    before: sampler.measuredMm,
    positioned: places(),
    inflated: places(),
    deflated: places(),
    cemented: places(),
    standing: places(),
  };
  const bridging = room();
  const wall = room();
  const reached = room();
  const pressure = room();
  const shell = room();
  const cement = room();
  const stops: StopReason[] = [];
  const sample = createSample();
  const scratch = createScratch();
  for (let i = 0; i < count; i++) {
    sampler.fill(i, sample);
    const outcome = runChain(body, sample, plan.inflationVolumePerSideMl, scratch);
    for (const place of PLACES) {
      heights.positioned[place][i] = outcome.positioned[place];
      heights.inflated[place][i] = outcome.inflated[place];
      heights.deflated[place][i] = outcome.deflated[place];
      heights.cemented[place][i] = outcome.cemented[place];
      heights.standing[place][i] = outcome.standing[place];
    }
    bridging[i] = outcome.bridgingVolumeMl;
    wall[i] = outcome.wallVolumeMl;
    reached[i] = outcome.reachedVolumeMl;
    pressure[i] = outcome.pressureKpa;
    shell[i] = outcome.shellRatio;
    cement[i] = outcome.cementVolumeMl;
    stops.push(outcome.stop);
  }
  return { heights, bridging, wall, reached, pressure, shell, cement, stops };
}

function summarise(
  { shape, assessment, facts, patient, columns }: ProcedureInput,
  body: RunBody,
  sampler: Sampler,
  drawn: Drawn,
): ProcedureResult {
  const { heights, reached } = drawn;
  const depthMm = drawDepthMm(shape, columns);
  const gains = mapPlaces((place) => minus(heights.cemented[place], heights.before[place]));
  const stop = commonest(drawn.stops);
  const { now: bodyMl } = drawVolumes(
    shape,
    assessment.measuredMm,
    shape.intactHeightsMm,
    sampler,
    columns,
  );
  const [lowest, highest] = quantity('sharePercent').limits;
  return {
    stages: STAGES.map((stage) => ({
      stage,
      heightsMm: mapPlaces((place) => estimateOf(heights[stage][place], `${stage} height`)),
      wedgeAngleDeg: estimateOf(
        heights[stage].anterior.map((front, i) =>
          wedgeAngleDeg(front, heights[stage].posterior[i]!, depthMm[i]!),
        ),
        `${stage} wedge angle`,
      ),
    })),
    events: [
      describeEvent('bridging', drawn.bridging, reached, body.maxVolumeMl),
      describeEvent('wallLimit', drawn.wall, reached, body.maxVolumeMl),
    ],
    stop,
    stopProbability: drawn.stops.filter((s) => s === stop).length / columns.count,
    pressureKpa: estimateOf(drawn.pressure, 'pressure'),
    gainMm: mapPlaces((place) => estimateOf(gains[place], 'gain')),
    restorationOfLostPercent: mapPlaces((place) =>
      estimateOf(
        gains[place].map((gain, i) => {
          const lost = sampler.intactMm[place][i]! - sampler.measuredMm[place][i]!;
          // A loss below what can be measured is no denominator.
          const percent = (100 * gain) / Math.max(lost, LEAST_LOSS_MM.value);
          return Math.min(highest, Math.max(lowest, percent));
        }),
        'restoration',
      ),
    ),
    balloon: medianBalloon(body, drawn),
    cementVolumeMl: estimateOf(drawn.cement, 'cement volume'),
    fillPercent: estimateOf(
      drawn.cement.map((volume, i) => (100 * volume) / bodyMl[i]!),
      'fill',
    ),
    narrowing: rankFactors(sampler.drawn, heights.standing.anterior),
    assumptions: listAssumptions(facts, patient, assessment),
    seed: columns.seed,
    draws: columns.count,
  };
}

/** Draws in which it never happens stand at the largest volume; with half of them or more there is no volume to name. */
function describeEvent(
  code: RunEvent['code'],
  volumes: Float64Array,
  reached: Float64Array,
  maxVolumeMl: number,
): RunEvent {
  let within = 0;
  let happened = 0;
  for (let i = 0; i < volumes.length; i++) {
    if (volumes[i]! <= maxVolumeMl) within++;
    if (volumes[i]! <= reached[i]!) happened++;
  }
  return {
    code,
    volumePerSideMl:
      within > volumes.length / 2
        ? estimateOf(
            volumes.map((volume) => Math.min(volume, maxVolumeMl)),
            `${code} volume`,
          )
        : null,
    probability: happened / volumes.length,
  };
}

function medianBalloon(body: RunBody, { reached, shell }: Drawn): ProcedureResult['balloon'] {
  const volumePerSideMl = estimateOf(reached, 'volume').median;
  const diameterMm = balloonDiameterMm(volumePerSideMl, body.nominalLengthMm);
  const ratio = estimateOf(shell, 'shell ratio').median;
  const envelope = envelopeDiameterMm(diameterMm, body.nominalLengthMm, ratio);
  return {
    volumePerSideMl,
    diameterMm,
    lengthMm: balloonLengthMm(diameterMm, body.nominalLengthMm),
    shellThicknessMm: (envelope - diameterMm) / 2,
  };
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]!);
}

function commonest(stops: readonly StopReason[]): StopReason {
  const counts = new Map<StopReason, number>();
  for (const stop of stops) counts.set(stop, (counts.get(stop) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
