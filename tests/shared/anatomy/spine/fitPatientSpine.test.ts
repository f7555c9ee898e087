/** [M-AN-8] The patient's spine as a fit: what it recovers, how sure it is, what it names, and that it never breaks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS, type Level } from '../../../../shared/anatomy/levels.ts';
import { levelsOf } from '../../../../shared/anatomy/numbering.ts';
import { fitPatientSpine } from '../../../../shared/anatomy/spine/fitPatientSpine.ts';
import {
  type LevelReadings,
  likelyDimensions,
  type PatientSpine,
  SCALE_OF,
  SPINE_DIMENSIONS,
  type SpineDimension,
  type SpineReadings,
} from '../../../../shared/anatomy/spine/patientSpine.ts';
import type { Build } from '../../../../shared/anatomy/spine/populationPrior.ts';
import { conditionNormal } from './normalOracle.ts';

const SEED = 20261128;
const WOMAN: Build = { sex: 'female', statureMm: 1600, ageYears: 70 };
const NONE = fitPatientSpine({}, WOMAN);

const expectedMm = (level: Level, dimension: SpineDimension, spine = NONE) =>
  spine.levels[level]![dimension].medianMm;
const relativeSd = (spine: PatientSpine, level: Level, dimension: SpineDimension) => {
  const { medianMm, sdMm } = spine.levels[level]![dimension];
  return sdMm / medianMm;
};

/** A spine that is the population's times a factor, read without luck. */
function scaled(
  levels: readonly Level[],
  factor: (level: Level, dimension: SpineDimension) => number,
  errorMm = 0.6,
  of = NONE,
): SpineReadings {
  return Object.fromEntries(
    levels.map((level) => [
      level,
      Object.fromEntries(
        SPINE_DIMENSIONS.map((dimension) => [
          dimension,
          { valueMm: expectedMm(level, dimension, of) * factor(level, dimension), sdMm: errorMm },
        ]),
      ),
    ]),
  );
}

const anyReading = fc.record({
  share: fc.double({ min: 0.7, max: 1.4, noNaN: true }),
  sdMm: fc.double({ min: 0.3, max: 2, noNaN: true }),
});
/** Any subset of levels and of dimensions, near the population. */
const anyReadings: fc.Arbitrary<SpineReadings> = fc
  .dictionary(
    fc.constantFrom(...LEVELS),
    fc.dictionary(fc.constantFrom(...SPINE_DIMENSIONS), anyReading, { noNullPrototype: true }),
    { noNullPrototype: true },
  )
  .map((levels) =>
    Object.fromEntries(
      Object.entries(levels).map(([level, dimensions]) => [
        level,
        Object.fromEntries(
          Object.entries(dimensions).map(([dimension, { share, sdMm }]) => [
            dimension,
            { valueMm: share * expectedMm(level as Level, dimension as SpineDimension), sdMm },
          ]),
        ),
      ]),
    ),
  );

