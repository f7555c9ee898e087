/**
 * Turns what is known, and the stated range of what is not, into draws of a run's inputs (M-SIM-9). Each column has a
 * name of its own and never depends on the plan, so that moving the plan moves the outcome and nothing else.
 */

import { calibratedDensityMgPerCm3 } from '../anatomy/calibratedDensity.ts';
import { mapPlaces, PLACES, type Place } from '../anatomy/heights.ts';
import type { BoneDensity, Patient } from '../anatomy/patient.ts';
import type { Columns } from '../base/stratified.ts';
import type { FractureAssessment } from '../fracture/assessment.ts';
import {
  drawHeights,
  INTACT_COLUMNS,
  INTACT_COMMON_COLUMN,
  MEASUREMENT_COLUMNS,
} from '../fracture/draws.ts';
import type { FractureFacts, Pose } from '../fracture/facts.ts';
import { isDrawnUpright, POSE_COLUMN } from '../fracture/profilePose.ts';
import type { Plan, Procedure } from '../plan/plan.ts';
import type { Constant } from '../quantities/constant.ts';
import { Z_90 } from '../quantities/estimateOf.ts';
import { yieldStressKpa } from './balloon/pressure.ts';
import type { Sample } from './chain.ts';
import {
  CAVITY_FACTOR,
  CEILING_DECAY_DAYS,
  CEILING_EARLY,
  CEILING_LATE,
  CEMENT_RATIO,
  CLEFT_PREVALENCE,
  COMPACTED_FRACTION,
  CROWDING,
  FOLLOW_UP_MM,
  HINGE_LIFT,
  HOUNSFIELD_SD_MG_CM3,
  JACK_RECOIL_STIFFNESS_N_PER_MM,
  LEAST_CEMENT_RATIO,
  LEAST_COMPACTED_FRACTION,
  LYING_SHARE,
  MOBILITY_CLEFT,
  MOBILITY_DECAY_DAYS,
  MOBILITY_EARLY,
  MOBILITY_LATE,
  MOBILITY_MOST,
  PRELOAD_N,
  QCT_SD_MG_CM3,
  RECOIL_STIFFNESS_N_PER_MM,
  RESIDUAL_CORRELATION,
  RESIDUAL_MM,
  SETTLING_MM,
  STENT_RECOIL_STIFFNESS_N_PER_MM,
  T_SCORE_DENSITY_MG_CM3,
  UNKNOWN_DAYS,
  UNKNOWN_DENSITY_MG_CM3,
} from './constants.ts';
import type { Factor } from './result.ts';

export interface Sampler {
  readonly measuredMm: Readonly<Record<Place, Float64Array>>;
  readonly intactMm: Readonly<Record<Place, Float64Array>>;
  /** Writes draw `i` into the sample. */
  fill(i: number, sample: Sample): void;
  /** Writes the middle of everything: the run the steppable engine shows. */
  fillMiddle(sample: Sample): void;
  /** Columns that were drawn, by the factor they belong to. */
  readonly drawn: readonly { readonly factor: Factor; readonly column: Float64Array }[];
}

export interface SamplerInput {
  readonly assessment: FractureAssessment;
  readonly facts: FractureFacts;
  readonly patient: Patient;
  readonly plan: Pick<Plan, 'procedure'>;
  readonly columns: Columns;
}

export function createSample(): Sample {
  const none = () => ({ anterior: 0, middle: 0, posterior: 0 });
  return {
    measuredMm: none(),
    intactMm: none(),
    mobility: 0,
    ceilingShare: 0,
    compactedFraction: 0,
    yieldKpa: 0,
    cavityFactor: 0,
    crowding: 0,
    preloadN: 0,
    recoilStiffnessNPerMm: 0,
    hingeLift: 0,
    settlingMm: 0,
    followUpMm: 0,
    cementRatio: 0,
    residualMm: none(),
  };
}

/** b(t): share of the remaining loss a balloon can open at most. */
export function ceilingShare(days: number): number {
  return CEILING_LATE.value + CEILING_EARLY.value * Math.exp(-days / CEILING_DECAY_DAYS.value);
}

/** μ(t, cleft): share of the loss that posture gives back from a standing picture. */
export function mobility(days: number, cleft: number): number {
  return (
    MOBILITY_LATE.value +
    MOBILITY_EARLY.value * Math.exp(-days / MOBILITY_DECAY_DAYS.value) +
    MOBILITY_CLEFT.value * cleft
  );
}

/** How much of that gain is still ahead of a picture taken in a pose. */
export function shareAhead(pose: Pose): number {
  switch (pose) {
    case 'standing':
    case 'sitting':
      return 1;
    case 'supine':
    case 'prone':
      return LYING_SHARE.value;
    case 'proneExtended':
      return 0;
  }
}

