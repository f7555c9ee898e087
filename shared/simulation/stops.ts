/**
 * Where inflation ends: the first of planned volume, wall limit, largest pressure, largest volume (M-SIM-5). Both sides are
 * filled together; one that is planned with less stays where it is full, and the other goes on.
 */
import { peakOf } from '../math/peakOf.ts';
import { rootOf } from '../math/rootOf.ts';
import { filledMl, type SideCaps } from '../plan/inflation.ts';
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
  capsMl: SideCaps,
  targetMm: number,
  balance: Balance,
): InflationLimits {
  const most = Math.min(body.cortexVolumeMl, body.maxVolumeMl);
  const bridging = bridgingVolumeMl(bed);
  const target = targetMm <= 0 ? bridging : targetVolumeMl(bed, capsMl, targetMm, most, balance);
  return {
    bridgingVolumeMl: bridging,
    wallVolumeMl: Math.min(body.cortexVolumeMl, target),
    provenMl: untouchedKpa(bed, bridging, balance.spare) < body.maxPressureKpa ? bridging : 0,
  };
}

/** Leaves the balance at the volumes reached. A limit that one balloon meets ends the inflation of both. */
export function stopInflation(
  body: RunBody,
  bed: Bed,
  limits: InflationLimits,
  plannedMl: number,
  capsMl: SideCaps,
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
    const { left, right } = fill(bed, capsMl, ml, balance);
    return Math.max(left.pressureKpa, right.pressureKpa) - body.maxPressureKpa;
  };
  // The gauge may peak while the contact is small, and fall again.
  const beyond = gauge(reached) > 0;
  if (beyond || mayPeak(body, bed, limits, capsMl, reached, balance)) {
    const channel = Math.min(channelVolumeMl(bed.nominalLengthMm), reached);
    const peak = beyond ? reached : peakOf(gauge, channel, reached, PEAK_ML);
    if (beyond || gauge(peak) > 0) {
      reached = rootOf(gauge, 0, peak, CLOSE_ML);
      stop = 'maxPressure';
    }
    fill(bed, capsMl, reached, balance);
  }
  into.reachedVolumeMl = reached;
  into.stop = stop;
}

/** Whether the gauge could have read the largest pressure on the way to a volume. */
function mayPeak(
  body: RunBody,
  bed: Bed,
  limits: InflationLimits,
  capsMl: SideCaps,
  toMl: number,
  balance: Balance,
): boolean {
  const together = togetherMl(capsMl);
  // A bound over a wide range is loose: what it leaves open is asked again in halves, and a very wide one is halved first.
  const couldPeak = (from: number, to: number): boolean => {
    if (from < together && together < to)
      return couldPeak(from, together) || couldPeak(together, to);
    if (to < WIDE_RATIO * from) {
      const resistance = to <= together ? evenly(bed) : alone(bed, capsMl);
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

/** As far as both sides are filled alike; 0 where only one is filled. */
function togetherMl({ left, right }: SideCaps): number {
  return Math.min(left ?? Number.POSITIVE_INFINITY, right ?? Number.POSITIVE_INFINITY);
}

function fill(bed: Bed, { left, right }: SideCaps, ml: number, balance: Balance): Balance {
  return inflate(bed, filledMl(ml, left), filledMl(ml, right), balance);
}

/** Force on a balloon for a lift above it. */
type Resistance = (liftMm: number) => number;

/** Of two alike. */
function evenly(bed: Bed): Resistance {
  return (liftMm) => evenResistanceN(bed, liftMm);
}

/** Of the fuller one as if it were alone: what the other carries only spares it. */
function alone(bed: Bed, { left }: SideCaps): Resistance {
  const share = left === null ? bed.leftShare : bed.rightShare;
  return (liftMm) => singleResistanceN(bed, share, liftMm);
}

/** Volume of the fuller side at which the plate above either balloon is lifted so far. */
function targetVolumeMl(
  bed: Bed,
  capsMl: SideCaps,
  targetMm: number,
  mostMl: number,
  balance: Balance,
): number {
  const together = togetherMl(capsMl);
  const volumeFor = (resistance: Resistance) =>
    volumeForLiftMl(bed, targetMm, resistance(targetMm), mostMl, balance);
  if (together === 0) return volumeFor(alone(bed, capsMl));
  // Two alike lift more than two of which one stays behind.
  const alike = volumeFor(evenly(bed));
  if (alike <= together || alike > mostMl) return alike;
  const over = (ml: number) => {
    const { left, right } = fill(bed, capsMl, ml, balance);
    return Math.max(left.liftMm, right.liftMm) - targetMm;
  };
  if (over(mostMl) < 0) return Number.POSITIVE_INFINITY;
  return rootOf(over, alike, mostMl, CLOSE_ML);
}
