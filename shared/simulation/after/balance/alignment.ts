/**
 * What a wedge does to the balance of the trunk (M-AFT-5). A rigid spine above it would carry C7 forward; a person takes up
 * part of that, and how much is not known for anyone, so what is left is a band and never one number. This tells what a
 * wedge costs. It does not tell that mending a wedge gives posture back: trials saw no such change.
 */
import type { Patient } from '../../../anatomy/patient.ts';
import type { Constant } from '../../../quantities/constant.ts';
import { radians } from '../../../quantities/units.ts';
import {
  COMPENSATION,
  OLD_FROM_YEARS,
  UNKNOWN_COMPENSATION,
  WEAK_COMPENSATION,
} from '../constants.ts';

/** How far C7 moves forward when everything above the wedge turns with it; backward when negative. */
export function rigidShiftMm(distanceToC7Mm: number, kyphosisDeg: number): number {
  return distanceToC7Mm * Math.sin(radians(kyphosisDeg));
}

export interface Compensating {
  readonly ageYears: Patient['ageYears'];
  /** Whether more than one vertebra is fractured; null when nobody looked. */
  readonly severalFractured: boolean | null;
}

/** Share that is taken up, with its range. Age alone, or several fractures alone, makes it weak. */
export function compensationOf({ ageYears, severalFractured }: Compensating): Constant {
  const old = ageYears === null ? null : ageYears >= OLD_FROM_YEARS.value;
  if (old || severalFractured) return WEAK_COMPENSATION;
  return old === null || severalFractured === null ? UNKNOWN_COMPENSATION : COMPENSATION;
}

/** What compensation leaves of a shift. */
export function remainingShiftMm(rigidMm: number, compensation: number): number {
  return rigidMm * (1 - compensation);
}