export function isLying(pose: Pose): boolean {
  return shareAhead(pose) < 1;
}

/** How a body held by a device gives way under its load again. */
export function recoilStiffness(procedure: Procedure): Constant {
  switch (procedure) {
    case 'kyphoplasty':
    case 'vertebroplasty':
      return RECOIL_STIFFNESS_N_PER_MM;
    case 'stent':
      return STENT_RECOIL_STIFFNESS_N_PER_MM;
    case 'jack':
      return JACK_RECOIL_STIFFNESS_N_PER_MM;
  }
}

export function createSampler(input: SamplerInput): Sampler {
  const { assessment, facts, patient, plan, columns } = input;
  const { pose } = assessment;
  const uncertain = mapPlaces((place) => {
    const { measuredMm, intactStandardErrorMm, references } = assessment.heights[place];
    const intactMm = references.reduce((sum, r) => sum + r.weight * r.heightMm, 0);
    return { measuredMm, intactMm, intactStandardErrorMm };
  });
  const { measuredMm, intactMm } = drawHeights(uncertain, assessment.measuredSdMm, columns);

  const drawn: { factor: Factor; column: Float64Array }[] = [];
  const note = (factor: Factor, column: Float64Array) => {
    drawn.push({ factor, column });
    return column;
  };
  const normal = (factor: Factor, name: string) => note(factor, columns.normal(name));
  const uniform = (factor: Factor, name: string) => note(factor, columns.uniform(name));

  for (const place of PLACES) {
    normal('measurement', MEASUREMENT_COLUMNS[place]);
    normal('intactHeight', INTACT_COLUMNS[place]);
  }
  normal('intactHeight', INTACT_COMMON_COLUMN);

  const days = facts.daysSinceFracture === null ? uniform('daysSinceFracture', 'days') : null;
  const cleft = facts.cleft === null ? uniform('cleft', 'cleft') : null;
  const ahead = pose === null ? uniform('pose', POSE_COLUMN) : null;
  const hinge = facts.posteriorWall === null ? uniform('posteriorWall', 'hinge') : null;
  const density = densityPrior(patient.boneDensity);
  const densityColumn = density.known
    ? normal('boneDensity', 'density')
    : uniform('boneDensity', 'density');
  const posture = normal('posture', 'posture');
  const ceiling = normal('balloonCeiling', 'ceiling');
  const compaction = normal('balloonCeiling', 'compaction');
  const cavity = normal('balloonCeiling', 'cavity');
  const crowding = normal('balloonCeiling', 'crowding');
  const recoil = normal('recoil', 'recoil');
  const preload = uniform('preload', 'preload');
  const settling = normal('residual', 'settling');
  const followUp = normal('residual', 'followUp');
  const residualCommon = normal('residual', 'residual.common');
  const residual = mapPlaces((place) => normal('residual', `residual.${place}`));
  const cement = columns.normal('cement');

  const [daysLow, daysHigh] = UNKNOWN_DAYS.range!;
  const [preloadLow, preloadHigh] = PRELOAD_N.range!;
  const [hingeLow, hingeHigh] = HINGE_LIFT.range!;
  const held = recoilStiffness(plan.procedure);
  const shared = RESIDUAL_MM.value * Math.sqrt(RESIDUAL_CORRELATION.value);
  const own = RESIDUAL_MM.value * Math.sqrt(1 - RESIDUAL_CORRELATION.value);
  const knownHinge = facts.posteriorWall === 'intact' ? hingeLow : hingeHigh;
  const knownCleft = facts.cleft === 'present' ? 1 : 0;
  const knownAhead = pose === null ? 0 : shareAhead(pose);

  const fill = (i: number, sample: Sample) => {
    for (const place of PLACES) {
      sample.measuredMm[place] = measuredMm[place][i]!;
      sample.intactMm[place] = intactMm[place][i]!;
      // Where little was lost there is little to be wrong about.
      const lost = sample.intactMm[place] - sample.measuredMm[place];
      sample.residualMm[place] =
        Math.min(1, lost / RESIDUAL_MM.value) *
        (shared * residualCommon[i]! + own * residual[place][i]!);
    }
    const t = days ? between(daysLow, daysHigh, days[i]!) : facts.daysSinceFracture!;
    const gas = cleft ? Number(cleft[i]! < CLEFT_PREVALENCE.value) : knownCleft;
    const share = ahead ? (isDrawnUpright(ahead[i]!) ? 1 : LYING_SHARE.value) : knownAhead;
    const freed = mobility(t, gas) + MOBILITY_LATE.sd! * posture[i]!;
    sample.mobility = share * clamp(freed, 0, MOBILITY_MOST.value);
    sample.ceilingShare = clamp(ceilingShare(t) + CEILING_LATE.sd! * ceiling[i]!, 0, 1);
    sample.compactedFraction = Math.max(
      LEAST_COMPACTED_FRACTION.value,
      COMPACTED_FRACTION.value + COMPACTED_FRACTION.sd! * compaction[i]!,
    );
    sample.yieldKpa = yieldStressKpa(densityAt(density, densityColumn[i]!));
    sample.cavityFactor = CAVITY_FACTOR.value * Math.exp(CAVITY_FACTOR.sd! * cavity[i]!);
    sample.crowding = CROWDING.value * Math.exp(CROWDING.sd! * crowding[i]!);
    sample.preloadN = between(preloadLow, preloadHigh, preload[i]!);
    sample.recoilStiffnessNPerMm = held.value * Math.exp(held.sd! * recoil[i]!);
    sample.hingeLift = hinge ? between(hingeLow, hingeHigh, hinge[i]!) : knownHinge;
    sample.settlingMm = Math.max(0, SETTLING_MM.value + SETTLING_MM.sd! * settling[i]!);
    sample.followUpMm = Math.max(0, FOLLOW_UP_MM.value + FOLLOW_UP_MM.sd! * followUp[i]!);
    sample.cementRatio = cementRatio(cement[i]!);
  };

  const fillMiddle = (sample: Sample) => {
    for (const place of PLACES) {
      const { measuredMm: now, intactMm: before } = uncertain[place];
      sample.measuredMm[place] = now;
      sample.intactMm[place] = Math.max(now, before);
      sample.residualMm[place] = 0;
    }
    const t = facts.daysSinceFracture ?? between(daysLow, daysHigh, 0.5);
    const gas = facts.cleft === null ? CLEFT_PREVALENCE.value : knownCleft;
    const share = pose === null ? (1 + LYING_SHARE.value) / 2 : knownAhead;
    sample.mobility = share * Math.min(mobility(t, gas), MOBILITY_MOST.value);
    sample.ceilingShare = ceilingShare(t);
    sample.compactedFraction = COMPACTED_FRACTION.value;
    sample.yieldKpa = yieldStressKpa(densityAt(density, density.known ? 0 : 0.5));
    sample.cavityFactor = CAVITY_FACTOR.value;
    sample.crowding = CROWDING.value;
    sample.preloadN = PRELOAD_N.value;
    sample.recoilStiffnessNPerMm = held.value;
    sample.hingeLift =
      facts.posteriorWall === null ? between(hingeLow, hingeHigh, 0.5) : knownHinge;
    sample.settlingMm = SETTLING_MM.value;
    sample.followUpMm = FOLLOW_UP_MM.value;
    sample.cementRatio = CEMENT_RATIO.value;
  };

  return { measuredMm, intactMm, fill, fillMiddle, drawn };
}