describe('[M-AN-8] the fit', () => {
  it('is the population while nothing was measured, and says that it knows nothing more', () => {
    for (const scale of Object.values(NONE.scales))
      expect(scale).toMatchObject({ factor: 1, trendPerLevel: 0, levels: [] });
    expect(NONE.residuals).toEqual([]);
    expect(likelyDimensions(NONE, 'L1')).toEqual({});
    // 8 % in the middle of the spine; the trend adds a little towards its ends.
    expect(relativeSd(NONE, 'T9', 'posteriorHeightMm')).toBeCloseTo(0.08, 6);
    expect(relativeSd(NONE, 'L5', 'posteriorHeightMm')).toBeCloseTo(Math.hypot(0.08, 0.024), 6);
  });

  it('recovers a spine that is larger throughout, each scale on its own, also where nobody measured', () => {
    const factors = { height: 1.1, depth: 0.92, width: 1.05 };
    const readings = scaled(
      ['T10', 'T11', 'T12', 'L2', 'L3'],
      (_, dimension) => factors[SCALE_OF[dimension]],
    );
    const spine = fitPatientSpine(readings, WOMAN);
    for (const dimension of SPINE_DIMENSIONS) {
      const factor = factors[SCALE_OF[dimension]];
      expect(spine.scales[SCALE_OF[dimension]].factor).toBeCloseTo(factor, 1);
      for (const level of ['T8', 'L1', 'L4'] as const) {
        const found = expectedMm(level, dimension, spine) / expectedMm(level, dimension);
        expect(Math.abs(found / factor - 1), `${level} ${dimension}`).toBeLessThan(0.015);
      }
    }
  });

  it('recovers a spine that grows faster downward than the table', () => {
    const growth = (level: Level) => 1 + 0.006 * (LEVELS.indexOf(level) - 8);
    const all = fitPatientSpine(scaled(LEVELS, growth, 0.4), WOMAN);
    expect(all.scales.height.trendPerLevel).toBeGreaterThan(0.004);
    expect(all.scales.height.trendPerLevel).toBeLessThan(0.0065);
    expect(all.scales.height.factor).toBeCloseTo(1, 2);
  });

  it('does not believe one level as much as six', () => {
    const one = fitPatientSpine(
      scaled(['L3'], () => 1.2),
      WOMAN,
    );
    const six = fitPatientSpine(
      scaled(['T10', 'T11', 'T12', 'L1', 'L2', 'L3'], () => 1.2),
      WOMAN,
    );
    const found = (spine: PatientSpine) =>
      expectedMm('T8', 'posteriorHeightMm', spine) / expectedMm('T8', 'posteriorHeightMm');
    expect(found(one)).toBeGreaterThan(1.08);
    expect(found(one)).toBeLessThan(found(six));
    expect(found(six)).toBeLessThan(1.2);
  });

  it('grows with the person: everything times k, stature to match, gives every figure times k', () => {
    fc.assert(
      fc.property(anyReadings, fc.double({ min: 0.8, max: 1.2, noNaN: true }), (readings, k) => {
        const larger = Object.fromEntries(
          Object.entries(readings).map(([level, dimensions]) => [
            level,
            Object.fromEntries(
              Object.entries(dimensions!).map(([dimension, { valueMm, sdMm }]) => [
                dimension,
                { valueMm: k * valueMm, sdMm: k * sdMm },
              ]),
            ),
          ]),
        );
        const before = fitPatientSpine(readings, WOMAN);
        const after = fitPatientSpine(larger, { ...WOMAN, statureMm: 1600 * k ** (1 / 0.8) });
        for (const level of LEVELS)
          for (const dimension of SPINE_DIMENSIONS) {
            const [a, b] = [before.levels[level]![dimension], after.levels[level]![dimension]];
            expect(b.medianMm / a.medianMm).toBeCloseTo(k, 9);
            expect(b.sdMm / a.sdMm).toBeCloseTo(k, 9);
          }
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('is the joint normal distribution, conditioned: the same as inverting the whole covariance', () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const spine = fitPatientSpine(readings, WOMAN);
        for (const scale of ['height', 'width'] as const) {
          const targets = (['T3', 'T9', 'L1', 'L5'] as const).flatMap((level) =>
            SPINE_DIMENSIONS.filter((d) => SCALE_OF[d] === scale).map((dimension) => ({
              level,
              dimension,
            })),
          );
          for (const target of targets) {
            const { mean, variance } = oracle(readings, target, scale);
            const { medianMm, sdMm } = spine.levels[target.level]![target.dimension];
            const expected = expectedMm(target.level, target.dimension);
            expect(Math.log(medianMm / expected)).toBeCloseTo(mean, 8);
            expect((sdMm / medianMm) ** 2).toBeCloseTo(variance, 8);
          }
        }
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('is never less sure for having one reading more', () => {
    fc.assert(
      fc.property(
        anyReadings,
        fc.constantFrom(...LEVELS),
        fc.constantFrom(...SPINE_DIMENSIONS),
        anyReading,
        (readings, level, dimension, { share, sdMm }) => {
          fc.pre(!readings[level]?.[dimension]);
          const reading = { valueMm: share * expectedMm(level, dimension), sdMm };
          const more = { ...readings, [level]: { ...readings[level], [dimension]: reading } };
          const [a, b] = [fitPatientSpine(readings, WOMAN), fitPatientSpine(more, WOMAN)];
          for (const each of LEVELS)
            for (const d of SPINE_DIMENSIONS)
              expect(relativeSd(b, each, d)).toBeLessThanOrEqual(relativeSd(a, each, d) + 1e-12);
        },
      ),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('is surer where it was measured than beside it, and beside it than far away', () => {
    const spine = fitPatientSpine(
      scaled(['L2'], () => 1),
      WOMAN,
    );
    const sd = (level: Level) => relativeSd(spine, level, 'middleHeightMm');
    expect(sd('L2')).toBeLessThan(sd('L3'));
    expect(sd('L3')).toBeLessThan(sd('T4'));
    expect(sd('T4')).toBeLessThan(relativeSd(NONE, 'T4', 'middleHeightMm'));
  });

  it('lets a body that was read in part tell of its other places', () => {
    const low: LevelReadings = { posteriorHeightMm: { valueMm: 19, sdMm: 0.6 } };
    const spine = fitPatientSpine({ ...scaled(['T11', 'T12', 'L2'], () => 1), L1: low }, WOMAN);
    const middle = (of: PatientSpine) => expectedMm('L1', 'middleHeightMm', of);
    expect(middle(spine)).toBeLessThan(middle(NONE));
    expect(middle(spine)).toBeLessThan(
      middle(
        fitPatientSpine(
          scaled(['T11', 'T12', 'L2'], () => 1),
          WOMAN,
        ),
      ),
    );
  });
});

describe('[M-AN-8] residuals', () => {
  it('are zero in a spine that is exactly the population, and nearly so in one scaled throughout', () => {
    const levels = LEVELS.slice(6);
    for (const { residualMm, residualSd } of fitPatientSpine(
      scaled(levels, () => 1),
      WOMAN,
    ).residuals) {
      expect(residualMm).toBeCloseTo(0, 9);
      expect(residualSd).toBeCloseTo(0, 9);
    }
    const { residuals, flags } = fitPatientSpine(
      scaled(levels, () => 1.12),
      WOMAN,
    );
    expect(residuals).toHaveLength(levels.length * SPINE_DIMENSIONS.length);
    // What is left is the pull of the population.
    for (const { residualSd } of residuals) expect(Math.abs(residualSd)).toBeLessThan(0.35);
    expect(flags).toEqual([]);
  });

  it('compare a reading with the other levels only: it cannot hide by pulling the fit', () => {
    const others = scaled(['T11', 'T12', 'L2', 'L3'], () => 1);
    const at = (valueMm: number) =>
      fitPatientSpine(
        { ...others, L1: { anteriorHeightMm: { valueMm, sdMm: 0.6 } } },
        WOMAN,
      ).residuals.find(({ level }) => level === 'L1')!;
    expect(at(10).expectedMm).toBeCloseTo(at(30).expectedMm, 9);
    expect(at(10).expectedMm).toBeCloseTo(expectedMm('L1', 'anteriorHeightMm'), 9);
    expect(at(10).residualMm).toBeCloseTo(10 - at(10).expectedMm, 9);
  });

  it('name an unseen wedge and a slipped digit, and nothing else', () => {
    const levels = ['T10', 'T11', 'T12', 'L1', 'L2', 'L3'] as const;
    const wedge = scaled(levels, (level, dimension) =>
      level === 'T11' && dimension === 'anteriorHeightMm' ? 0.75 : 1.04,
    );
    expect(fitPatientSpine(wedge, WOMAN).flags).toEqual([
      expect.objectContaining({
        code: 'farBelowSpine',
        level: 'T11',
        dimension: 'anteriorHeightMm',
      }),
    ]);
    const slip = scaled(levels, (level, dimension) =>
      level === 'L2' && dimension === 'endplateWidthMm' ? 1.4 : 0.98,
    );
    expect(fitPatientSpine(slip, WOMAN).flags).toEqual([
      expect.objectContaining({ code: 'farAboveSpine', level: 'L2', dimension: 'endplateWidthMm' }),
    ]);
  });
});

describe('[M-AN-8] bad and unusual input', () => {
  it('stays finite and positive, however far the readings lie from a human being', () => {
    const wild = fc.dictionary(
      fc.constantFrom(...LEVELS),
      fc.dictionary(
        fc.constantFrom(...SPINE_DIMENSIONS),
        fc.record({
          valueMm: fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
          sdMm: fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
        }),
      ),
    );
    fc.assert(
      fc.property(wild, (readings) => {
        const { levels, residuals, scales } = fitPatientSpine(readings, WOMAN);
        for (const level of LEVELS)
          for (const { medianMm, sdMm } of Object.values(levels[level]!)) {
            expect(medianMm).toBeGreaterThan(0);
            expect(sdMm).toBeGreaterThan(0);
            expect(Number.isFinite(medianMm + sdMm)).toBe(true);
          }
        for (const { residualMm, residualSd } of residuals)
          expect(Number.isFinite(residualMm + residualSd)).toBe(true);
        for (const { factor, relativeSd: sd } of Object.values(scales))
          expect(Number.isFinite(factor + sd)).toBe(true);
      }),
      { seed: SEED },
    );
  });

  it('refuses what is no length, and what claims no error', () => {
    const one = (valueMm: number, sdMm: number) =>
      fitPatientSpine({ L1: { endplateWidthMm: { valueMm, sdMm } } }, WOMAN);
    expect(() => one(0, 1)).toThrow('length');
    expect(() => one(Number.NaN, 1)).toThrow('length');
    expect(() => one(Number.POSITIVE_INFINITY, 1)).toThrow('length');
    expect(() => one(40, 0)).toThrow('error');
  });

  it('fits the levels a spine has, and no other', () => {
    const numbering = { thoracicCount: 13, lumbarCount: 4, transition: null } as const;
    const spine = fitPatientSpine({}, WOMAN, numbering);
    expect(Object.keys(spine.levels)).toEqual(levelsOf(numbering));
    expect(() => likelyDimensions(spine, 'L5')).toThrow('L5');
  });
});

/** Deviations of MODEL.md, written down again: person, trend, body, place. */
function oracle(
  readings: SpineReadings,
  target: { readonly level: Level; readonly dimension: SpineDimension },
  scale: 'height' | 'width',
) {
  const body = scale === 'height' ? 0.02 : 0.03;
  const place = scale === 'height' ? 0.025 : 0;
  const person = 0.08 ** 2 - body ** 2 - place ** 2;
  type Of = { readonly level: Level; readonly dimension: SpineDimension };
  const at = (level: Level) => LEVELS.indexOf(level) - 8;
  const shared = (a: Of, b: Of) =>
    person +
    0.003 ** 2 * at(a.level) * at(b.level) +
    (a.level === b.level ? body ** 2 : 0) +
    (a.level === b.level && a.dimension === b.dimension ? place ** 2 : 0);
  const read = LEVELS.flatMap((level) =>
    SPINE_DIMENSIONS.flatMap((dimension) => {
      const reading = readings[level]?.[dimension];
      return reading && SCALE_OF[dimension] === scale
        ? {
            level,
            dimension,
            ...reading,
            logRatio: Math.log(reading.valueMm / expectedMm(level, dimension)),
          }
        : [];
    }),
  );
  return conditionNormal(
    read.map((a) => read.map((b) => shared(a, b) + (a === b ? (a.sdMm / a.valueMm) ** 2 : 0))),
    read.map((a) => shared(a, target)),
    shared(target, target),
    read.map(({ logRatio }) => logRatio),
  );
}
