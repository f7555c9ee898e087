/**
 * A balloon in a crushable body between two plates [M-SIM-2] … [M-SIM-5]: one volume at a time, from nothing but the
 * conditions that hold there.
 */
import * as K from '../../shared/simulation/constants.ts';
import { bisect } from './numerics.ts';

export interface Bed {
  readonly nominalLengthMm: number;
  readonly clearHeightMm: number;
  /** From the lateral wall to the twin, or to the other wall. */
  readonly roomMm: number;
  readonly solid: number;
  readonly compacted: number;
  /** Crushing stress of the bone around the balloon. */
  readonly crushKpa: number;
  readonly crowding: number;
  readonly preloadN: number;
  readonly stiffnessNPerMm: number;
  readonly tiltStiffnessNPerMm: number;
  /** Distance of each balloon from the midline over the arm. */
  readonly share: number;
  /** One, or two. */
  readonly alone: boolean;
}

export interface Filled {
  readonly lengthMm: number;
  readonly diameterMm: number;
  readonly envelopeMm: number;
  readonly pressureKpa: number;
  /** Mean lift of the plate, its difference between the two points, and the lift above the balloon. */
  readonly meanMm: number;
  readonly differenceMm: number;
  readonly gapMm: number;
}

const ML = 1000;
/** Beyond it the formula would grow without bound. */
const MOST_HELD = 0.98;
const capsuleMm3 = (diameter: number, length: number): number =>
  (Math.PI * diameter ** 3) / 6 + ((Math.PI * diameter ** 2) / 4) * (length - diameter);

const lengthAt = (diameter: number, nominal: number): number =>
  nominal + K.AXIAL_GROWTH.value * (diameter - K.CHANNEL_DIAMETER_MM.value);

function capsuleOf(volumeMl: number, nominalMm: number) {
  const diameterMm = bisect((d) => capsuleMm3(d, lengthAt(d, nominalMm)) - volumeMl * ML, 0, 60);
  return { diameterMm, lengthMm: lengthAt(diameterMm, nominalMm) };
}

/** The capsule grown outward until it holds balloon and compacted bone. */
function envelopeMm(volumeMl: number, diameterMm: number, lengthMm: number, bed: Bed): number {
  const shell = bed.solid / (bed.compacted - bed.solid);
  const grown = bisect(
    (t) => capsuleMm3(diameterMm + 2 * t, lengthMm + 2 * t) - volumeMl * (1 + shell) * ML,
    0,
    60,
  );
  return diameterMm + 2 * grown;
}

export const channelMl = (nominalMm: number): number =>
  capsuleMm3(K.CHANNEL_DIAMETER_MM.value, nominalMm) / ML;

/** Share of a circle that a plate cuts off which lies `sunk` inside it. */
function cutShare(circleMm: number, sunkMm: number): number {
  const depth = Math.min(Math.max(sunkMm, 0), circleMm / 2);
  return Math.acos(1 - depth / (circleMm / 2)) / Math.PI;
}

/** A balloon at a volume: what its bone presses with, and what it pushes with, at a sink. */
function balloonAt(volumeMl: number, bed: Bed) {
  const { diameterMm, lengthMm } = capsuleOf(volumeMl, bed.nominalLengthMm);
  const envelope = envelopeMm(volumeMl, diameterMm, lengthMm, bed);
  const channel = channelMl(bed.nominalLengthMm);
  const grown = Math.max(0, volumeMl - channel);
  const membraneKpa = grown > 0 ? K.MEMBRANE_PRESSURE_KPA.value * (1 - channel / volumeMl) : 0;
  const onset = 1 - Math.exp(-grown / K.ELASTIC_VOLUME_ML.value);
  const walls = 2 * cutShare(envelope, (envelope - bed.roomMm) / 2);
  const boneKpa = (sunk: number): number => {
    if (onset === 0) return 0;
    const held = Math.min(2 * cutShare(envelope, sunk) + walls, MOST_HELD);
    return bed.crushKpa * onset * (1 + (bed.crowding * held) / (1 - held));
  };
  const areaMm2 = (sunk: number): number =>
    K.CONTACT_SHARE.value * lengthMm * 2 * Math.sqrt(sunk * (envelope - sunk));
  return {
    size: { lengthMm, diameterMm, envelopeMm: envelope },
    overlapMm: envelope - bed.clearHeightMm,
    pressureKpa: (sunk: number) => membraneKpa + boneKpa(sunk),
    pushN: (sunk: number) => (boneKpa(sunk) / 1000) * areaMm2(sunk),
  };
}

