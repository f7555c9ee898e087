/**
 * Lift of the endplates at the balloon (M-SIM-5): nothing until balloon and shell bridge the clear height; after that
 * the plates flatten the envelope until its contact carries preload and fragments. Closed, monotone, never negative.
 */
import {
  balloonDiameterMm,
  balloonLengthMm,
  balloonVolumeMl,
  diameterForEnvelopeMm,
  envelopeDiameterMm,
} from './balloon.ts';
import { CONTACT_SHARE } from './constants.ts';
import { channelVolumeMl, pressureKpa } from './pressure.ts';

const MPA_PER_KPA = 1e-3;
/** Two balloons share the load. */
const BALLOONS_AT_WORK = 2;

/** What one draw needs to know about the body around the balloon. A scratch object, filled again for each draw. */
export interface LiftSetting {
  nominalLengthMm: number;
  clearHeightMm: number;
  shellRatio: number;
  plateauKpa: number;
  preloadN: number;
  /** Stiffness of annulus and fragments of this body. */
  stiffnessNPerMm: number;
}

/** Inflation per side at which balloon and shell first touch both endplates. */
export function bridgingVolumeMl(setting: LiftSetting): number {
  const { clearHeightMm, nominalLengthMm } = setting;
  const diameter = diameterForEnvelopeMm(clearHeightMm, nominalLengthMm, setting.shellRatio);
  return Math.max(channelVolumeMl(nominalLengthMm), balloonVolumeMl(diameter, nominalLengthMm));
}

/** Half chord a contact needs to carry a force, from the area 0.75 · Lt · 2 √(s (D − s)) of a sink s: √(s (D − s)). */
function chordMm(forceN: number, lengthMm: number, pressureMpa: number): number {
  return forceN / (BALLOONS_AT_WORK * pressureMpa * CONTACT_SHARE.value * lengthMm * 2);
}

/**
 * Lift g with g = E − h − 2 s and contact(s) = preload + stiffness · g: a line across a circle, solved in closed form.
 * Beyond the largest contact the force, not the space, is the limit.
 */
export function liftMm(setting: LiftSetting, volumeMl: number): number {
  const { nominalLengthMm, clearHeightMm, preloadN, stiffnessNPerMm } = setting;
  const diameter = balloonDiameterMm(volumeMl, nominalLengthMm);
  const free = envelopeDiameterMm(diameter, nominalLengthMm, setting.shellRatio) - clearHeightMm;
  const pressure = MPA_PER_KPA * pressureKpa(volumeMl, nominalLengthMm, setting.plateauKpa);
  if (free <= 0 || pressure <= 0) return 0;
  const length = balloonLengthMm(diameter, nominalLengthMm);
  const atRest = chordMm(preloadN, length, pressure);
  const perMm = chordMm(stiffnessNPerMm, length, pressure);
  const all = atRest + perMm * free;
  if (all > diameter * (0.5 + perMm)) return Math.max(0, (diameter / 2 - atRest) / perMm);
  const a = 1 + 4 * perMm * perMm;
  const b = diameter + 4 * all * perMm;
  const sink = (b - Math.sqrt(b * b - 4 * a * all * all)) / (2 * a);
  return Math.max(0, free - 2 * sink);
}

/** Inflation per side at which the lift reaches a target; infinite when it does not up to the largest volume. */
export function volumeForLiftMl(setting: LiftSetting, targetMm: number, mostMl: number): number {
  if (targetMm <= 0) return bridgingVolumeMl(setting);
  let high = mostMl;
  let above = liftMm(setting, high) - targetMm;
  if (above < 0) return Number.POSITIVE_INFINITY;
  // The plates only sink into the envelope: without any sink it would reach the target soonest.
  const soonest = setting.clearHeightMm + targetMm;
  const diameter = diameterForEnvelopeMm(soonest, setting.nominalLengthMm, setting.shellRatio);
  let low = Math.min(high, balloonVolumeMl(diameter, setting.nominalLengthMm));
  let below = liftMm(setting, low) - targetMm;
  // False position with the Illinois rule: the kept end counts half, so that neither end gets stuck.
  for (let i = 0; i < MOST_STEPS && high - low > CLOSE_ML && below < 0; i++) {
    const volume = (low * above - high * below) / (above - below);
    const miss = liftMm(setting, volume) - targetMm;
    if (miss >= 0) {
      high = volume;
      above = miss;
      below /= 2;
    } else {
      low = volume;
      below = miss;
      above /= 2;
    }
    if (Math.abs(miss) < CLOSE_MM) break;
  }
  return high;
}

const MOST_STEPS = 40;
const CLOSE_ML = 1e-6;
const CLOSE_MM = 1e-6;
