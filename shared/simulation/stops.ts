/** Where inflation ends: the first of planned volume, wall limit, largest pressure, largest volume (M-SIM-5). */
import { peakOf } from '../math/peakOf.ts';
import { rootOf } from '../math/rootOf.ts';
import {
  type Balance,
  type Bed,
  bridgingVolumeMl,
  couldPress,
  inflate,
  untouchedKpa,
  volumeForLiftMl,
} from './balloon/equilibrium.ts';
import { channelVolumeMl } from './balloon/pressure.ts';
import { evenResistanceN, singleResistanceN } from './balloon/resistance.ts';
import type { StopReason } from './result.ts';
import type { RunBody } from './runBody.ts';

/** How an inflation is shared: 1 on the fuller side, less on the other, 0 where there is no balloon. */
export interface SideShares {
  readonly left: number;
  readonly right: number;
}

/** What a bed says of its inflation whatever volume is asked for. Inflations of the fuller side. */
export interface InflationLimits {
  readonly bridgingVolumeMl: number;
  /** Where a wall, or the target, ends it. */
  readonly wallVolumeMl: number;
  /** Up to here the gauge surely never reads the largest pressure: proven as far as anything was asked yet. */
  provenMl: number;
}

export interface Stopped {
  /** Inflation of the fuller side. */
  reachedVolumeMl: number;
  stop: StopReason;
}

const CLOSE_ML = 1e-4;
const PEAK_ML = 0.01;
const LEAST_RANGE_ML = 0.05;
const WIDE_RATIO = 6;

export function limitsOf(
  body: RunBody,
  bed: Bed,
  shares: SideShares,
  targetMm: number,
  balance: Balance,
): InflationLimits {
  const most = Math.min(body.cortexVolumeMl, body.maxVolumeMl);
  const bridging = bridgingVolumeMl(bed);
  const target =
    targetMm <= 0
      ? bridging
      : areUnlike(shares)
        ? unlikeVolumeForLiftMl(bed, shares, targetMm, most, balance)
        : volumeForLiftMl(bed, targetMm, resistanceN(bed, shares, targetMm), most, balance);
  return {
    bridgingVolumeMl: bridging,
    wallVolumeMl: Math.min(body.cortexVolumeMl, target),
    provenMl: untouchedKpa(bed, bridging, balance.spare) < body.maxPressureKpa ? bridging : 0,
  };
}

/**
 * Leaves the balance at the volumes reached. Both sides are filled in the same proportion: the fuller one meets its
 * limits first, and a balloon is not filled further while its twin has to wait.
 */
export function stopInflation(
  body: RunBody,
  bed: Bed,
  limits: InflationLimits,
  plannedMl: number,
  shares: SideShares,
  balance: Balance,
  into: Stopped,
): void {
  let reached = plannedMl;
  let stop: StopReason = 'plannedVolume';
  if (limits.wallVolumeMl < reached) {
    reached = limits.wallVolumeMl;
    stop = 'wallLimit';
  }
  if (body.maxVolumeMl < reached) {
    reached = body.maxVolumeMl;
    stop = 'maxVolume';
  }
  const gauge = (ml: number) => {
    const { left, right } = fill(bed, shares, ml, balance);
    return Math.max(left.pressureKpa, right.pressureKpa) - body.maxPressureKpa;
  };
  // The gauge may peak while the contact is small, and fall again.
  const beyond = gauge(reached) > 0;
  if (beyond || mayPeak(body, bed, limits, shares, reached, balance)) {
    const channel = Math.min(channelVolumeMl(bed.nominalLengthMm), reached);
    const peak = beyond ? reached : peakOf(gauge, channel, reached, PEAK_ML);
    if (beyond || gauge(peak) > 0) {
      reached = rootOf(gauge, 0, peak, CLOSE_ML);
      stop = 'maxPressure';
    }
    fill(bed, shares, reached, balance);
  }
  into.reachedVolumeMl = reached;
  into.stop = stop;
}

/** Whether the gauge could have read the largest pressure on the way to a volume; unlike sides are always searched. */
function mayPeak(
  body: RunBody,
  bed: Bed,
  limits: InflationLimits,
  shares: SideShares,
  toMl: number,
  balance: Balance,
): boolean {
  if (areUnlike(shares)) return true;
  const resistance = (lift: number) => resistanceN(bed, shares, lift);
  // A bound over a wide range is loose: what it leaves open is asked again in halves, and a very wide one is halved first.
  const couldPeak = (from: number, to: number): boolean => {
    if (to < WIDE_RATIO * from) {
      if (!couldPress(bed, from, to, body.maxPressureKpa, resistance, balance.spare)) return false;
      if (to - from < LEAST_RANGE_ML) return true;
    }
    const middle = Math.sqrt(from * to);
    return couldPeak(from, middle) || couldPeak(middle, to);
  };
  const from = Math.max(limits.provenMl, channelVolumeMl(bed.nominalLengthMm));
  if (toMl <= from) return false;
  if (couldPeak(from, toMl)) return true;
  limits.provenMl = toMl;
  return false;
}

function areUnlike({ left, right }: SideShares): boolean {
  return left !== right && left > 0 && right > 0;
}

function fill(bed: Bed, { left, right }: SideShares, ml: number, balance: Balance): Balance {
  return inflate(bed, ml * left, ml * right, balance);
}

/** Force on a balloon for a lift above it, of two alike or of one alone. */
function resistanceN(bed: Bed, { left, right }: SideShares, liftMm: number): number {
  return left > 0 && right > 0 ? evenResistanceN(bed, liftMm) : singleResistanceN(bed, liftMm);
}

/** Volume for a lift above the higher of two unlike sides. */
function unlikeVolumeForLiftMl(
  bed: Bed,
  shares: SideShares,
  targetMm: number,
  mostMl: number,
  balance: Balance,
): number {
  const over = (ml: number) => {
    const { left, right } = fill(bed, shares, ml, balance);
    return Math.max(left.liftMm, right.liftMm) - targetMm;
  };
  if (over(mostMl) < 0) return Number.POSITIVE_INFINITY;
  return rootOf(over, 0, mostMl, CLOSE_ML);
}
