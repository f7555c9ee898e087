/**
 * Balloons between two endplates (M-SIM-4, M-SIM-5): how far their plate is lifted and what the gauge reads. Nothing is
 * lifted until balloon and shell bridge the clear height; after that the plates flatten the envelope, and the bone's
 * pressure on that contact carries preload, fragments and tilt. Lift never falls with volume; the gauge may, once the plate
 * has come free.
 */
import type { Side } from '../../anatomy/levels.ts';
import { rootOf } from '../../math/rootOf.ts';
import { KPA_PER_MPA } from '../../quantities/units.ts';
import { MOST_HELD_SHARE } from '../constants.ts';
import {
  balloonDiameterMm,
  balloonLengthMm,
  balloonVolumeMl,
  diameterForEnvelopeMm,
  envelopeDiameterMm,
} from './capsule.ts';
import { contactAreaMm2, contactShare, crowdingFactor, rootSinkAt } from './contact.ts';
import { channelVolumeMl, crushOnset, membranePressureKpa } from './pressure.ts';
import {
  evenResistanceN,
  freeLeanMm,
  meanResistanceN,
  ownShare,
  type Plate,
  plateEnergyNmm,
  pointResistanceN,
  singleResistanceN,
  singleSidesMm,
} from './resistance.ts';

/** What one draw needs to know of the body around the balloons. A scratch object, filled again for each draw. */
export interface Bed extends Plate {
  nominalLengthMm: number;
  clearHeightMm: number;
  /** Distance of each of two balloons from the midline over that of the plate's points. */
  leftShare: number;
  rightShare: number;
  /** Room for one envelope from wall to midline, or from wall to wall when it is alone. */
  widthRoomMm: number;
  shellRatio: number;
  /** Stress at which the bone around a balloon crushes. */
  crushKpa: number;
  /** Growth of that stress with the circumference held by plates (M-SIM-4). */
  crowding: number;
}

/** One balloon at a volume; `rootSinkMm` squared is how deep each plate has sunk into its envelope. */
export interface Inflated {
  volumeMl: number;
  diameterMm: number;
  lengthMm: number;
  envelopeMm: number;
  /** Stress of the bone before crowding, and the share of the circumference on lateral walls. */
  onsetKpa: number;
  wallShare: number;
  rootSinkMm: number;
  liftMm: number;
  pressureKpa: number;
}

export interface Balance {
  readonly left: Inflated;
  readonly right: Inflated;
  /** For a bound that must not disturb the two. */
  readonly spare: Inflated;
  /** Lift of the plate's two points, for a balloon at each of them or the passive side of a single one. */
  leftLiftMm: number;
  rightLiftMm: number;
  meanLiftMm: number;
  energyNmm: number;
}

export function createBalance(): Balance {
  const none = (): Inflated => ({
    volumeMl: 0,
    diameterMm: 0,
    lengthMm: 0,
    envelopeMm: 0,
    onsetKpa: 0,
    wallShare: 0,
    rootSinkMm: 0,
    liftMm: 0,
    pressureKpa: 0,
  });
  return {
    left: none(),
    right: none(),
    spare: none(),
    leftLiftMm: 0,
    rightLiftMm: 0,
    meanLiftMm: 0,
    energyNmm: 0,
  };
}

/** Volume at which balloon and shell first touch both endplates. */
export function bridgingVolumeMl(bed: Bed): number {
  const { clearHeightMm, nominalLengthMm } = bed;
  const diameter = diameterForEnvelopeMm(clearHeightMm, nominalLengthMm, bed.shellRatio);
  return Math.max(channelVolumeMl(nominalLengthMm), balloonVolumeMl(diameter, nominalLengthMm));
}

/**
 * Volume at which a balloon has lifted the plate above it so far, against the force that such a lift needs; infinite when
 * it has not up to the largest. The sink a lift leaves is known, so this is one search, not one inside another.
 */
