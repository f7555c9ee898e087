/**
 * Curves of single draws (M-AFT-1). Two bench series disagree by a factor of two on the fill that gives the intact
 * stiffness. The draw's rank runs from the slow series over the law to the fast one, so the band shows their quarrel.
 */
import {
  FRACTURED_SHARE_LEAST,
  FRACTURED_SHARE_MOST,
  FRACTURED_STIFFNESS,
  FRACTURED_STRENGTH,
  INTACT_STIFFNESS_FILL_FAST,
  INTACT_STIFFNESS_FILL_SLOW,
  STIFFNESS_E_FOLD,
  STIFFNESS_PLATEAU,
  STIFFNESS_PLATEAU_FAST,
  STRENGTH_E_FOLD,
  STRENGTH_PLATEAU,
} from '../constants.ts';
import type { RecoveryCurve } from './law.ts';

const SLOW_E_FOLD = eFoldThrough(INTACT_STIFFNESS_FILL_SLOW.value, STIFFNESS_PLATEAU.value);
const FAST_E_FOLD = eFoldThrough(INTACT_STIFFNESS_FILL_FAST.value, STIFFNESS_PLATEAU_FAST.value);

/** `rank` in 0–1: slow series, law, fast series. `z`, standard normal, moves what the fracture left. */
export function drawStiffnessCurve(rank: number, z: number): RecoveryCurve {
  const law = STIFFNESS_PLATEAU.value;
  return {
    fractured: fracturedShare(FRACTURED_STIFFNESS.value + FRACTURED_STIFFNESS.sd! * z),
    plateau: throughMiddle([law, law, STIFFNESS_PLATEAU_FAST.value], rank),
    eFold: throughMiddle([SLOW_E_FOLD, STIFFNESS_E_FOLD.value, FAST_E_FOLD], rank),
  };
}

/** `rank` in 0–1: slowest, law, fastest. `z`, standard normal, moves what the fracture left. */
export function drawStrengthCurve(rank: number, z: number): RecoveryCurve {
  const [fast, slow] = STRENGTH_E_FOLD.range!;
  return {
    fractured: fracturedShare(FRACTURED_STRENGTH.value + FRACTURED_STRENGTH.sd! * z),
    plateau: STRENGTH_PLATEAU.value,
    eFold: throughMiddle([slow, STRENGTH_E_FOLD.value, fast], rank),
  };
}

/** e-fold of the stiffness curve that reaches the intact stiffness at this fill. */
function eFoldThrough(intactFill: number, plateau: number): number {
  return intactFill / Math.log((plateau - FRACTURED_STIFFNESS.value) / (plateau - 1));
}

function fracturedShare(value: number): number {
  return Math.min(FRACTURED_SHARE_MOST.value, Math.max(FRACTURED_SHARE_LEAST.value, value));
}

/** Straight from the first to the middle at rank ½, and straight on to the last. */
function throughMiddle(
  [first, middle, last]: readonly [first: number, middle: number, last: number],
  rank: number,
): number {
  return rank < 0.5
    ? first + (middle - first) * 2 * rank
    : middle + (last - middle) * (2 * rank - 1);
}
