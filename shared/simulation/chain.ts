/**
 * One run of a procedure for one set of true values, in closed form (M-SIM-1 … M-SIM-8). The Monte-Carlo bands and
 * the steppable engine both call it, so that a band and a step can never tell different stories.
 * What a draw does not need the volumes asked for is its opening: worked out once, and followed for each volume.
 */
import type { HeightsMm, Place } from '../anatomy/heights.ts';
import { mapPlaces, PLACES } from '../anatomy/heights.ts';
import { bothFilledMl, filledMl, type SideCaps } from '../plan/inflation.ts';
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
import { type InflationLimits, limitsOf, type Stopped, stopInflation } from './stops.ts';

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
  bridgingVolumeMl: number;
  /** Inflation of the fuller side at which a wall, or the target, ends it. */
  wallVolumeMl: number;
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

/** A body positioned, and the bed its devices open: as far as a run goes before any volume is asked for. */
export interface Opening {
  readonly positioned: HeightsMm;
  readonly bed: Bed;
  /** How far the plate may be lifted before an endplate is at its target. */
  readonly targetMm: number;
  /** Of a balloon's inflation; null for every other device. */
  readonly limits: InflationLimits | null;
}

/** Reusable room for one draw. */
export interface Scratch {
  readonly outcome: Outcome;
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
    balance: createBalance(),
  };
}

/** What is asked of a run: inflation of the fuller side, where the other one stays, and the cement where no device asks for it. */
export interface Inflation {
  readonly volumeMl: number;
  readonly capsMl: SideCaps;
  /** Both sides together: what a vertebroplasty injects. */
  readonly cementMl: number;
}

/** Positions the body and lays the bed that its devices open. */
export function layOpening(
  body: RunBody,
  sample: Sample,
  capsMl: SideCaps,
  balance: Balance,
): Opening {
  const positioned = mapPlaces((place) => positionedMm(sample, place));
  const bed = layBed(body, sample, positioned);
  const targetMm = targetLiftMm(sample, positioned);
  const inflatable = body.procedure === 'kyphoplasty' || body.procedure === 'stent';
  const limits = inflatable ? limitsOf(body, bed, capsMl, targetMm, balance) : null;
  return { positioned, bed, targetMm, limits };
}

/** Gauge pressure in a bed at a volume of the fuller side. */
export function gaugeKpa(bed: Bed, volumeMl: number, capsMl: SideCaps, balance: Balance): number {
  const { left, right } = inflate(
    bed,
    filledMl(volumeMl, capsMl.left),
    filledMl(volumeMl, capsMl.right),
    balance,
  );
  return Math.max(left.pressureKpa, right.pressureKpa);
}

/** Runs the whole procedure; the outcome lives in the scratch. */
export function runChain(
  body: RunBody,
  sample: Sample,
  planned: Inflation,
  scratch: Scratch,
): Outcome {
  const opening = layOpening(body, sample, planned.capsMl, scratch.balance);
  return followOpening(body, sample, opening, planned, scratch);
}

/** The rest of the procedure; the outcome lives in the scratch: nothing is allocated per draw. */
export function followOpening(
  body: RunBody,
  sample: Sample,
  opening: Opening,
  planned: Inflation,
  scratch: Scratch,
): Outcome {
  const { outcome } = scratch;
  reduce(body, sample, opening, planned, scratch);
  const recoilMm = sample.preloadN / sample.recoilStiffnessNPerMm;
  const openedMl = passStages(body, sample, opening, recoilMm, scratch);
  outcome.shellRatio = opening.bed.shellRatio;
  outcome.keptTiltDeg =
    outcome.liftMm > 0 ? outcome.inflatedTiltDeg * Math.max(0, 1 - recoilMm / outcome.liftMm) : 0;
  outcome.cementVolumeMl = injectedMl(body, sample, planned, outcome, openedMl);
  return outcome;
}

/** Writes the heights of every stage, and gives the room that the body has regained once its device is let down. */
function passStages(
  body: RunBody,
  sample: Sample,
  opening: Opening,
  recoilMm: number,
  { outcome, balance }: Scratch,
): number {
  const lengthMm = Math.max(balance.left.lengthMm, balance.right.lengthMm);
  const reachMm = (lengthMm / 2) * body.forwardCosine;
  const backMm = pushedBackMm(body, lengthMm) * body.forwardCosine;
  let openedMl = 0;
  // One pass over the places: what is read by name is read once.
  for (const place of PLACES) {
    const intact = sample.intactMm[place];
    const measured = sample.measuredMm[place];
    const positioned = opening.positioned[place];
    const ceiling = sample.ceilingShare * (intact - positioned);
    const hinge = place === 'posterior' ? sample.hingeLift : 1;
    const profile = hinge * reach(body, body.aheadMm[place] + backMm, reachMm);
    const inflated = positioned + Math.min(ceiling, profile * outcome.liftMm);
    const deflated = Math.max(positioned, inflated - recoilMm);
    openedMl += body.mlPerMm[place] * (deflated - positioned);
    const cemented = deflated + hydraulicMm(body, sample, intact - deflated);
    const standing = cemented - sinkMm(sample.settlingMm, intact - measured);
    const sixMonths = standing - sinkMm(sample.followUpMm, intact - measured);
    // The same unexplained error on every predicted stage keeps their order.
    const residual = sample.residualMm[place];
    const most = Math.max(intact, positioned);
    outcome.positioned[place] = bounded(positioned + residual, measured, most);
    outcome.inflated[place] = bounded(inflated + residual, measured, most);
    outcome.deflated[place] = bounded(deflated + residual, measured, most);
    outcome.cemented[place] = bounded(cemented + residual, measured, most);
    outcome.standing[place] = bounded(standing + residual, measured, most);
    outcome.sixMonths[place] = bounded(sixMonths + residual, measured, most);
  }
  return openedMl;
}

