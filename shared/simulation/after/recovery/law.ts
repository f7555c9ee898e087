/**
 * Stiffness and strength of a cemented body as shares of the intact body's (M-AFT-1). One saturating law for both: it
 * starts at what the fracture left and rises with fill. Bench data scatter widely about it (r² of 0.2–0.3).
 */
import { assert } from '../../../base/assert.ts';
import {
  FRACTURED_STIFFNESS,
  FRACTURED_STRENGTH,
  STIFFNESS_E_FOLD,
  STIFFNESS_PLATEAU,
  STRENGTH_E_FOLD,
  STRENGTH_PLATEAU,
} from '../constants.ts';

export interface RecoveryCurve {
  /** Share of intact without cement. */
  readonly fractured: number;
  /** Share of intact that no fill passes. */
  readonly plateau: number;
  /** Fill over which 1 − 1/e of the way is made. */
  readonly eFold: number;
}

export const STIFFNESS_CURVE: RecoveryCurve = {
  fractured: FRACTURED_STIFFNESS.value,
  plateau: STIFFNESS_PLATEAU.value,
  eFold: STIFFNESS_E_FOLD.value,
};

export const STRENGTH_CURVE: RecoveryCurve = {
  fractured: FRACTURED_STRENGTH.value,
  plateau: STRENGTH_PLATEAU.value,
  eFold: STRENGTH_E_FOLD.value,
};

/** Share of intact at a fill, which is a share of the body; an overfull body has findings of its own and only saturates here. */
export function shareOfIntact({ fractured, plateau, eFold }: RecoveryCurve, fill: number): number {
  assert(fill >= 0, 'a fill is a share of the body');
  return fractured + (plateau - fractured) * (1 - Math.exp(-fill / eFold));
}
