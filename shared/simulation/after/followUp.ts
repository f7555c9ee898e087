/** Heights in the first year (M-AFT-6): they go on sinking after the first standing, ever more slowly. */
import { assert } from '../../base/assert.ts';
import { FOLLOW_UP_MM } from '../constants.ts';
import { COLLAPSE_FLOOR, FOLLOW_UP_END_MONTHS, FOLLOW_UP_HALF_TIME_MONTHS } from './constants.ts';

export const FOLLOW_UP_MONTHS = [6, 12] as const;
export type FollowUpMonths = (typeof FOLLOW_UP_MONTHS)[number];

/** Moment of the loss that the run draws (M-SIM-8). */
const DRAWN_AT_MONTHS = 6;

/** Height lost after some months since the first standing, on the curve through a draw's loss at six months. */
export function followUpLossMm(months: number): (sixMonthLossMm?: number) => number {
  assert(months >= 0 && months <= FOLLOW_UP_END_MONTHS.value, 'follow-up is within the first year');
  const now = progress(months);
  const drawn = progress(DRAWN_AT_MONTHS);
  return (sixMonthLossMm = FOLLOW_UP_MM.value) => (sixMonthLossMm * now) / drawn;
}

function progress(months: number): number {
  return 1 - 2 ** (-months / FOLLOW_UP_HALF_TIME_MONTHS.value);
}

/** A draw of the loss at six months from a standard normal: never a gain. */
export function drawSixMonthLossMm(z: number): number {
  return Math.max(0, FOLLOW_UP_MM.value + FOLLOW_UP_MM.sd! * z);
}

export interface StandingBody {
  readonly standingMm: number;
  readonly intactMm: number;
}

/** Height at a place after some months: never below solid bone, unless it stood lower already. */
export function heightAfterMm(
  { standingMm, intactMm }: StandingBody,
  lossMm: number,
  floorShare: number = COLLAPSE_FLOOR.value,
): number {
  const floor = Math.min(standingMm, floorShare * intactMm);
  return Math.max(floor, standingMm - lossMm);
}
