/** What comes after, each law alone. */
import type { Level } from '../../../shared/anatomy/levels.ts';
import {
  remainingShiftMm,
  rigidShiftMm,
} from '../../../shared/simulation/after/balance/alignment.ts';
import {
  addedCompressionN,
  addedMomentNm,
} from '../../../shared/simulation/after/balance/neighbourLoad.ts';
import { distanceToC7Mm } from '../../../shared/simulation/after/balance/spineLength.ts';
import { weightAboveShare, weightN } from '../../../shared/simulation/after/balance/weightAbove.ts';
import { COMPENSATION, CROSSING_FILL_WORTH } from '../../../shared/simulation/after/constants.ts';
import {
  type RecoveryCurve,
  STIFFNESS_CURVE,
  STRENGTH_CURVE,
  shareOfIntact,
} from '../../../shared/simulation/after/recovery/law.ts';

const CURVES = { stiffness: STIFFNESS_CURVE, strength: STRENGTH_CURVE } as const;
type Recovered = keyof typeof CURVES;

/** Of the intact body's. */
export function recoveredShare(of: Recovered, fillShare: number): number {
  return shareOfIntact(CURVES[of], fillShare);
}

/** Fill, percent, at which a broken body is as stiff, or as strong, as the intact one. */
export function fillForIntactPercent(of: Recovered): number {
  const curve: RecoveryCurve = CURVES[of];
  let [low, high] = [0, 1];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (shareOfIntact(curve, middle) < 1) low = middle;
    else high = middle;
  }
  return 100 * high;
}

export function plumbDistanceMm(level: Level): number {
  return distanceToC7Mm(level);
}

/** Forward shift of C7 when everything above the level turns, uncompensated. */
export function plumbShiftMm(level: Level, angleDeg: number): number {
  return rigidShiftMm(distanceToC7Mm(level), angleDeg);
}

/** A wedge of 10° at L1 in a person of 65 kg, compensated in the usual part. */
const WEDGE_DEG = 10;
const WEIGHT_KG = 65;

function wedgeLoad(): readonly [weightAboveN: number, shiftMm: number] {
  const share = weightAboveShare('L1');
  if (share === null) throw new Error('no weight above L1');
  return [
    share * weightN(WEIGHT_KG),
    remainingShiftMm(plumbShiftMm('L1', WEDGE_DEG), COMPENSATION.value),
  ];
}

export function wedgeMomentNm(): number {
  return addedMomentNm(...wedgeLoad());
}

export function wedgeCompressionN(): number {
  return addedCompressionN(...wedgeLoad());
}

/** Fill by one needle across the midline that is worth a fill by two. */
export function crossingFillPercent(bilateralPercent: number): number {
  return bilateralPercent / CROSSING_FILL_WORTH.value;
}
