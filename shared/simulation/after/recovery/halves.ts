/** The two halves of a body side by side under one endplate: they share the shortening, so their shares average (M-AFT-1). */
import type { Side } from '../../../anatomy/levels.ts';
import { OVER_STIFF_CLEARLY, OVER_STIFF_FROM } from '../constants.ts';
import type { SideFills } from './distribution.ts';
import { type RecoveryCurve, shareOfIntact } from './law.ts';

/** Shares of the intact body's, and of the intact half's. */
export interface BodyShares extends Readonly<Record<Side, number>> {
  readonly whole: number;
}

export function bodyShares(curve: RecoveryCurve, fills: SideFills): BodyShares {
  const left = shareOfIntact(curve, fills.left);
  const right = shareOfIntact(curve, fills.right);
  return { left, right, whole: (left + right) / 2 };
}

/** notStiffer: softer than intact. borderline: up to a tenth stiffer. stiffer: more than that. */
export type StiffnessMark = 'notStiffer' | 'borderline' | 'stiffer';

/** Of a stiffness as a share of intact. */
export function markStiffness(share: number): StiffnessMark {
  if (share < OVER_STIFF_FROM.value) return 'notStiffer';
  return share <= OVER_STIFF_CLEARLY.value ? 'borderline' : 'stiffer';
}

/** How far into over-stiffening: 0 up to the intact stiffness, 1 from clearly stiffer on. */
export function overStiffness(share: number): number {
  const from = OVER_STIFF_FROM.value;
  return Math.min(1, Math.max(0, (share - from) / (OVER_STIFF_CLEARLY.value - from)));
}

/** What a neighbour meets: an endplate is as hard as its harder half. */
export function stifferHalf({ left, right }: BodyShares): number {
  return Math.max(left, right);
}
