/**
 * One run of the procedure for one set of true values, in closed form (M-SIM-1 … M-SIM-8). The Monte-Carlo bands and
 * the steppable engine both call it, so that a band and a step can never tell different stories.
 * Writes into scratch objects: nothing is allocated per draw.
 */
import type { HeightsMm, Place } from '../anatomy/heights.ts';
import { PLACES } from '../anatomy/heights.ts';
import { balloonDiameterMm, balloonLengthMm, shellRatio } from './balloon.ts';
import {
  BONE_FRACTION,
  CHANNEL_DIAMETER_MM,
  ENDPLATE_THICKNESS_MM,
  FRAGMENT_STIFFNESS_N_PER_MM,
  LIFT_DECAY_SHARE,
} from './constants.ts';
import { bridgingVolumeMl, type LiftSetting, liftMm, volumeForLiftMl } from './lift.ts';
import { plateauPressureKpa, pressureKpa, volumeAtPressureMl } from './pressure.ts';
import type { StopReason } from './result.ts';
import { pushedBackMm, type RunBody } from './runBody.ts';

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
  preloadN: number;
  recoilStiffnessNPerMm: number;
  hingeLift: number;
  settlingMm: number;
  cementRatio: number;
  /** What the model does not explain, added to every predicted height. */
  readonly residualMm: Heights;
}

export interface Outcome {
  readonly positioned: Heights;
  readonly inflated: Heights;
  readonly deflated: Heights;
  readonly cemented: Heights;
  readonly standing: Heights;
  bridgingVolumeMl: number;
  wallVolumeMl: number;
  reachedVolumeMl: number;
  stop: StopReason;
  /** At the balloon, before ceilings and profile. */
  liftMm: number;
  pressureKpa: number;
  shellRatio: number;
  cementVolumeMl: number;
}

/** Reusable room for one draw. */
export interface Scratch {
  readonly outcome: Outcome;
  readonly setting: LiftSetting;
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
      bridgingVolumeMl: 0,
      wallVolumeMl: 0,
      reachedVolumeMl: 0,
      stop: 'plannedVolume',
      liftMm: 0,
      pressureKpa: 0,
      shellRatio: 0,
      cementVolumeMl: 0,
    },
    setting: {
      nominalLengthMm: 0,
      clearHeightMm: 0,
      shellRatio: 0,
      plateauKpa: 0,
      preloadN: 0,
      stiffnessNPerMm: 0,
    },
  };
}

/** Runs the whole procedure with a planned inflation per side; the outcome lives in the scratch. */
export function runChain(
  body: RunBody,
  sample: Sample,
  plannedVolumeMl: number,
  scratch: Scratch,
): Outcome {
  const { outcome, setting } = scratch;
  position(sample, outcome.positioned);
  prepare(body, sample, outcome, setting);
  stopWhere(body, sample, plannedVolumeMl, outcome, setting);
  inflate(body, sample, outcome, setting);
  const recoilMm = sample.preloadN / sample.recoilStiffnessNPerMm;
  for (const place of PLACES) {
    // Pure kyphoplasty: injecting cement into the cavity lifts nothing more.
    const deflated = Math.max(outcome.positioned[place], outcome.inflated[place] - recoilMm);
    outcome.deflated[place] = deflated;
    outcome.cemented[place] = deflated;
    outcome.standing[place] = deflated - sample.settlingMm;
  }
  outcome.cementVolumeMl = sample.cementRatio * 2 * outcome.reachedVolumeMl;
  addResidual(sample, outcome);
  return outcome;
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

function prepare(body: RunBody, sample: Sample, outcome: Outcome, setting: LiftSetting): void {
  const ratio = shellRatio(BONE_FRACTION.value, sample.compactedFraction);
  setting.nominalLengthMm = body.nominalLengthMm;
  setting.clearHeightMm = clearHeightMm(body, outcome.positioned, sample, ratio);
  setting.shellRatio = ratio;
  setting.plateauKpa = plateauPressureKpa(sample.yieldKpa, sample.cavityFactor);
  setting.preloadN = sample.preloadN;
  setting.stiffnessNPerMm = FRAGMENT_STIFFNESS_N_PER_MM.value * body.areaRatio;
  outcome.shellRatio = ratio;
}

/** The most that any place may still be opened: when the balloon has done that, the endplate is at its target. */
function targetLiftMm(sample: Sample, positioned: Heights): number {
  let most = 0;
  for (const place of PLACES)
    most = Math.max(most, sample.ceilingShare * (sample.intactMm[place] - positioned[place]));
  return most;
}

/** First of: planned volume, wall limit (a cortex, or the endplates at their target), largest volume or pressure. */
function stopWhere(
  body: RunBody,
  sample: Sample,
  plannedVolumeMl: number,
  outcome: Outcome,
  setting: LiftSetting,
): void {
  const most = Math.min(body.cortexVolumeMl, body.maxVolumeMl);
  const target = volumeForLiftMl(setting, targetLiftMm(sample, outcome.positioned), most);
  const pressure = volumeAtPressureMl(
    body.maxPressureKpa,
    body.nominalLengthMm,
    setting.plateauKpa,
  );
  outcome.bridgingVolumeMl = bridgingVolumeMl(setting);
  outcome.wallVolumeMl = Math.min(body.cortexVolumeMl, target);
  let reached = plannedVolumeMl;
  let stop: StopReason = 'plannedVolume';
  if (outcome.wallVolumeMl < reached) {
    reached = outcome.wallVolumeMl;
    stop = 'wallLimit';
  }
  if (pressure < reached) {
    reached = pressure;
    stop = 'maxPressure';
  }
  if (body.maxVolumeMl < reached) {
    reached = body.maxVolumeMl;
    stop = 'maxVolume';
  }
  outcome.reachedVolumeMl = reached;
  outcome.stop = stop;
}

function inflate(body: RunBody, sample: Sample, outcome: Outcome, setting: LiftSetting): void {
  const volume = outcome.reachedVolumeMl;
  outcome.pressureKpa = pressureKpa(volume, body.nominalLengthMm, setting.plateauKpa);
  outcome.liftMm = liftMm(setting, volume);
  const diameter = balloonDiameterMm(volume, body.nominalLengthMm);
  const length = balloonLengthMm(diameter, body.nominalLengthMm);
  const reachMm = (length / 2) * body.forwardCosine;
  const backMm = pushedBackMm(body, length) * body.forwardCosine;
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

/** The same unexplained error on every predicted stage keeps their order; no body grows past its intact height. */
function addResidual(sample: Sample, outcome: Outcome): void {
  for (const place of PLACES) {
    const most = Math.max(sample.intactMm[place], outcome.positioned[place]);
    const least = Math.min(1, sample.measuredMm[place]);
    const residual = sample.residualMm[place];
    outcome.positioned[place] = limit(outcome.positioned[place] + residual, least, most);
    outcome.inflated[place] = limit(outcome.inflated[place] + residual, least, most);
    outcome.deflated[place] = limit(outcome.deflated[place] + residual, least, most);
    outcome.cemented[place] = limit(outcome.cemented[place] + residual, least, most);
    outcome.standing[place] = limit(outcome.standing[place] + residual, least, most);
  }
}

function limit(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