/** A measured density with its error, or the stated range it is drawn from. */
export type DensityPrior =
  | { readonly known: true; readonly mgPerCm3: number; readonly sd: number }
  | { readonly known: false; readonly range: readonly [low: number, high: number] };

/** Only QCT and calibrated HU set a density; a T-score widens the range and moves nothing (M-SIM-4). */
export function densityPrior(density: BoneDensity | null): DensityPrior {
  const unknown = (prior: Constant): DensityPrior => ({ known: false, range: prior.range! });
  switch (density?.kind) {
    case undefined:
      return unknown(UNKNOWN_DENSITY_MG_CM3);
    case 'tScore':
      return unknown(T_SCORE_DENSITY_MG_CM3);
    case 'qct':
      return { known: true, mgPerCm3: density.densityMgPerCm3, sd: QCT_SD_MG_CM3.value };
    case 'hounsfield':
      return {
        known: true,
        mgPerCm3: calibratedDensityMgPerCm3(density)!,
        sd: HOUNSFIELD_SD_MG_CM3.value,
      };
  }
}

function densityAt(prior: DensityPrior, column: number): number {
  const value = prior.known
    ? prior.mgPerCm3 + prior.sd * column
    : between(prior.range[0], prior.range[1], column);
  return Math.max(0, value);
}

/** Median 1, with the 10th and 90th percentile of its stated range. */
function cementRatio(z: number): number {
  const [low, high] = CEMENT_RATIO.range!;
  const slope = z < 0 ? CEMENT_RATIO.value - low : high - CEMENT_RATIO.value;
  return Math.max(LEAST_CEMENT_RATIO.value, CEMENT_RATIO.value + (slope * z) / Z_90);
}

function between(low: number, high: number, share: number): number {
  return low + (high - low) * share;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
