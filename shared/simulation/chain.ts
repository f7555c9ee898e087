/**
 * One run of a procedure for one set of true values, in closed form (M-SIM-1 … M-SIM-8). The Monte-Carlo bands and
 * the steppable engine both call it, so that a band and a step can never tell different stories.
 * Writes into scratch objects: nothing is allocated per draw.
 */
import type { HeightsMm, Place } from '../anatomy/heights.ts';
import { PLACES } from '../anatomy/heights.ts';
import { degrees } from '../quantities/units.ts';
import { shellRatio } from './balloon/capsule.ts';
import {
  type Balance,
  type Bed,
  createBalance,
  inflate,
  liftOneSide,
  liftPlate,
} from './balloon/equilibrium.ts';
import { INTERDIGITATION_ML } from './cement/constants.ts';
import {
  BONE_FRACTION,
  CHANNEL_DIAMETER_MM,
  ENDPLATE_THICKNESS_MM,
  FRAGMENT_STIFFNESS_N_PER_MM,
  HYDRAULIC_SHARE,
  LIFT_DECAY_SHARE,
  TILT_STIFFNESS_N_PER_MM,
} from './constants.ts';
import { bridgingOpeningMm, jackLift } from './jack.ts';
import { pushedBackMm, type RunBody } from './runBody.ts';
import { type SideShares, type Stopped, stopInflation } from './stops.ts';

type Heights = Record<Place, number>;

/** Everything that is uncertain, as it is in one draw. */
export interface Sample {
  readonly measuredMm: Heights;
  readonly intactMm: Heights;
  /** Share of the loss that lying prone gives back, pose of the picture included. */
  mobility: number;
  ceilingShare: number;
  compactedFraction: number;
  yieldKpa: number;
  cavityFactor: number;
  crowding: number;
  preloadN: number;
  recoilStiffnessNPerMm: number;
  hingeLift: number;
  settlingMm: number;
  followUpMm: number;
  cementRatio: number;
  /** What the model does not explain, added to every predicted height. */
  readonly residualMm: Heights;
}

export interface Outcome extends Stopped {
  readonly positioned: Heights;
  readonly inflated: Heights;
  readonly deflated: Heights;
  readonly cemented: Heights;
  readonly standing: Heights;
  readonly sixMonths: Heights;
  /** Mean lift of the plate at the balloons, before ceilings and profile, and how it leans. */
  liftMm: number;
  inflatedTiltDeg: number;
  keptTiltDeg: number;
  pressureKpa: number;
  /** How far a jack was opened; 0 for every other device. */
  openingMm: number;
  shellRatio: number;
  /** What is asked for; how much of it the body holds is placed afterwards (M-CEM-3). */
  cementVolumeMl: number;
}

/** Reusable room for one draw. */
export interface Scratch {
  readonly outcome: Outcome;
  readonly bed: Bed;
  readonly balance: Balance;
}

const noHeights = (): Heights => ({ anterior: 0, middle: 0, posterior: 0 });

export function createScratch(): Scratch {
  return {
    outcome: {
      positioned: noHeights(),
      inflated: noHeights(),
      deflated: noHeights(),
      cemented: noHeights(),
      standing: noHeights(),
      sixMonths: noHeights(),
      bridgingVolumeMl: 0,
      wallVolumeMl: 0,
      reachedVolumeMl: 0,
      stop: 'plannedVolume',
      liftMm: 0,
      inflatedTiltDeg: 0,
      keptTiltDeg: 0,
      pressureKpa: 0,
      openingMm: 0,
      shellRatio: 0,
      cementVolumeMl: 0,
    },
    bed: {
      nominalLengthMm: 0,
      clearHeightMm: 0,
      widthRoomMm: 0,
      shellRatio: 0,
      crushKpa: 0,
      crowding: 0,
      preloadN: 0,
      stiffnessNPerMm: 0,
      tiltStiffnessNPerMm: 0,
      lateralShare: 0,
    },
    balance: createBalance(),
  };
}

/** What is asked of a run: inflation of the fuller side, and how the sides share it. */
export interface Inflation {
  readonly volumeMl: number;
  readonly shares: SideShares;
}

/** Positions the body and lays the bed its balloons fill: as far as a run goes before anything is inflated. */
export function layBed(body: RunBody, sample: Sample, { outcome, bed }: Scratch): void {
  position(sample, outcome.positioned);
  makeBed(body, sample, outcome, bed);
}

/** Gauge pressure at a volume of the fuller side, in the bed laid last. */
export function gaugeKpa({ bed, balance }: Scratch, volumeMl: number, shares: SideShares): number {
  const { left, right } = inflate(bed, volumeMl * shares.left, volumeMl * shares.right, balance);
  return Math.max(left.pressureKpa, right.pressureKpa);
}

