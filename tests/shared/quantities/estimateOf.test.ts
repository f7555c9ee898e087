import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortAround } from '../../../shared/math/sortAround.ts';
import { estimateOf } from '../../../shared/quantities/estimateOf.ts';

const draws = fc.array(
  fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    // Ties, as a draw that never happened gives them.
    fc.integer({ min: 0, max: 3 }),
  ),
  { minLength: 1, maxLength: 600 },
);

/** By sorting everything. */
function bySorting(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const low = Math.floor(rank);
  const below = sorted[low]!;
  const above = sorted[Math.min(low + 1, sorted.length - 1)]!;
  return below + (above - below) * (rank - low);
}

describe('an estimate of draws', () => {
  it('is what sorting gives, and leaves the draws in their order', () => {
    fc.assert(
      fc.property(draws, (values) => {
        const given = Float64Array.from(values);
        const { low, median, high } = estimateOf(given, 'value');
        expect(low).toBeCloseTo(bySorting(values, 0.1), 6);
        expect(median).toBeCloseTo(bySorting(values, 0.5), 6);
        expect(high).toBeCloseTo(bySorting(values, 0.9), 6);
        expect([...given]).toEqual(values);
      }),
      { seed: 500, numRuns: 400 },
    );
  });

  it('stops a NaN wherever it stands', () => {
    for (const at of [0, 249, 499]) {
      const values = new Float64Array(500);
      values[at] = Number.NaN;
      expect(() => estimateOf(values, 'value')).toThrow(/not a number/);
    }
  });
});

describe('draws around a rank', () => {
  it('are those that the platform sorts, spread, tied, alike or infinite', () => {
    const any = fc.oneof(
      fc.double({ noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 2 }),
      fc.constant(7),
    );
    const wanted = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 700 }), wanted, (values, shares) => {
        const given = Float64Array.from(values);
        const ranks = shares.map((share) => Math.floor(share * given.length));
        const found = sortAround(given, new Float64Array(given.length), ranks);
        const sorted = given.slice().sort();
        for (const rank of ranks) expect(found[rank]).toBe(sorted[rank]);
      }),
      { seed: 77, numRuns: 300 },
    );
  });
});
