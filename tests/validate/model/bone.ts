/** Balloon, compacted shell and bone, each alone. */
import {
  balloonDiameterMm,
  balloonLengthMm,
  envelopeDiameterMm,
  shellRatio,
} from '../../../shared/simulation/balloon/capsule.ts';
import { contactAreaMm2 } from '../../../shared/simulation/balloon/contact.ts';
import {
  type Bed,
  createBalance,
  inflate,
} from '../../../shared/simulation/balloon/equilibrium.ts';
import { heldPressureKpa, yieldStressKpa } from '../../../shared/simulation/balloon/pressure.ts';
import {
  BONE_FRACTION,
  CAVITY_FACTOR,
  COMPACTED_FRACTION,
  CROWDING,
  FRAGMENT_STIFFNESS_N_PER_MM,
  PRELOAD_N,
  TILT_STIFFNESS_N_PER_MM,
} from '../../../shared/simulation/constants.ts';

export function freeBalloon(
  nominalLengthMm: number,
  volumeMl: number,
): { readonly diameterMm: number; readonly lengthMm: number } {
  const diameterMm = balloonDiameterMm(volumeMl, nominalLengthMm);
  return { diameterMm, lengthMm: balloonLengthMm(diameterMm, nominalLengthMm) };
}

/** Area on which a balloon bears, its plate sunk in so far. */
export function endplateContactMm2(nominalLengthMm: number, ml: number, sinkMm: number): number {
  const { diameterMm, lengthMm } = freeBalloon(nominalLengthMm, ml);
  return contactAreaMm2(Math.sqrt(sinkMm), diameterMm, lengthMm);
}

/** Two balloons over one in the same bed at the same volume each. */
export function bilateralOverUnilateral(): {
  readonly force: number;
  readonly contact: number;
  readonly stressChangePercent: number;
} {
  const bed: Bed = {
    nominalLengthMm: 15,
    clearHeightMm: 14,
    widthRoomMm: 40,
    shellRatio: shellRatio(BONE_FRACTION.value, COMPACTED_FRACTION.value),
    crushKpa: CAVITY_FACTOR.value * yieldStressKpa(60),
    crowding: CROWDING.value,
    preloadN: PRELOAD_N.value,
    stiffnessNPerMm: FRAGMENT_STIFFNESS_N_PER_MM.value,
    tiltStiffnessNPerMm: TILT_STIFFNESS_N_PER_MM.value,
    leftShare: 1,
    rightShare: 1,
  };
  const borne = (left: number, right: number) => {
    const balance = inflate(bed, left, right, createBalance());
    const sides = [balance.left, balance.right].map((side) => ({
      areaMm2: contactAreaMm2(side.rootSinkMm, side.envelopeMm, side.lengthMm),
      kpa: side.pressureKpa,
    }));
    return {
      areaMm2: sides.reduce((sum, { areaMm2 }) => sum + areaMm2, 0),
      forceN: sides.reduce((sum, { areaMm2, kpa }) => sum + (areaMm2 * kpa) / 1000, 0),
    };
  };
  const two = borne(3, 3);
  const one = borne(0, 3);
  const stress = ({ forceN, areaMm2 }: typeof two) => forceN / areaMm2;
  return {
    force: two.forceN / one.forceN,
    contact: two.areaMm2 / one.areaMm2,
    stressChangePercent: 100 * (stress(two) / stress(one) - 1),
  };
}

/** Compacted bone around a balloon: volume over the balloon's, and thickness. */
export function compactedShell(
  nominalLengthMm: number,
  volumeMl: number,
): { readonly ratio: number; readonly thicknessMm: number } {
  const ratio = shellRatio(BONE_FRACTION.value, COMPACTED_FRACTION.value);
  const diameter = balloonDiameterMm(volumeMl, nominalLengthMm);
  return {
    ratio,
    thicknessMm: (envelopeDiameterMm(diameter, nominalLengthMm, ratio) - diameter) / 2,
  };
}

export function yieldMpa(densityMgPerCm3: number): number {
  return yieldStressKpa(densityMgPerCm3) / 1000;
}

/** Pressure at which a balloon's cavity grows in bone of this density, far from every plate and wall. */
export function cavityPressureMpa(densityMgPerCm3: number): number {
  const open: Bed = {
    nominalLengthMm: 15,
    clearHeightMm: 1000,
    widthRoomMm: 1000,
    shellRatio: shellRatio(BONE_FRACTION.value, COMPACTED_FRACTION.value),
    crushKpa: CAVITY_FACTOR.value * yieldStressKpa(densityMgPerCm3),
    crowding: CROWDING.value,
    preloadN: 0,
    stiffnessNPerMm: 1,
    tiltStiffnessNPerMm: 1,
    leftShare: 1,
    rightShare: 1,
  };
  return inflate(open, 4, 4, createBalance()).left.pressureKpa / 1000;
}

/** Share of the pressure left after holding for a while. */
export function heldPressureShare(seconds: number): number {
  return heldPressureKpa(1, seconds);
}