export function volumeForLiftMl(
  bed: Bed,
  liftMm: number,
  resistanceN: number,
  mostMl: number,
  into: Balance,
): number {
  const side = into.left;
  const spare = (ml: number) => {
    shape(bed, side, ml);
    const free = freeMm(bed, side) - liftMm;
    if (free <= 0) return -resistanceN;
    const root = Math.min(Math.sqrt(free / 2), mostRootSink(bed, side));
    return contactForceN(bed, side, root) - resistanceN;
  };
  const volumeMl = rootOf(spare, 0, mostMl, CLOSE_ML);
  return volumeMl < mostMl || spare(mostMl) >= 0 ? volumeMl : Number.POSITIVE_INFINITY;
}

/** Fills the balance for a volume on each side; a side with no volume has no balloon. */
export function inflate(bed: Bed, leftMl: number, rightMl: number, into: Balance): Balance {
  const { left, right } = into;
  shape(bed, left, leftMl);
  if (leftMl === rightMl) {
    settle(bed, left, (lift) => evenResistanceN(bed, lift));
    copyInflated(left, right);
    const leanMm = leanOfUnlikePlacesMm(bed, left);
    liftPlate(bed, into, left.liftMm - leanMm / 2, left.liftMm + leanMm / 2);
    return into;
  }
  shape(bed, right, rightMl);
  if (leftMl <= 0 || rightMl <= 0) {
    const side = leftMl <= 0 ? 'right' : 'left';
    const share = lateralShare(bed, side);
    settle(bed, into[side], (lift) => singleResistanceN(bed, share, lift));
    liftOneSide(bed, into, into[side].liftMm, side);
    return into;
  }
  settleUneven(bed, into);
  return into;
}

/**
 * How much more two balloons that are filled alike but stand unlike lift the right side of the plate than the left: to
 * first order in the difference of their places, about the lift that they share. A plate that is not lifted does not lean.
 */
function leanOfUnlikePlacesMm(bed: Bed, side: Inflated): number {
  const { leftShare, rightShare } = bed;
  if (leftShare === rightShare || side.liftMm <= 0) return 0;
  const root = side.rootSinkMm;
  const force = contactForceN(bed, side, root);
  const wider = root * (1 + ROOT_STEP);
  // A millimetre of lift takes half a millimetre of sink from each plate.
  const fallPerMm = (contactForceN(bed, side, wider) - force) / (2 * (wider * wider - root * root));
  const stiffness =
    2 * bed.tiltStiffnessNPerMm + (fallPerMm * (leftShare ** 2 + rightShare ** 2)) / 2;
  const leanMm = ((rightShare - leftShare) * force) / stiffness;
  const most = 2 * side.liftMm;
  return Math.max(-most, Math.min(most, leanMm));
}

/** Field by field: this is the hottest line of a run. */
export function copyInflated(from: Inflated, into: Inflated): void {
  into.volumeMl = from.volumeMl;
  into.diameterMm = from.diameterMm;
  into.lengthMm = from.lengthMm;
  into.envelopeMm = from.envelopeMm;
  into.onsetKpa = from.onsetKpa;
  into.wallShare = from.wallShare;
  into.rootSinkMm = from.rootSinkMm;
  into.liftMm = from.liftMm;
  into.pressureKpa = from.pressureKpa;
}

function lateralShare({ leftShare, rightShare }: Bed, side: Side): number {
  return side === 'left' ? leftShare : rightShare;
}

/** The plate over a single device that has lifted it so far. */
export function liftOneSide(bed: Bed, into: Balance, liftMm: number, side: Side): void {
  const { near, far } = singleSidesMm(bed, lateralShare(bed, side), liftMm);
  liftPlate(bed, into, side === 'left' ? near : far, side === 'left' ? far : near);
}

/** The plate with its two points lifted so far. */
export function liftPlate(bed: Bed, into: Balance, leftMm: number, rightMm: number): void {
  into.leftLiftMm = leftMm;
  into.rightLiftMm = rightMm;
  into.meanLiftMm = (leftMm + rightMm) / 2;
  into.energyNmm = into.meanLiftMm > 0 ? plateEnergyNmm(bed, rightMm, leftMm) : 0;
}

