/** [M-AN-7] What is to be expected before anything is measured. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_LEVELS, type Level } from '../../../../shared/anatomy/levels.ts';
import { MORPHOMETRY, MORPHOMETRY_COLUMNS } from '../../../../shared/anatomy/morphometry.ts';
import {
  type Build,
  populationMeans,
  populationPrior,
} from '../../../../shared/anatomy/spine/populationPrior.ts';
import { SOURCES } from '../../../../shared/quantities/sources.ts';
import { shapeOf } from '../shapes.ts';

const SEED = 20261128;
const NOBODY: Build = { sex: null, statureMm: null, ageYears: null };
const WOMAN: Build = { sex: 'female', statureMm: 1600, ageYears: 50 };
const anyBuild: fc.Arbitrary<Build> = fc.record({
  sex: fc.constantFrom('female' as const, 'male' as const, null),
  statureMm: fc.option(fc.double({ min: 1000, max: 2300, noNaN: true }), { nil: null }),
  ageYears: fc.option(fc.double({ min: 0, max: 120, noNaN: true }), { nil: null }),
});
const anyLevel = fc.constantFrom<Level>(...ALL_LEVELS);

describe('[M-AN-7] populationPrior', () => {
  it('is the table when nothing is known of the person', () => {
    for (const level of ALL_LEVELS)
      for (const [column, { mean }] of Object.entries(populationPrior(level, NOBODY)))
        expect(mean).toBe(MORPHOMETRY[level][column as keyof typeof MORPHOMETRY_COLUMNS]);
  });

  it('is finite, with a spread and a source, for every column of every level and any build', () => {
    fc.assert(
      fc.property(anyLevel, anyBuild, (level, build) => {
        const prior = populationPrior(level, build);
        expect(Object.keys(prior).sort()).toEqual(Object.keys(MORPHOMETRY_COLUMNS).sort());
        for (const { mean, sd, source } of Object.values(prior)) {
          expect(Number.isFinite(mean)).toBe(true);
          expect(sd).toBeGreaterThan(0);
          expect(SOURCES).toHaveProperty(source);
        }
      }),
      { seed: SEED },
    );
  });

  it('expects what a shape of the same sex and stature is drawn with', () => {
    const { sex, statureMm } = WOMAN;
    for (const level of ALL_LEVELS) {
      const shape = shapeOf(level, { sex, statureMm });
      const means = populationMeans(level, WOMAN);
      expect(means.posteriorHeightMm).toBeCloseTo(shape.heightsMm.posterior, 9);
      for (const column of [
        'superiorWidthMm',
        'inferiorDepthMm',
        'pedicleWidthMm',
        'pedicleHeightMm',
        'canalWidthMm',
        'canalDepthMm',
      ] as const)
        expect(means[column], column).toBeCloseTo(shape[column], 9);
    }
  });

  it('scales lengths by sex and stature to the power 0.8, and leaves ratios and angles', () => {
    const short = populationMeans('L2', WOMAN);
    const tall = populationMeans('L2', { ...WOMAN, statureMm: 1760 });
    const man = populationMeans('L2', { ...WOMAN, sex: 'male' });
    expect(tall.posteriorHeightMm / short.posteriorHeightMm).toBeCloseTo(1.1 ** 0.8, 9);
    expect(man.posteriorHeightMm / short.posteriorHeightMm).toBeCloseTo(1.05 / 0.95, 9);
    expect(man.superiorWidthMm / short.superiorWidthMm).toBeCloseTo(1.03 / 0.95, 9);
    expect(man.pedicleWidthMm / short.pedicleWidthMm).toBeCloseTo(1.05 / 0.92, 9);
    expect(tall.anteriorRatio).toBe(short.anteriorRatio);
    expect(tall.pedicleTransverseAngleDeg).toBe(short.pedicleTransverseAngleDeg);
  });

  it('widens endplates by 0.15 % for each year above fifty, and nothing else with age', () => {
    const at = (ageYears: number | null) => populationMeans('L1', { ...WOMAN, ageYears });
    const fifty = at(50);
    expect(at(30)).toEqual(fifty);
    expect(at(null)).toEqual(fifty);
    const eighty = at(80);
    expect(eighty.superiorWidthMm / fifty.superiorWidthMm).toBeCloseTo(1.045, 9);
    expect({
      ...eighty,
      superiorWidthMm: fifty.superiorWidthMm,
      inferiorWidthMm: fifty.inferiorWidthMm,
    }).toEqual(fifty);
  });

  it('is less sure of a person whose sex or stature nobody gave, in lengths only', () => {
    const relative = (build: Build) => {
      const { mean, sd } = populationPrior('T9', build).posteriorHeightMm;
      return sd / mean;
    };
    expect(relative(WOMAN)).toBeCloseTo(0.08, 9);
    expect(relative({ ...WOMAN, sex: null })).toBeCloseTo(Math.hypot(0.08, 0.05), 9);
    expect(relative(NOBODY)).toBeCloseTo(Math.hypot(0.08, 0.05, 0.05), 9);
    const ratio = (build: Build) => populationPrior('T9', build).anteriorRatio.sd;
    expect(ratio(NOBODY)).toBe(ratio(WOMAN));
  });
});
