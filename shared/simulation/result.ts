/** What a simulated kyphoplasty run says. Every number is a median with its 10–90 % band. */
import type { HeightsMm, Place } from '../anatomy/heights.ts';
import type { Approach, Procedure } from '../plan/plan.ts';
import type { Estimate } from '../quantities/estimate.ts';
import type { AfterResult } from './after/result.ts';
import type { CementOutcome } from './cementOutcome.ts';

/** In the order of the procedure; 'before' is as measured. */
export const STAGES = [
  'before',
  'positioned',
  'inflated',
  'deflated',
  'cemented',
  'standing',
  'sixMonths',
] as const;
export type Stage = (typeof STAGES)[number];

export interface StageResult {
  readonly stage: Stage;
  readonly heightsMm: Readonly<Record<Place, Estimate>>;
  /** Change from the stage before, taken draw by draw: it cannot be read off the two bands. Zero at the first. */
  readonly changeMm: Readonly<Record<Place, Estimate>>;
  readonly wedgeAngleDeg: Estimate;
  /** Superior endplate from side to side; positive when the right side was lifted more. */
  readonly lateralTiltDeg: Estimate;
}

/** bridging: balloon and compacted shell reach both endplates, lift starts. wallLimit: no room is left between two walls, or the endplate has reached its target at the balloon, stop. */
export interface RunEvent {
  readonly code: 'bridging' | 'wallLimit';
  /** Inflation volume per side at which it happens; null when it does not happen within the balloon's maximum volume. */
  readonly volumePerSideMl: Estimate | null;
  /** Share of the draws in which it happens at or below the planned volume. */
  readonly probability: number;
}

/** maxOpening and maxForce are a jack's: its stroke, or what it or the bone under it can bear. */
export const STOP_REASONS = [
  'plannedVolume',
  'wallLimit',
  'maxVolume',
  'maxPressure',
  'maxOpening',
  'maxForce',
  'noDevice',
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** Inputs whose uncertainty is drawn; each is a row of "what would narrow this band". */
export const FACTORS = [
  'measurement',
  'intactHeight',
  'boneDensity',
  'daysSinceFracture',
  'cleft',
  'pose',
  'posteriorWall',
  'posture',
  'balloonCeiling',
  'recoil',
  'preload',
  'residual',
] as const;
export type Factor = (typeof FACTORS)[number];

export interface Narrowing {
  readonly factor: Factor;
  /** Share of the variance of the standing anterior height that goes with this factor, 0–1. */
  readonly share: number;
  /** Whether a measurement or an answer could reduce it; what is left is the model itself. */
  readonly actionable: boolean;
}

/** A missing fact and the range it was drawn from instead. */
export interface Assumption {
  readonly fact:
    | 'boneDensity'
    | 'daysSinceFracture'
    | 'cleft'
    | 'posteriorWall'
    | 'sex'
    | 'stature'
    | 'pose';
  /** Range of a numeric fact in the unit of its quantity; null for a yes–no fact. */
  readonly range: readonly [low: number, high: number] | null;
}

export interface BalloonResult {
  /** Median shape at the volume reached, for the picture. */
  readonly volumePerSideMl: number;
  readonly diameterMm: number;
  readonly lengthMm: number;
  readonly shellThicknessMm: number;
}

/** Gauge pressure while the balloons fill: the middle of every range, and the band of the draws. */
export interface PressureCurve {
  readonly points: readonly { readonly volumePerSideMl: number; readonly pressureKpa: number }[];
  readonly band: readonly {
    readonly volumePerSideMl: number;
    readonly lowKpa: number;
    readonly highKpa: number;
  }[];
  /** Those that happen up to the volume reached. */
  readonly events: readonly {
    readonly code: RunEvent['code'];
    readonly volumePerSideMl: number;
    readonly pressureKpa: number;
  }[];
  readonly plannedVolumeMl: number;
  readonly reachedVolumeMl: number;
  readonly maxPressureKpa: number;
  readonly maxVolumeMl: number;
  /** What the gauge reads after a 30 s hold at the volume reached. */
  readonly heldPressureKpa: number;
}

export interface ProcedureResult {
  readonly procedure: Procedure;
  readonly approach: Approach;
  readonly stages: readonly StageResult[];
  /** Of an inflation; none for other devices. */
  readonly events: readonly RunEvent[];
  readonly stop: StopReason;
  /** Share of the draws that stopped for this reason. */
  readonly stopProbability: number;
  readonly pressureKpa: Estimate;
  readonly pressureCurve: PressureCurve | null;
  readonly jackOpeningMm: Estimate | null;
  /** Gain from 'before' to 'cemented' (both lying when the case was measured lying). */
  readonly gainMm: Readonly<Record<Place, Estimate>>;
  /** Definition A: share of the *lost* height regained at 'cemented', percent; null where most draws lost next to nothing. */
  readonly restorationOfLostPercent: Readonly<Record<Place, Estimate | null>>;
  /** Definition B: the same gain as a share of the height *before the fracture*, percent; 2.5–4 times smaller. */
  readonly restorationOfIntactPercent: Readonly<Record<Place, Estimate>>;
  readonly balloon: BalloonResult;
  readonly cement: CementOutcome;
  readonly after: AfterResult;
  readonly narrowing: readonly Narrowing[];
  readonly assumptions: readonly Assumption[];
  readonly seed: number;
  readonly draws: number;
}

/** The stage on the screen: a vertebroplasty inflates nothing, so its plan is the cement in place. */
export function shownStage(chosen: Stage, { stages }: Pick<ProcedureResult, 'stages'>): Stage {
  return stages.some(({ stage }) => stage === chosen) ? chosen : 'cemented';
}

/** Median heights of a stage, for the picture. */
export function stageHeightsMm(result: ProcedureResult, stage: Stage): HeightsMm {
  const found = result.stages.find((s) => s.stage === stage);
  if (!found) throw new Error(`stage ${stage} is not in the run`);
  return {
    anterior: found.heightsMm.anterior.median,
    middle: found.heightsMm.middle.median,
    posterior: found.heightsMm.posterior.median,
  };
}
