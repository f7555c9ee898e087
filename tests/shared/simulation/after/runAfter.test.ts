import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapPlaces, PLACES } from '../../../../shared/anatomy/heights.ts';
import { LEVELS } from '../../../../shared/anatomy/levels.ts';
import { USUAL_NUMBERING } from '../../../../shared/anatomy/numbering.ts';
import type { Estimate } from '../../../../shared/quantities/estimate.ts';
import { type AfterInput, runAfter } from '../../../../shared/simulation/after/runAfter.ts';
import { columns, PATIENT } from '../builders.ts';

const STANDING = { anterior: 17, middle: 17.5, posterior: 22.5 };
const INTACT = { anterior: 22.5, middle: 21.9, posterior: 23.8 };
const UNKNOWN = {
  sex: null,
  ageYears: null,
  statureMm: null,
  weightKg: null,
  boneDensity: null,
} as const;

const spread = (name: string, middle: number, sd: number) =>
  columns.normal(`test.${name}`).map((z) => middle + sd * z);

/** An L1 that still lacks 5 mm in front when it stands, a fifth of it filled from both sides. */
function buildAfter(change: Partial<AfterInput> = {}): AfterInput {
  return {
    level: 'L1',
    numbering: USUAL_NUMBERING,
    patient: { ...PATIENT, ageYears: 70 },
    severalFractured: false,
    distribution: { kind: 'bilateral', leftShare: 0.5 },
    standingMm: mapPlaces((place) => spread(`standing.${place}`, STANDING[place], 0.5)),
    intactMm: mapPlaces((place) => spread(`intact.${place}`, INTACT[place], 0.5)),
    measuredMm: mapPlaces((place) => spread(`measured.${place}`, INTACT[place] - 8, 0.5)),
    depthMm: spread('depth', 34, 1),
    fill: spread('fill', 0.2, 0.02),
    columns,
    ...change,
  };
}

/** Everything in a result that looks like a band. */
function* estimatesIn(value: unknown): Generator<Estimate> {
  if (value === null || typeof value !== 'object') return;
  if ('median' in value) yield value as Estimate;
  else for (const inner of Object.values(value)) yield* estimatesIn(inner);
}

describe('the time after', () => {
  it('[M-AFT-8] gives the same numbers for the same case, every one finite and in order', () => {
    expect(runAfter(buildAfter())).toEqual(runAfter(buildAfter()));
    fc.assert(
      fc.property(
        fc.constantFrom(...LEVELS),
        fc.constantFrom(PATIENT, UNKNOWN),
        fc.constantFrom(true, false, null),
        fc.double({ min: 0, max: 1.5, noNaN: true }),
        (level, patient, severalFractured, fill) => {
          const result = runAfter(
            buildAfter({
              level,
              patient,
              severalFractured,
              fill: new Float64Array(columns.count).fill(fill),
            }),
          );
          const bands = [...estimatesIn(result)];
          expect(bands.length).toBeGreaterThan(12);
          for (const { low, median, high } of bands) {
            expect(Number.isFinite(low + median + high)).toBe(true);
            expect(low).toBeLessThanOrEqual(median);
            expect(median).toBeLessThanOrEqual(high);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('[M-AFT-8] lists what nobody gave, and nothing when all is known', () => {
    const facts = (input: AfterInput) => runAfter(input).assumptions.map(({ fact }) => fact);
    expect(facts(buildAfter())).toEqual([]);
    expect(facts(buildAfter({ patient: UNKNOWN, severalFractured: null }))).toEqual([
      'weight',
      'age',
      'severalFractured',
      'sex',
      'stature',
    ]);
    const weight = runAfter(buildAfter({ patient: { ...PATIENT, weightKg: null } }));
    expect(weight.assumptions).toEqual([{ fact: 'weight', range: [40, 90] }]);
    // Several fractures settle the compensation: the age no longer matters.
    expect(
      facts(buildAfter({ patient: { ...PATIENT, ageYears: null }, severalFractured: true })),
    ).toEqual([]);
    // No load is given at T4, so its weight is not assumed.
    expect(facts(buildAfter({ level: 'T4', patient: { ...PATIENT, weightKg: null } }))).toEqual([]);
    expect(runAfter(buildAfter({ level: 'T4' })).neighbourLoad).toBeNull();
  });

  it('[M-AFT-8] a body that stands as tall as before adds no shift and no load', () => {
    const { alignment, neighbourLoad } = runAfter(
      buildAfter({ standingMm: buildAfter().intactMm }),
    );
    expect(alignment.uncompensatedMm).toEqual({ low: 0, median: 0, high: 0 });
    expect(alignment.bandMm).toEqual([0, 0]);
    expect(neighbourLoad?.addedCompressionN).toEqual({ low: 0, median: 0, high: 0 });
  });

  it('[M-AFT-6] every height is lower at six months than standing, and lower still at twelve', () => {
    const input = buildAfter();
    const [six, twelve] = runAfter(input).followUp;
    expect([six?.months, twelve?.months]).toEqual([6, 12]);
    for (const place of PLACES) {
      expect(six!.heightsMm[place].median).toBeCloseTo(STANDING[place] - 0.8, 1);
      expect(twelve!.heightsMm[place].median).toBeCloseTo(STANDING[place] - 1.2, 1);
    }
  });

  it('[M-AFT-8] stops draws that do not belong together', () => {
    expect(() => runAfter(buildAfter({ fill: new Float64Array(7) }))).toThrow();
    expect(() =>
      runAfter(buildAfter({ fill: new Float64Array(columns.count).fill(Number.NaN) })),
    ).toThrow();
  });
});