/** No body grows past its intact height, and none is flatter than a millimetre that was not measured so. */
function bounded(heightMm: number, measuredMm: number, mostMm: number): number {
  return Math.max(Math.min(1, measuredMm), Math.min(mostMm, heightMm));
}

/** M-SIM-8: what was never lost does not sink. */
function sinkMm(byMm: number, lostMm: number): number {
  return Math.min(byMm, Math.max(0, lostMm));
}

/** M-SIM-1: posture gives back a share of the loss. */
function positionedMm({ measuredMm, intactMm, mobility }: Sample, place: Place): number {
  const now = measuredMm[place];
  return now + mobility * (intactMm[place] - now);
}

/** A height of the body positioned, with what the model does not explain. */
export function lieMm(sample: Sample, place: Place): number {
  const height = positionedMm(sample, place);
  const most = Math.max(sample.intactMm[place], height);
  return bounded(height + sample.residualMm[place], sample.measuredMm[place], most);
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

function layBed(body: RunBody, sample: Sample, positionedMm: HeightsMm): Bed {
  const ratio = shellRatio(BONE_FRACTION.value, sample.compactedFraction);
  return {
    nominalLengthMm: body.nominalLengthMm,
    clearHeightMm: clearHeightMm(body, positionedMm, sample, ratio),
    widthRoomMm: body.widthRoomMm,
    shellRatio: ratio,
    crushKpa: sample.cavityFactor * sample.yieldKpa,
    crowding: sample.crowding,
    preloadN: sample.preloadN,
    stiffnessNPerMm: FRAGMENT_STIFFNESS_N_PER_MM.value * body.areaRatio,
    tiltStiffnessNPerMm: TILT_STIFFNESS_N_PER_MM.value * body.areaRatio,
    leftShare: body.lateralShares.left,
    rightShare: body.lateralShares.right,
  };
}

/**
 * The most that any place may still be opened: when a device has lifted the endplate above it so far, the endplate is at
 * its target there. The side of a single device, not the mean of a leaning plate, decides: it would pass the intact height.
 */
function targetLiftMm(sample: Sample, positioned: HeightsMm): number {
  let most = 0;
  for (const place of PLACES)
    most = Math.max(most, sample.ceilingShare * (sample.intactMm[place] - positioned[place]));
  return most;
}

/** Opens the body with its device, as far as that goes. */
function reduce(
  body: RunBody,
  sample: Sample,
  { bed, targetMm, limits }: Opening,
  planned: Inflation,
  scratch: Scratch,
): void {
  const { outcome, balance } = scratch;
  outcome.bridgingVolumeMl = limits?.bridgingVolumeMl ?? Number.POSITIVE_INFINITY;
  outcome.wallVolumeMl = limits?.wallVolumeMl ?? Number.POSITIVE_INFINITY;
  outcome.reachedVolumeMl = 0;
  outcome.liftMm = 0;
  outcome.inflatedTiltDeg = 0;
  outcome.pressureKpa = 0;
  outcome.openingMm = 0;
  outcome.stop = 'noDevice';
  if (limits) {
    stopInflation(body, bed, limits, planned.volumeMl, planned.capsMl, balance, outcome);
    outcome.pressureKpa = Math.max(balance.left.pressureKpa, balance.right.pressureKpa);
  } else if (body.procedure === 'jack') {
    openJack(body, sample, bed, targetMm, planned.capsMl, scratch);
  }
  if (outcome.stop !== 'noDevice') leanPlate(body, scratch);
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
  bed: Bed,
  targetMm: number,
  capsMl: SideCaps,
  { balance, outcome }: Scratch,
): void {
  const side = capsMl.left === 0 ? 'right' : 'left';
  const setting = {
    ...bed,
    lateralShare: body.lateralShares[side],
    jack: body.jack,
    compactedFraction: sample.compactedFraction,
    count: body.deviceCount,
  };
  const { liftMm, stop } = jackLift(setting, targetMm);
  if (body.deviceCount === 2) liftPlate(bed, balance, liftMm, liftMm);
  else liftOneSide(bed, balance, liftMm, side);
  outcome.stop = stop;
  outcome.openingMm = bridgingOpeningMm(setting) + liftMm;
  balance.left.lengthMm = body.nominalLengthMm;
  balance.right.lengthMm = body.nominalLengthMm;
}

/** 1 above the balloon, fading beyond its ends. */
function reach({ depthMm }: RunBody, aheadMm: number, reachMm: number): number {
  const away = Math.abs(aheadMm) - reachMm;
  if (away <= 0) return 1;
  const scaled = away / (LIFT_DECAY_SHARE.value * depthMm);
  return Math.exp(-0.5 * scaled * scaled);
}

/** M-SIM-7: a balloon's or stent's cavity, the room a jack has opened, or what was planned where there is none. */
function injectedMl(
  { procedure }: RunBody,
  { cementRatio }: Sample,
  { capsMl, cementMl }: Inflation,
  { reachedVolumeMl }: Outcome,
  openedMl: number,
): number {
  switch (procedure) {
    case 'kyphoplasty':
    case 'stent':
      return cementRatio * bothFilledMl(reachedVolumeMl, capsMl);
    case 'vertebroplasty':
      return cementMl;
    case 'jack':
      return cementRatio * (openedMl + INTERDIGITATION_ML.value);
  }
}

/** M-SIM-7: injected without a cavity, cement itself opens a body that carries nothing; under load it lifts nothing. */
function hydraulicMm({ procedure }: RunBody, { preloadN }: Sample, missingMm: number): number {
  if (procedure !== 'vertebroplasty' || preloadN > 0) return 0;
  return HYDRAULIC_SHARE.value * missingMm;
}