/** The unloaded capsule of a volume with its shell. */
function shape(bed: Bed, side: Inflated, volumeMl: number): void {
  const { nominalLengthMm } = bed;
  const channel = channelVolumeMl(nominalLengthMm);
  side.volumeMl = volumeMl;
  side.diameterMm = balloonDiameterMm(volumeMl, nominalLengthMm);
  side.lengthMm = balloonLengthMm(side.diameterMm, nominalLengthMm);
  side.envelopeMm = envelopeDiameterMm(side.diameterMm, nominalLengthMm, bed.shellRatio);
  side.onsetKpa = bed.crushKpa * crushOnset(volumeMl, channel);
  const beyond = (side.envelopeMm - bed.widthRoomMm) / 2;
  side.wallShare = beyond > 0 ? contactShare(Math.sqrt(beyond), side.envelopeMm) : 0;
  side.rootSinkMm = 0;
  side.liftMm = 0;
  side.pressureKpa = 0;
}

/** What the bone presses with at a sink, kPa. */
function bonePressureKpa(bed: Bed, side: Inflated, rootSinkMm: number): number {
  const contact = side.wallShare + contactShare(rootSinkMm, side.envelopeMm);
  return side.onsetKpa * crowdingFactor(contact, bed.crowding);
}

function contactForceN(bed: Bed, side: Inflated, rootSinkMm: number): number {
  return (
    (bonePressureKpa(bed, side, rootSinkMm) / KPA_PER_MPA) *
    contactAreaMm2(rootSinkMm, side.envelopeMm, side.lengthMm)
  );
}

/** What the gauge reads while the envelope touches no endplate: it only rises up to there. */
export function untouchedKpa(bed: Bed, volumeMl: number, side: Inflated): number {
  shape(bed, side, volumeMl);
  const channel = channelVolumeMl(bed.nominalLengthMm);
  return membranePressureKpa(volumeMl, channel) + bonePressureKpa(bed, side, 0);
}

/**
 * Whether the gauge could read so much anywhere between two volumes, every quantity taken at the end that favours it: a
 * bound without any search. `resistanceN` is the force on one balloon for a lift above it, and never falls with lift.
 */
export function couldPress(
  bed: Bed,
  fromMl: number,
  toMl: number,
  gaugeKpa: number,
  resistanceN: (liftMm: number) => number,
  side: Inflated,
): boolean {
  shape(bed, side, fromMl);
  const { clearHeightMm } = bed;
  const leastEnvelopeMm = Math.max(side.envelopeMm, clearHeightMm);
  const leastLengthMm = side.lengthMm;
  shape(bed, side, toMl);
  const channel = channelVolumeMl(bed.nominalLengthMm);
  const boneKpa = gaugeKpa - membranePressureKpa(toMl, channel);
  const growth = Math.max(0, boneKpa / side.onsetKpa - 1) / bed.crowding;
  const held = growth / (1 + growth) - side.wallShare;
  if (held <= 0) return true;
  const area = contactAreaMm2(rootSinkAt(held, leastEnvelopeMm), leastEnvelopeMm, leastLengthMm);
  return (boneKpa / KPA_PER_MPA) * area < resistanceN(Math.max(0, freeMm(bed, side)));
}

/** How far the envelope would reach past the clear height if nothing pressed on it. */
function freeMm(bed: Bed, side: Inflated): number {
  return side.envelopeMm - bed.clearHeightMm;
}

/** Deepest sink a lift of zero leaves, or the one at which the circumference is all held. */
function mostRootSink(bed: Bed, side: Inflated): number {
  const free = Math.max(0, freeMm(bed, side));
  const held = rootSinkAt(Math.max(0, MOST_HELD_SHARE.value - side.wallShare), side.envelopeMm);
  return Math.min(Math.sqrt(free / 2), held);
}

