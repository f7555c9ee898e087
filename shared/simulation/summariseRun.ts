/** From the draws of a run to what is said of it: every number a median with its 10–90 % band (M-SIM-9). */
import { mapPlaces, type Place } from '../anatomy/heights.ts';
import { drawWedgeDeg } from '../fracture/angles.ts';
import { restorationOfIntact, restorationOfLost } from '../fracture/indices/restoration.ts';
import type { Plan } from '../plan/plan.ts';
import { estimateOf } from '../quantities/estimateOf.ts';
import type { CementDistribution } from './after/recovery/distribution.ts';
import { runAfter } from './after/runAfter.ts';
import { listAssumptions } from './assumptions.ts';
import { balloonDiameterMm, balloonLengthMm, envelopeDiameterMm } from './balloon/capsule.ts';
import type { CaseDraws } from './caseDraws.ts';
import { cementShare } from './cement/volume/sideShare.ts';
import { drawCement } from './cementOutcome.ts';
import { rankFactors } from './narrowing.ts';
import type { Openings } from './openings.ts';
import { drawPressureCurve } from './pressureCurve.ts';
import { type ProcedureInput, stagesOf } from './procedureInput.ts';
import type { ProcedureResult, RunEvent, Stage, StopReason } from './result.ts';
import type { RunBody } from './runBody.ts';
import { minus, summariseStage } from './summariseStage.ts';

export interface Drawn {
  readonly heights: Readonly<Record<Stage, Readonly<Record<Place, Float64Array>>>>;
  /** In degrees, at the balloons' peak and after they came down. */
  readonly inflatedTilt: Float64Array;
  readonly keptTilt: Float64Array;
  readonly reached: Float64Array;
  readonly pressure: Float64Array;
  readonly opening: Float64Array;
  readonly cement: Float64Array;
  readonly stops: readonly StopReason[];
}

export function summariseRun(
  input: ProcedureInput,
  body: RunBody,
  draws: CaseDraws,
  openings: Openings,
  drawn: Drawn,
): ProcedureResult {
  const { assessment, facts, patient, plan, columns } = input;
  const { sampler, depthMm, bodyMl } = draws;
  const { procedure, approach } = plan;
  const { heights, reached } = drawn;
  // The plate keeps what the recoil leaves of its tilt.
  const keptTiltDeg = estimateOf(drawn.keptTilt, 'kept tilt');
  const gains = mapPlaces((place) => minus(heights.cemented[place], heights.before[place]));
  const stop = commonest(drawn.stops);
  const inflatable = procedure === 'kyphoplasty' || procedure === 'stent';
  const balloon = medianBalloon(body, openings, reached);
  const cement = drawCement(input, body, drawn, bodyMl);
  const restoration = (place: Place) => ({
    intactMm: sampler.intactMm[place],
    beforeMm: heights.before[place],
    afterMm: heights.cemented[place],
  });
  return {
    procedure,
    approach,
    stages: stagesOf(procedure).map((stage, i, all) =>
      stage === 'before' || stage === 'positioned'
        ? draws[stage]
        : summariseStage(
            stage,
            heights[stage],
            heights[all[i - 1]!],
            drawWedgeDeg(heights[stage], depthMm),
            stage === 'inflated' ? estimateOf(drawn.inflatedTilt, 'inflated tilt') : keptTiltDeg,
          ),
    ),
    events: inflatable
      ? [
          describeEvent('bridging', openings, reached),
          describeEvent('wallLimit', openings, reached),
        ]
      : [],
    stop,
    stopProbability: drawn.stops.filter((s) => s === stop).length / columns.count,
    pressureKpa: estimateOf(drawn.pressure, 'pressure'),
    pressureCurve: inflatable
      ? drawPressureCurve(input, body, sampler, openings.each, reached)
      : null,
    jackOpeningMm: procedure === 'jack' ? estimateOf(drawn.opening, 'opening') : null,
    gainMm: mapPlaces((place) => estimateOf(gains[place], 'gain')),
    restorationOfLostPercent: mapPlaces((place) => {
      const answer = restorationOfLost(restoration(place));
      return 'ofLostPercent' in answer ? answer.ofLostPercent : null;
    }),
    restorationOfIntactPercent: mapPlaces(
      (place) => restorationOfIntact(restoration(place)).ofIntactPercent,
    ),
    balloon,
    cement: cement.outcome,
    after: runAfter({
      level: facts.level,
      numbering: input.numbering,
      patient,
      severalFractured: input.severalFractured,
      distribution: distributionOf(plan, balloon.volumePerSideMl, cement.outcome),
      standingMm: heights.standing,
      intactMm: sampler.intactMm,
      measuredMm: sampler.measuredMm,
      depthMm,
      fill: cement.fill,
      columns,
    }),
    narrowing: rankFactors(sampler.drawn, heights.standing.anterior),
    assumptions: listAssumptions(facts, patient, assessment),
    seed: columns.seed,
    draws: columns.count,
  };
}

/** Cement of two needles stays on its side; one needle's cement counts as crossing when it does so in most draws. */
function distributionOf(
  plan: Plan,
  reachedMl: number,
  { contact }: ProcedureResult['cement'],
): CementDistribution {
  const { approach } = plan;
  if (approach === 'bilateral')
    return { kind: 'bilateral', leftShare: cementShare(plan, reachedMl, 'left') };
  return contact && contact.acrossMidline >= 0.5
    ? { kind: 'unilateralCrossing' }
    : { kind: 'unilateralOneSide', side: approach };
}

function describeEvent(
  code: RunEvent['code'],
  { [code]: { volumesMl, volumePerSideMl } }: Openings,
  reached: Float64Array,
): RunEvent {
  let happened = 0;
  for (let i = 0; i < volumesMl.length; i++) if (volumesMl[i]! <= reached[i]!) happened++;
  return { code, volumePerSideMl, probability: happened / volumesMl.length };
}

function medianBalloon(
  body: RunBody,
  { shellRatio }: Openings,
  reached: Float64Array,
): ProcedureResult['balloon'] {
  const volumePerSideMl = estimateOf(reached, 'volume').median;
  const diameterMm = balloonDiameterMm(volumePerSideMl, body.nominalLengthMm);
  const envelope = envelopeDiameterMm(diameterMm, body.nominalLengthMm, shellRatio.median);
  return {
    volumePerSideMl,
    diameterMm,
    lengthMm: balloonLengthMm(diameterMm, body.nominalLengthMm),
    shellThicknessMm: (envelope - diameterMm) / 2,
  };
}

function commonest(stops: readonly StopReason[]): StopReason {
  const counts = new Map<StopReason, number>();
  for (const stop of stops) counts.set(stop, (counts.get(stop) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
