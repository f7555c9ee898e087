/** The normal spine, asked in words of the papers. */
import { bodyVolumeMl } from '../../../shared/anatomy/bodySolid.ts';
import type { Level } from '../../../shared/anatomy/levels.ts';
import { MORPHOMETRY_COLUMNS } from '../../../shared/anatomy/morphometry.ts';
import { levelsOf, USUAL_NUMBERING } from '../../../shared/anatomy/numbering.ts';
import type { Sex } from '../../../shared/anatomy/patient.ts';
import { shapeVertebra } from '../../../shared/anatomy/shapeVertebra.ts';
import { populationMeans } from '../../../shared/anatomy/spine/populationPrior.ts';
import { type ProfilePose, segmentAngleDeg } from '../../../shared/anatomy/spine/segmentAngle.ts';
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';
import { createColumns } from '../../../shared/base/stratified.ts';
import { wedgeAngleDeg } from '../../../shared/fracture/angles.ts';
import { percentOf } from './ask.ts';

/** A vertebra of the population, unbroken. */
export function tableShape(level: Level, sex: Sex | null = null): VertebraShape {
  return shapeVertebra({
    level,
    sex,
    statureMm: null,
    heightsMm: null,
    intactHeightsMm: null,
    endplateDepthMm: null,
    endplateWidthMm: null,
  });
}

export function tableVolumeMl(level: Level): number {
  const shape = tableShape(level);
  return bodyVolumeMl(shape, shape.heightsMm);
}

export function tableWedgeDeg(level: Level): number {
  const { heightsMm, superiorDepthMm, inferiorDepthMm } = tableShape(level);
  const depth = (superiorDepthMm + inferiorDepthMm) / 2;
  return wedgeAngleDeg(heightsMm.anterior, heightsMm.posterior, depth);
}

/** Of the disc below a level. */
export function discHeightMm(upper: Level, sex: Sex | null = null): number {
  return populationMeans(upper, { sex, statureMm: null, ageYears: null }).discHeightMm;
}

/** From the middle of one body to the middle of another; S1 ends below L5. Kyphosis positive. */
export function segmentSumDeg(
  from: Level,
  to: Level | 'S1',
  pose: ProfilePose = 'standing',
): number {
  const levels = levelsOf(USUAL_NUMBERING);
  const first = levels.indexOf(from);
  const last = to === 'S1' ? levels.length : levels.indexOf(to);
  return levels
    .slice(first, last)
    .reduce((sum, l, i) => sum + segmentAngleDeg(l, levels[first + i + 1] ?? null, pose), 0);
}

/** Cobb's angle, outer endplate to outer endplate. Kyphosis positive. */
export function cobbDeg(from: Level, to: Level | 'S1', pose: ProfilePose = 'standing'): number {
  const below = to === 'S1' ? 0 : tableWedgeDeg(to) / 2;
  return segmentSumDeg(from, to, pose) + tableWedgeDeg(from) / 2 + below;
}

/** Of the population, on both sides: a normal spread about the table. */
export function pediclesNarrowerPercent(level: Level, widthMm: number): number {
  const mean = tableShape(level).pedicleWidthMm;
  const { relativeSd } = MORPHOMETRY_COLUMNS.pedicleWidthMm.spread;
  const columns = createColumns(1, 2000);
  return percentOf([...columns.normal('width')].map((z) => mean * (1 + relativeSd * z) < widthMm));
}