/** The sink at which the contact carries the resistance. */
function settle(bed: Bed, side: Inflated, resistanceN: (liftMm: number) => number): void {
  const free = freeMm(bed, side);
  const excess = (root: number) =>
    contactForceN(bed, side, root) - resistanceN(Math.max(0, free - 2 * root * root));
  const most = mostRootSink(bed, side);
  // Where even the deepest sink carries too little, the deepest is the answer.
  const root = free <= 0 ? most : rootOf(excess, 0, most, CLOSE_ROOT);
  rest(bed, side, root);
}

/** Writes lift and gauge pressure of a side that has come to rest. */
function rest(bed: Bed, side: Inflated, root: number): void {
  const channel = channelVolumeMl(bed.nominalLengthMm);
  side.rootSinkMm = root;
  side.liftMm = Math.max(0, freeMm(bed, side) - 2 * root * root);
  side.pressureKpa = membranePressureKpa(side.volumeMl, channel) + bonePressureKpa(bed, side, root);
}

/**
 * Two balloons of different volume under one plate. The sink of the fuller one says how far the plate is lifted above it and
 * with what force; moments say how the plate then leans, and it is at rest where the other balloon bears the rest of the
 * load. A point that would be pressed below its bone stays on it. Told by the fuller side: what is mirrored is so to the
 * last digit.
 */
function settleUneven(bed: Bed, into: Balance): void {
  const side: Side = into.left.volumeMl > into.right.volumeMl ? 'left' : 'right';
  const other: Side = side === 'left' ? 'right' : 'left';
  const [fuller, lesser] = [into[side], into[other]];
  const near = lateralShare(bed, side);
  const far = lateralShare(bed, other);
  const own = ownShare(near);
  const free = freeMm(bed, fuller);
  const liftAt = (root: number) => Math.max(0, free - 2 * root * root);
  const restsAt = (liftMm: number) => liftMm / own;
  const leanAt = (liftMm: number, forceN: number) => {
    const lean = freeLeanMm(bed, near, far, liftMm, forceN);
    return Math.max(-liftMm / Math.max(1 - own, LEAST_SHARE), Math.min(restsAt(liftMm), lean));
  };
  const aboveLesser = (liftMm: number, leanMm: number) => liftMm - ((near + far) * leanMm) / 2;
  const excess = (root: number) => {
    const lift = liftAt(root);
    const byFuller = contactForceN(bed, fuller, root);
    const lean = leanAt(lift, byFuller);
    const byLesser = pushN(bed, lesser, aboveLesser(lift, lean));
    return lean < restsAt(lift)
      ? byFuller + byLesser - meanResistanceN(bed, lift - (near * lean) / 2)
      : own * byFuller + (1 - ownShare(far)) * byLesser - pointResistanceN(bed, lean, 0);
  };
  const root = free <= 0 ? 0 : rootOf(excess, 0, mostRootSink(bed, fuller), CLOSE_ROOT);
  rest(bed, fuller, root);
  const lift = fuller.liftMm;
  const lean = leanAt(lift, contactForceN(bed, fuller, root));
  rest(bed, lesser, rootUnder(bed, lesser, aboveLesser(lift, lean)));
  const mean = lift - (near * lean) / 2;
  const [nearMm, farMm] = [mean + lean / 2, Math.max(0, mean - lean / 2)];
  if (side === 'left') liftPlate(bed, into, nearMm, farMm);
  else liftPlate(bed, into, farMm, nearMm);
}

/** The sink that a lift of the plate above leaves. */
function rootUnder(bed: Bed, side: Inflated, liftMm: number): number {
  const free = Math.max(0, freeMm(bed, side) - liftMm);
  return Math.min(Math.sqrt(free / 2), mostRootSink(bed, side));
}

/** What a balloon pushes with against a plate that is lifted so far above it. */
function pushN(bed: Bed, side: Inflated, liftMm: number): number {
  return liftMm < freeMm(bed, side) ? contactForceN(bed, side, rootUnder(bed, side, liftMm)) : 0;
}

const CLOSE_ROOT = 1e-5;
const CLOSE_ML = 1e-4;
/** Of the way from a point of the plate to the other: nearer than this a balloon lies on it. */
const LEAST_SHARE = 1e-6;
const ROOT_STEP = 1e-4;
