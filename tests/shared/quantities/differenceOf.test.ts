/** Two estimates of two patients, subtracted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../shared/quantities/differenceOf.ts';
import type { Estimate } from '../../../shared/quantities/estimate.ts';

const SEED = 20_090_225;
const estimates: fc.Arbitrary<Estimate> = fc
  .tuple(
    fc.double({ min: -50, max: 50, noNaN: true }),
    fc.double({ min: 0, max: 20, noNaN: true }),
    fc.double({ min: 0, max: 20, noNaN: true }),
  )
  .map(([median, below, above]) => ({ median, low: median - below, high: median + above }));

describe('[M-AF-3] differenceOf', () => {
  it('adds the half-widths in quadrature, each on its own side', () => {
    const open = { median: 20, low: 17, high: 21 };
    const other = { median: 15, low: 11, high: 19 };
    expect(differenceOf(open, other)).toEqual({ median: 5, low: 0, high: 5 + Math.hypot(1, 4) });
  });

  it('of two exact numbers is exact', () => {
    const exact = (value: number) => ({ median: value, low: value, high: value });
    expect(differenceOf(exact(16), exact(14.5))).toEqual(exact(1.5));
  });

  it(`turned round is its own mirror, and is never surer than either (seed ${SEED})`, () => {
    fc.assert(
      fc.property(estimates, estimates, (a, b) => {
        const [there, back] = [differenceOf(a, b), differenceOf(b, a)];
        expect(there.median).toBeCloseTo(-back.median, 9);
        expect(there.low).toBeCloseTo(-back.high, 9);
        expect(there.low).toBeLessThanOrEqual(there.median);
        expect(there.high).toBeGreaterThanOrEqual(there.median);
        expect(there.median - there.low).toBeGreaterThanOrEqual(a.median - a.low - 1e-9);
        expect(there.high - there.median).toBeGreaterThanOrEqual(b.median - b.low - 1e-9);
      }),
      { seed: SEED },
    );
  });
});
