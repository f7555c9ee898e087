/** Stiffness and balance after the procedure [M-AFT-1] [M-AFT-2] [M-AFT-5]. */
import type { Level } from '../../shared/anatomy/levels.ts';
import { LEVELS } from '../../shared/anatomy/levels.ts';
import {
  MORPHOMETRY,
  SEX_MULTIPLIERS,
  STATURE_EXPONENT,
  STATURE_REFERENCE_MM,
} from '../../shared/anatomy/morphometry.ts';
import type { Patient } from '../../shared/anatomy/patient.ts';
import * as K from '../../shared/simulation/after/constants.ts';

/** A law that loses the same share of what is missing with every further drop of fill. */
function saturating(from: number, to: number, eFold: number, fill: number): number {
  const drops = 20_000;
  let missing = to - from;
  for (let i = 0; i < drops; i++) missing -= (missing * fill) / drops / eFold;
  return to - missing;
}

export const stiffnessShare = (fill: number): number =>
  saturating(
    K.FRACTURED_STIFFNESS.value,
    K.STIFFNESS_PLATEAU.value,
    K.STIFFNESS_E_FOLD.value,
    fill,
  );

export const strengthShare = (fill: number): number =>
  saturating(K.FRACTURED_STRENGTH.value, K.STRENGTH_PLATEAU.value, K.STRENGTH_E_FOLD.value, fill);

export function distanceToC7Mm(
  level: Level,
  { sex, statureMm }: Pick<Patient, 'sex' | 'statureMm'>,
): number {
  let mm = K.C7_TO_T1_MM.value;
  for (const at of LEVELS.slice(0, LEVELS.indexOf(level)))
    mm += MORPHOMETRY[at].posteriorHeightMm + MORPHOMETRY[at].discHeightMm;
  mm += MORPHOMETRY[level].posteriorHeightMm / 2;
  const bySex = sex === null ? 1 : SEX_MULTIPLIERS[sex].height.value;
  const byStature =
    statureMm === null ? 1 : (statureMm / STATURE_REFERENCE_MM.value) ** STATURE_EXPONENT.value;
  return mm * bySex * byStature;
}

/** The spine above turned about the wedge, as a plane rotation of its far end. */
export function shiftMm(distanceMm: number, kyphosisDeg: number): number {
  const turn = (kyphosisDeg * Math.PI) / 180;
  const upright = { forward: 0, up: distanceMm };
  return upright.forward * Math.cos(turn) + upright.up * Math.sin(turn);
}
