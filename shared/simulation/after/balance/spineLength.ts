/** How far a level lies below C7 along the spine (M-AFT-2): posterior heights and discs of the table, added up. */
import type { Level } from '../../../anatomy/levels.ts';
import { MORPHOMETRY } from '../../../anatomy/morphometry.ts';
import { levelsOf, type Numbering, USUAL_NUMBERING } from '../../../anatomy/numbering.ts';
import type { Patient } from '../../../anatomy/patient.ts';
import { expectedHeightsMm } from '../../../anatomy/shapeVertebra.ts';
import { UNKNOWN_BUILD_SD } from '../../../anatomy/spine/constants.ts';
import { assert } from '../../../base/assert.ts';
import { C7_TO_T1_MM, SPINE_LENGTH_SD } from '../constants.ts';

export type Build = Pick<Patient, 'sex' | 'statureMm'>;

const UNKNOWN_BUILD: Build = { sex: null, statureMm: null };

/** From the middle of the level's body to the middle of C7, scaled as far as sex and stature are known. */
export function distanceToC7Mm(
  level: Level,
  build: Build = UNKNOWN_BUILD,
  numbering: Numbering = USUAL_NUMBERING,
): number {
  const levels = levelsOf(numbering);
  const index = levels.indexOf(level);
  assert(index >= 0, `${level} is a level of this spine`);
  const posteriorMm = (at: Level) => expectedHeightsMm(at, build.sex, build.statureMm).posterior;
  const scale = posteriorMm(level) / MORPHOMETRY[level].posteriorHeightMm;
  const above = levels
    .slice(0, index)
    .reduce((sum, at) => sum + posteriorMm(at) + scale * MORPHOMETRY[at].discHeightMm, 0);
  return scale * C7_TO_T1_MM.value + above + posteriorMm(level) / 2;
}

/** Relative standard deviation of that distance: wider for each of sex and stature that nobody gave. */
export function spineLengthSd({ sex, statureMm }: Build): number {
  const unknown = Number(sex === null) + Number(statureMm === null);
  return Math.hypot(SPINE_LENGTH_SD.value, Math.sqrt(unknown) * UNKNOWN_BUILD_SD.value);
}
