/** Shift of C7 over all draws (M-AFT-5). */
import type { Level } from '../../../anatomy/levels.ts';
import type { Numbering } from '../../../anatomy/numbering.ts';
import type { Patient } from '../../../anatomy/patient.ts';
import type { Columns } from '../../../base/stratified.ts';
import { estimateOf } from '../../../quantities/estimateOf.ts';
import type { AlignmentResult } from '../result.ts';
import { uniformIn } from '../uniformIn.ts';
import { compensationOf, remainingShiftMm, rigidShiftMm } from './alignment.ts';
import { distanceToC7Mm, spineLengthSd } from './spineLength.ts';

export interface BentSpine {
  readonly level: Level;
  readonly numbering: Numbering;
  readonly patient: Patient;
  /** Whether more than one vertebra is fractured; null when nobody looked. */
  readonly severalFractured: boolean | null;
  /** Wedge beyond that of the intact body, one per draw. */
  readonly kyphosisDeg: Float64Array;
}

export interface ShiftDraws {
  readonly rigidMm: Float64Array;
  readonly remainingMm: Float64Array;
}

export function drawShift(spine: BentSpine, columns: Columns): ShiftDraws {
  const { level, numbering, patient, severalFractured, kyphosisDeg } = spine;
  const distanceMm = distanceToC7Mm(level, patient, numbering);
  const sd = spineLengthSd(patient);
  const length = columns.normal('after.spineLength');
  const rigidMm = kyphosisDeg.map((deg, i) =>
    rigidShiftMm(distanceMm * (1 + sd * length[i]!), deg),
  );
  const { range } = compensationOf({ ageYears: patient.ageYears, severalFractured });
  const compensation = uniformIn(columns, 'after.compensation', range!);
  return {
    rigidMm,
    remainingMm: rigidMm.map((shift, i) => remainingShiftMm(shift, compensation[i]!)),
  };
}

export function summariseAlignment({ rigidMm, remainingMm }: ShiftDraws): AlignmentResult {
  const { low, high } = estimateOf(remainingMm, 'remaining shift');
  return {
    uncompensatedMm: estimateOf(rigidMm, 'uncompensated shift'),
    bandMm: [low, high],
  };
}
