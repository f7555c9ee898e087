/** What rows ask of a run. */
import { type HeightsMm, mapPlaces, type Place } from '../../../shared/anatomy/heights.ts';
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import { followUpLossMm } from '../../../shared/simulation/after/followUp.ts';
import { FOLLOW_UP_MM } from '../../../shared/simulation/constants.ts';
import type { Stage } from '../../../shared/simulation/result.ts';
import { type CaseRun, runCase } from './caseRun.ts';
import type { CaseSpec } from './caseSpec.ts';

/** A height at a stage. */
export function heightMm(run: CaseRun | null, place: Place, stage: Stage): Estimate | null {
  return run?.heightsMm[stage]?.[place] ?? null;
}

/** From the picture before to a stage. */
export function gainMm(run: CaseRun | null, place: Place, stage: Stage): Estimate | null {
  const height = heightMm(run, place, stage);
  return run && height && shift(height, -run.measuredMm[place]);
}

/** Height as a share of the unbroken one, percent. */
export function shareOfNormalPercent(
  run: CaseRun | null,
  place: Place,
  stage: Stage,
): Estimate | null {
  const height = heightMm(run, place, stage);
  return run && height && scale(height, 100 / run.intactMm[place]);
}

/** Definition A: gain as a share of the lost height, percent. */
export function restorationOfLostPercent(
  run: CaseRun | null,
  place: Place,
  stage: Stage,
): Estimate | null {
  const gain = gainMm(run, place, stage);
  return run && gain && scale(gain, 100 / (run.intactMm[place] - run.measuredMm[place]));
}

/** Between two stages, later minus earlier: the middle alone, because a band of a difference needs the draws. */
export function changeMm(run: CaseRun | null, place: Place, from: Stage, to: Stage): number | null {
  const [first, last] = [heightMm(run, place, from), heightMm(run, place, to)];
  return first && last && last.median - first.median;
}

/** Kyphosis taken away between two stages. */
export function correctionDeg(run: CaseRun | null, from: Stage, to: Stage): number | null {
  const [first, last] = [run?.wedgeAngleDeg[from], run?.wedgeAngleDeg[to]];
  return first && last ? first.median - last.median : null;
}

function shift({ median, low, high }: Estimate, by: number): Estimate {
  return { median: median + by, low: low + by, high: high + by };
}

function scale({ median, low, high }: Estimate, by: number): Estimate {
  return { median: median * by, low: low * by, high: high * by };
}

/** Percent of draws of which something is true. */
export function percentOf(draws: readonly boolean[]): number {
  return (100 * draws.filter(Boolean).length) / draws.length;
}

/** One height over another at a stage: Beck's index and its kin, the middle alone. */
export function heightRatio(
  run: CaseRun | null,
  of: Place,
  over: Place,
  stage: Stage,
): number | null {
  const [first, last] = [heightMm(run, of, stage), heightMm(run, over, stage)];
  return first && last && first.median / last.median;
}

/** A height gained after a year: what the run has at six months, on the curve of the first year. */
export function gainAtYearMm(run: CaseRun | null, place: Place): number | null {
  const gain = gainMm(run, place, 'sixMonths');
  const more = followUpLossMm(12)(FOLLOW_UP_MM.value) - FOLLOW_UP_MM.value;
  return gain && gain.median - more;
}

export function evenLoss(mm: number): HeightsMm {
  return mapPlaces(() => mm);
}

export function lossMm(anterior: number, middle: number, posterior: number): HeightsMm {
  return { anterior, middle, posterior };
}

/** Over a population of losses: share of levels that gain more than a millimetre in front, and what those regain. */
export function responders(
  losses: readonly number[],
  spec: Omit<CaseSpec, 'lostMm'>,
): {
  readonly percent: number;
  /** Null where none responds. */
  readonly restorationPercent: number | null;
  /** Of all of them, those that gain nothing too. */
  readonly restorationOfAllPercent: number;
  /** Mean over the levels that can be run. */
  readonly reachedMl: number;
} {
  const reached: number[] = [];
  const shares: number[] = [];
  const regained = losses.flatMap((lost) => {
    const run = runCase({ ...spec, lostMm: lossMm(lost, lost, 0) });
    const gain = gainMm(run, 'anterior', 'standing')?.median ?? 0;
    shares.push((100 * gain) / lost);
    if (run) reached.push(run.reachedVolumePerSideMl);
    return gain > 1 ? [(100 * gain) / lost] : [];
  });
  return {
    percent: (100 * regained.length) / losses.length,
    restorationPercent: regained.length === 0 ? null : meanOf(regained),
    restorationOfAllPercent: meanOf(shares),
    reachedMl: meanOf(reached),
  };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