/** Runs the whole procedure; the outcome lives in the scratch. */
export function runChain(
  body: RunBody,
  sample: Sample,
  planned: Inflation,
  scratch: Scratch,
): Outcome {
  const { outcome } = scratch;
  layBed(body, sample, scratch);
  reduce(body, sample, planned, scratch);
  const recoilMm = sample.preloadN / sample.recoilStiffnessNPerMm;
  for (const place of PLACES) {
    const positioned = outcome.positioned[place];
    const deflated = Math.max(positioned, outcome.inflated[place] - recoilMm);
    const cemented = deflated + hydraulicMm(body, sample, place, deflated);
    outcome.deflated[place] = deflated;
    outcome.cemented[place] = cemented;
    const lostMm = sample.intactMm[place] - sample.measuredMm[place];
    outcome.standing[place] = cemented - sinkMm(sample.settlingMm, lostMm);
    outcome.sixMonths[place] = outcome.standing[place] - sinkMm(sample.followUpMm, lostMm);
  }
  outcome.keptTiltDeg =
    outcome.liftMm > 0 ? outcome.inflatedTiltDeg * Math.max(0, 1 - recoilMm / outcome.liftMm) : 0;
  outcome.cementVolumeMl = injectedMl(body, sample, planned.shares, outcome);
  addResidual(sample, outcome);
  return outcome;
}

/** M-SIM-8: what was never lost does not sink. */
function sinkMm(byMm: number, lostMm: number): number {
  return Math.min(byMm, Math.max(0, lostMm));
}

/** M-SIM-1: posture gives back a share of the loss. */
function position(sample: Sample, into: Heights): void {
  for (const place of PLACES) {
    const now = sample.measuredMm[place];
    into[place] = now + sample.mobility * (sample.intactMm[place] - now);
  }
}

/** A height, or a loss, at the balloon's centre. */
function atBalloon({ heightWeights }: RunBody, values: HeightsMm): number {
  return (
    heightWeights.anterior * values.anterior +
    heightWeights.middle * values.middle +
    heightWeights.posterior * values.posterior
  );
}

/**
 * Height the balloon and its shell have to bridge (M-SIM-3): between the bony endplates, less the band of bone that
 * the fracture itself has already pressed against the broken endplate. Never less than the drilled channel.
 */
function clearHeightMm(
  body: RunBody,
  positionedMm: HeightsMm,
  { measuredMm, intactMm }: Sample,
  ratio: number,
): number {
  const band = ratio * Math.max(0, atBalloon(body, intactMm) - atBalloon(body, measuredMm));
  const inner = atBalloon(body, positionedMm) - 2 * ENDPLATE_THICKNESS_MM.value;
  return Math.max(CHANNEL_DIAMETER_MM.value, inner - band);
}

function makeBed(body: RunBody, sample: Sample, outcome: Outcome, bed: Bed): void {
  const ratio = shellRatio(BONE_FRACTION.value, sample.compactedFraction);
  bed.nominalLengthMm = body.nominalLengthMm;
  bed.clearHeightMm = clearHeightMm(body, outcome.positioned, sample, ratio);
  bed.widthRoomMm = body.widthRoomMm;
  bed.shellRatio = ratio;
  bed.crushKpa = sample.cavityFactor * sample.yieldKpa;
  bed.crowding = sample.crowding;
  bed.preloadN = sample.preloadN;
  bed.stiffnessNPerMm = FRAGMENT_STIFFNESS_N_PER_MM.value * body.areaRatio;
  bed.tiltStiffnessNPerMm = TILT_STIFFNESS_N_PER_MM.value * body.areaRatio;
  bed.lateralShare = body.lateralShare;
  outcome.shellRatio = ratio;
}

/**
 * The most that any place may still be opened: when a device has lifted the endplate above it so far, the endplate is at
 * its target there. The side of a single device, not the mean of a leaning plate, decides: it would pass the intact height.
 */
function targetLiftMm(sample: Sample, positioned: Heights): number {
  let most = 0;
  for (const place of PLACES)
    most = Math.max(most, sample.ceilingShare * (sample.intactMm[place] - positioned[place]));
  return most;
}

/** Opens the body with its device, as far as that goes. */
function reduce(body: RunBody, sample: Sample, planned: Inflation, scratch: Scratch): void {
  const { outcome, bed, balance } = scratch;
  const target = targetLiftMm(sample, outcome.positioned);
  outcome.liftMm = 0;
  outcome.inflatedTiltDeg = 0;
  outcome.pressureKpa = 0;
  outcome.openingMm = 0;
  outcome.stop = 'plannedVolume';
  switch (body.procedure) {
    case 'vertebroplasty':
      outcome.stop = 'noDevice';
      outcome.reachedVolumeMl = 0;
      outcome.bridgingVolumeMl = Number.POSITIVE_INFINITY;
      outcome.wallVolumeMl = Number.POSITIVE_INFINITY;
      break;
    case 'jack':
      openJack(body, sample, target, planned.shares, scratch);
      leanPlate(body, scratch);
      break;
    case 'kyphoplasty':
    case 'stent':
      stopInflation(body, bed, planned.volumeMl, planned.shares, target, balance, outcome);
      leanPlate(body, scratch);
      outcome.pressureKpa = Math.max(balance.left.pressureKpa, balance.right.pressureKpa);
  }
  liftPlaces(body, sample, outcome, Math.max(balance.left.lengthMm, balance.right.lengthMm));
}

