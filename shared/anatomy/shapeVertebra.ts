/**
 * From what is known of a patient to the dimensions of one vertebra: measured figures as they are, others as the measured
 * levels of this patient make them likely, the rest from the table scaled by sex and stature; an unknown sex or stature
 * leaves the table as it is.
 */
import type { HeightsMm } from './heights.ts';
import { mapPlaces } from './heights.ts';
import type { Level } from './levels.ts';
import { MORPHOMETRY, meanDepthMm, meanWidthMm, tableHeightsMm } from './morphometry.ts';
import type { Sex } from './patient.ts';
import type { LikelyDimensions } from './spine/patientSpine.ts';
import { sexFactor, statureFactor } from './spine/populationPrior.ts';
import type { VertebraShape } from './vertebraShape.ts';

export interface ShapeInput {
  readonly level: Level;
  readonly sex: Sex | null;
  readonly statureMm: number | null;
  /** Heights as measured. */
  readonly heightsMm: HeightsMm | null;
  /** Heights before the fracture; without them the measured ones, without those the table. */
  readonly intactHeightsMm: HeightsMm | null;
  readonly endplateDepthMm: number | null;
  readonly endplateWidthMm: number | null;
  /** Standard errors of the two, where their reading has its own. */
  readonly endplateSdMm?: VertebraShape['endplateSdMm'];
  /** From the fit of this patient's spine; without it the population. */
  readonly likely?: LikelyDimensions;
}

export function shapeVertebra(input: ShapeInput): VertebraShape {
  const row = MORPHOMETRY[input.level];
  const stature = statureFactor(input.statureMm);
  const endplate = sexFactor(input.sex, 'endplate') * stature;
  const { likely = {} } = input;
  const widthMm = input.endplateWidthMm ?? likely.endplateWidthMm;
  const depthMm = input.endplateDepthMm ?? likely.endplateDepthMm;
  const widthFactor = factorOf(widthMm, meanWidthMm(row), endplate);
  const depthFactor = factorOf(depthMm, meanDepthMm(row), endplate);
  const expectedMm = likely.heightsMm ?? expectedHeightsMm(input.level, input.sex, input.statureMm);
  const heightsMm = input.heightsMm ?? input.intactHeightsMm ?? expectedMm;
  // A body wider than expected has a wider arch, but less so: the root of the ratio.
  const arch = Math.sqrt(widthFactor);
  const archBeyondBuild = Math.sqrt(widthFactor / endplate);
  return {
    level: input.level,
    superiorWidthMm: row.superiorWidthMm * widthFactor,
    inferiorWidthMm: row.inferiorWidthMm * widthFactor,
    superiorDepthMm: row.superiorDepthMm * depthFactor,
    inferiorDepthMm: row.inferiorDepthMm * depthFactor,
    heightsMm,
    intactHeightsMm: input.intactHeightsMm ?? heightsMm,
    pedicleWidthMm:
      row.pedicleWidthMm * sexFactor(input.sex, 'pedicleWidth') * stature * archBeyondBuild,
    pedicleHeightMm: row.pedicleHeightMm * sexFactor(input.sex, 'height') * stature,
    pedicleTransverseAngleDeg: row.pedicleTransverseAngleDeg,
    pedicleSagittalAngleDeg: row.pedicleSagittalAngleDeg,
    canalWidthMm: row.canalWidthMm * arch,
    canalDepthMm: row.canalDepthMm * arch,
    measured: {
      heights: input.heightsMm !== null,
      depth: input.endplateDepthMm !== null,
      width: input.endplateWidthMm !== null,
    },
    endplateSdMm: input.endplateSdMm ?? { depth: null, width: null },
  };
}

/** Heights of the population at a level, scaled as far as sex and stature are known. */
export function expectedHeightsMm(
  level: Level,
  sex: Sex | null,
  statureMm: number | null,
): HeightsMm {
  const factor = sexFactor(sex, 'height') * statureFactor(statureMm);
  const table = tableHeightsMm(level);
  return mapPlaces((place) => table[place] * factor);
}

function factorOf(knownMm: number | undefined, tableMm: number, expected: number): number {
  return knownMm === undefined ? expected : knownMm / tableMm;
}
