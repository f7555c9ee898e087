/** Balloon, compacted shell and bone, each alone. */
import {
  balloonDiameterMm,
  balloonLengthMm,
  envelopeDiameterMm,
  shellRatio,
} from '../../../shared/simulation/balloon/capsule.ts';
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
} from '../../../shared/simulation/constants.ts';

export function freeBalloon(
  nominalLengthMm: number,
  volumeMl: number,
): { readonly diameterMm: number; readonly lengthMm: number } {
  const diameterMm = balloonDiameterMm(volumeMl, nominalLengthMm);
  return { diameterMm, lengthMm: balloonLengthMm(diameterMm, nominalLengthMm) };
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
    lateralShare: 1,
    leftShare: 1,
    rightShare: 1,
  };
  return inflate(open, 4, 4, createBalance()).left.pressureKpa / 1000;
}

/** Share of the pressure left after holding for a while. */
export function heldPressureShare(seconds: number): number {
  return heldPressureKpa(1, seconds);
}
