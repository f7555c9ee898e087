/** Shapes, heights and templates the anatomy tests share. */
import fc from 'fast-check';
import { type HeightsMm, mapPlaces } from '../../../shared/anatomy/heights.ts';
import type { Level } from '../../../shared/anatomy/levels.ts';
import { type ShapeInput, shapeVertebra } from '../../../shared/anatomy/shapeVertebra.ts';
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';
import {
  buildVertebraTemplate,
  type VertebraTemplate,
} from '../../../shared/anatomy/vertebraTemplate.ts';

export function shapeOf(level: Level, known: Partial<ShapeInput> = {}): VertebraShape {
  return shapeVertebra({
    level,
    sex: null,
    statureMm: null,
    heightsMm: null,
    intactHeightsMm: null,
    endplateDepthMm: null,
    endplateWidthMm: null,
    ...known,
  });
}

/** Shares of the intact heights that are left. */
export type Left = Readonly<Record<keyof HeightsMm, number>>;

export function reduced(shape: VertebraShape, left: Left): HeightsMm {
  return mapPlaces((place) => shape.intactHeightsMm[place] * left[place]);
}

/** Losses of 0 to 60 % in each place, each on its own. */
export const anyLeft: fc.Arbitrary<Left> = fc.record({
  anterior: fc.double({ min: 0.4, max: 1, noNaN: true }),
  middle: fc.double({ min: 0.4, max: 1, noNaN: true }),
  posterior: fc.double({ min: 0.4, max: 1, noNaN: true }),
});

/** The corners of the same box. */
export const EXTREMES: readonly Left[] = [0.4, 1].flatMap((anterior) =>
  [0.4, 1].flatMap((middle) => [0.4, 1].map((posterior) => ({ anterior, middle, posterior }))),
);

const templates = new Map<Level, VertebraTemplate>();
export function templateOf(level: Level): VertebraTemplate {
  const known = templates.get(level);
  if (known) return known;
  const made = buildVertebraTemplate(level);
  templates.set(level, made);
  return made;
}