function leanPlate(body: RunBody, { balance, outcome }: Scratch): void {
  outcome.liftMm = balance.meanLiftMm;
  outcome.inflatedTiltDeg = degrees(
    Math.atan2(balance.rightLiftMm - balance.leftLiftMm, 2 * body.plateArmMm),
  );
}

function openJack(
  body: RunBody,
  sample: Sample,
  targetMm: number,
  shares: SideShares,
  { bed, balance, outcome }: Scratch,
): void {
  const setting = {
    ...bed,
    jack: body.jack,
    compactedFraction: sample.compactedFraction,
    count: body.deviceCount,
  };
  const { liftMm, stop } = jackLift(setting, targetMm);
  if (body.deviceCount === 2) liftPlate(bed, balance, liftMm, liftMm);
  else liftOneSide(bed, balance, liftMm, shares.left > 0 ? 'left' : 'right');
  outcome.stop = stop;
  outcome.reachedVolumeMl = 0;
  outcome.bridgingVolumeMl = Number.POSITIVE_INFINITY;
  outcome.wallVolumeMl = Number.POSITIVE_INFINITY;
  outcome.openingMm = bridgingOpeningMm(setting) + liftMm;
  balance.left.lengthMm = body.nominalLengthMm;
  balance.right.lengthMm = body.nominalLengthMm;
}

function liftPlaces(body: RunBody, sample: Sample, outcome: Outcome, lengthMm: number): void {
  const reachMm = (lengthMm / 2) * body.forwardCosine;
  const backMm = pushedBackMm(body, lengthMm) * body.forwardCosine;
  for (const place of PLACES) {
    const height = outcome.positioned[place];
    const ceiling = sample.ceilingShare * (sample.intactMm[place] - height);
    const hinge = place === 'posterior' ? sample.hingeLift : 1;
    const profile = hinge * reach(body, body.aheadMm[place] + backMm, reachMm);
    outcome.inflated[place] = height + Math.min(ceiling, profile * outcome.liftMm);
  }
}

/** 1 above the balloon, fading beyond its ends. */
function reach({ depthMm }: RunBody, aheadMm: number, reachMm: number): number {
  const away = Math.abs(aheadMm) - reachMm;
  if (away <= 0) return 1;
  const scaled = away / (LIFT_DECAY_SHARE.value * depthMm);
  return Math.exp(-0.5 * scaled * scaled);
}

/** M-SIM-7: a balloon's or stent's cavity, the room a jack has opened, or what was planned where there is none. */
function injectedMl(body: RunBody, sample: Sample, shares: SideShares, outcome: Outcome): number {
  switch (body.procedure) {
    case 'kyphoplasty':
    case 'stent':
      return sample.cementRatio * (shares.left + shares.right) * outcome.reachedVolumeMl;
    case 'vertebroplasty':
      return body.plannedCementMl;
    case 'jack': {
      let openedMl = 0;
      for (const place of PLACES)
        openedMl += body.mlPerMm[place] * (outcome.deflated[place] - outcome.positioned[place]);
      return sample.cementRatio * (openedMl + INTERDIGITATION_ML.value);
    }
  }
}

/** M-SIM-7: injected without a cavity, cement itself opens a body that carries nothing; under load it lifts nothing. */
function hydraulicMm(body: RunBody, sample: Sample, place: Place, heightMm: number): number {
  if (body.procedure !== 'vertebroplasty' || sample.preloadN > 0) return 0;
  return HYDRAULIC_SHARE.value * (sample.intactMm[place] - heightMm);
}

/** The same unexplained error on every predicted stage keeps their order; no body grows past its intact height. */
function addResidual(sample: Sample, outcome: Outcome): void {
  for (const place of PLACES) {
    const most = Math.max(sample.intactMm[place], outcome.positioned[place]);
    const least = Math.min(1, sample.measuredMm[place]);
    const residual = sample.residualMm[place];
    for (const heights of [
      outcome.positioned,
      outcome.inflated,
      outcome.deflated,
      outcome.cemented,
      outcome.standing,
      outcome.sixMonths,
    ])
      heights[place] = limit(heights[place] + residual, least, most);
  }
}

function limit(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