export function fill(volumeMl: number, bed: Bed): Filled {
  const { size, overlapMm, pressureKpa, pushN } = balloonAt(volumeMl, bed);
  const flat = { ...size, meanMm: 0, differenceMm: 0, gapMm: 0 };
  if (overlapMm <= 0) return { ...flat, pressureKpa: pressureKpa(0) };
  // The plate either stays, with all the overlap sunk in, or rises until it is carried.
  const sunk = bisect((s) => pushN(s) - resistanceN(overlapMm - 2 * s, bed), 0, overlapMm / 2);
  const gapMm = overlapMm - 2 * sunk;
  return { ...flat, pressureKpa: pressureKpa(sunk), gapMm, ...leanOf(gapMm, bed) };
}

/**
 * Two balloons filled unlike: for any lean of the plate, the mean lift at which it is carried, or at which its lower point
 * lies on the bone under it; and of all leans the one that the moments leave it in.
 */
export function fillApart(leftMl: number, rightMl: number, bed: Bed): Filled {
  const { preloadN: f, stiffnessNPerMm: k, tiltStiffnessNPerMm: kt, share: u } = bed;
  const [left, right] = [balloonAt(leftMl, bed), balloonAt(rightMl, bed)];
  const sunkAt = ({ overlapMm }: typeof left, gapMm: number) =>
    Math.max(0, (overlapMm - Math.max(0, gapMm)) / 2);
  const pushes = (mean: number, lean: number) => ({
    leftN: left.pushN(sunkAt(left, mean - (u * lean) / 2)),
    rightN: right.pushN(sunkAt(right, mean + (u * lean) / 2)),
  });
  /** What the bone under the lower point, or under both, has to carry. */
  const shortN = (mean: number, lean: number) => {
    const { leftN, rightN } = pushes(mean, lean);
    return f + k * mean - leftN - rightN;
  };
  const meanAt = (lean: number) =>
    bisect((mean) => shortN(mean, lean), Math.abs(lean) / 2, MOST_LIFT_MM);
  const leans = (lean: number) => {
    const mean = meanAt(lean);
    const { leftN, rightN } = pushes(mean, lean);
    return 2 * kt * lean - u * (rightN - leftN) + Math.sign(lean) * Math.max(0, shortN(mean, lean));
  };
  const differenceMm = bisect(leans, -MOST_LIFT_MM, MOST_LIFT_MM);
  const meanMm = meanAt(differenceMm);
  const gaps = [meanMm - (u * differenceMm) / 2, meanMm + (u * differenceMm) / 2] as const;
  const fuller = leftMl > rightMl ? left : right;
  return {
    ...fuller.size,
    meanMm,
    differenceMm,
    // Neither is lifted past what it spans.
    gapMm: Math.max(
      Math.min(gaps[0], Math.max(0, left.overlapMm)),
      Math.min(gaps[1], Math.max(0, right.overlapMm)),
    ),
    pressureKpa: Math.max(
      left.pressureKpa(sunkAt(left, gaps[0])),
      right.pressureKpa(sunkAt(right, gaps[1])),
    ),
  };
}

const MOST_LIFT_MM = 40;

/** What one device has to carry for a gap above it. */
export function resistanceN(gapMm: number, bed: Bed): number {
  const { preloadN: f, stiffnessNPerMm: k, share: u } = bed;
  if (!bed.alone) return (f + k * gapMm) / 2;
  return Math.min(...ways(gapMm, bed, u).map((way) => way.loadN));
}

/** A plate on two points, pushed up at one place: it leans on its far point, or it floats. */
function ways(gapMm: number, bed: Bed, u: number) {
  const { preloadN: f, stiffnessNPerMm: k, tiltStiffnessNPerMm: kt } = bed;
  const w = (1 + u) / 2;
  const leaningMm = gapMm / w;
  const floatingN = (f + k * gapMm) / (1 + (k * u * u) / (4 * kt));
  return [
    {
      loadN: f / (2 * w) + ((k / 4 + kt) * gapMm) / w ** 2,
      meanMm: leaningMm / 2,
      differenceMm: leaningMm,
    },
    {
      loadN: floatingN,
      meanMm: gapMm - (u * u * floatingN) / (4 * kt),
      differenceMm: (u * floatingN) / (2 * kt),
    },
  ];
}

/** How the plate lies over such a gap. */
export function leanOf(gapMm: number, bed: Bed) {
  if (gapMm <= 0) return { meanMm: 0, differenceMm: 0 };
  if (!bed.alone) return { meanMm: gapMm, differenceMm: 0 };
  const [leaning, floating] = ways(gapMm, bed, bed.share);
  const { meanMm, differenceMm } = leaning!.loadN <= floating!.loadN ? leaning! : floating!;
  return { meanMm, differenceMm };
}
