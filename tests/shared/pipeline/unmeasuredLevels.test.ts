/** [M-AN-8] What derive draws where nobody measured: this patient, as far as other levels tell, and else the population. */
import { describe, expect, it } from 'vitest';
import type { Level } from '../../../shared/anatomy/levels.ts';
import { shapeVertebra } from '../../../shared/anatomy/shapeVertebra.ts';
import type { LevelMeasurements } from '../../../shared/fracture/facts.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { buildDocument, measurement, PATIENT } from '../simulation/builders.ts';

const shapesOf = (levels: LevelMeasurements) => {
  const document = buildDocument();
  const { shapes } = derive({ ...document, case: { ...document.case, levels } });
  return (level: Level) => shapes.find((shape) => shape.level === level)!;
};
const population = (level: Level) =>
  shapeVertebra({
    level,
    sex: PATIENT.sex,
    statureMm: PATIENT.statureMm,
    heightsMm: null,
    intactHeightsMm: null,
    endplateDepthMm: null,
    endplateWidthMm: null,
  });
const own = measurement([14, 15, 22], { fractured: true });

describe('[M-AN-8] a level nobody measured', () => {
  it('is the population while the fractured level alone was measured', () => {
    const shape = shapesOf({ L1: own });
    for (const level of ['T11', 'T12', 'L2', 'L3'] as const)
      expect(shape(level)).toEqual(population(level));
  });

  it('follows the patient once another level was measured', () => {
    const large = measurement([28, 27, 29], { endplateDepthMm: 39, endplateWidthMm: 50 });
    const shape = shapesOf({ L1: own, L2: large });
    for (const level of ['T11', 'T12', 'L3'] as const) {
      expect(shape(level).heightsMm.middle).toBeGreaterThan(
        1.05 * population(level).heightsMm.middle,
      );
      expect(shape(level).superiorWidthMm).toBeGreaterThan(
        1.03 * population(level).superiorWidthMm,
      );
      expect(shape(level).measured).toEqual({ heights: false, depth: false, width: false });
    }
  });

  it('keeps a measured figure at its own level, however unlikely the others make it', () => {
    const large = measurement([28, 27, 29], { endplateWidthMm: 50 });
    const small = measurement([16, 16, 17], { endplateDepthMm: null, endplateWidthMm: 33 });
    const shape = shapesOf({ L1: own, L2: large, T12: small });
    expect(shape('T12').heightsMm).toEqual({ anterior: 16, middle: 16, posterior: 17 });
    expect((shape('T12').superiorWidthMm + shape('T12').inferiorWidthMm) / 2).toBeCloseTo(33, 9);
  });

  it('sizes the fractured body by its neighbours where its own endplates were not read', () => {
    const bare = { ...own, endplateDepthMm: null, endplateWidthMm: null };
    const wide = measurement([24, 23, 25], { endplateDepthMm: 38, endplateWidthMm: 48 });
    const shape = shapesOf({ L1: bare, L2: wide });
    expect(shape('L1').superiorWidthMm).toBeGreaterThan(population('L1').superiorWidthMm);
    expect(shape('L1').superiorDepthMm).toBeGreaterThan(population('L1').superiorDepthMm);
    expect(shape('L1').measured).toEqual({ heights: true, depth: false, width: false });
  });
});
