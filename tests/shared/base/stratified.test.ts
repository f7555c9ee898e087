import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createColumns, normalQuantile } from '../../../shared/base/stratified.ts';
import { estimateOf, normalEstimate } from '../../../shared/quantities/estimateOf.ts';

describe('stratified columns', () => {
  it('know the quantiles of the normal distribution', () => {
    for (const [share, z] of [
      [0.5, 0],
      [0.9, 1.281552],
      [0.975, 1.959964],
      [0.001, -3.090232],
    ] as const)
      expect(normalQuantile(share)).toBeCloseTo(z, 4);
  });

  it('hold every slice exactly once, whatever the seed and the name', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, name) => {
        const sorted = createColumns(seed, 40).uniform(name).slice().sort();
        sorted.forEach((value, i) => {
          expect(value).toBeCloseTo((i + 0.5) / 40, 12);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('are the same for the same name, and hardly related for different ones', () => {
    const a = createColumns(7, 500);
    expect(a.normal('posture')).toEqual(createColumns(7, 500).normal('posture'));
    expect(a.normal('posture')).not.toEqual(createColumns(8, 500).normal('posture'));
    const other = a.normal('recoil');
    const correlation = a.normal('posture').reduce((sum, z, i) => sum + z * other[i]!, 0) / 500;
    expect(Math.abs(correlation)).toBeLessThan(0.15);
  });
});

describe('estimates', () => {
  it('are the median and the 10th and 90th percentile, and leave the draws in their order', () => {
    const draws = Float64Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
    const order = [...draws];
    expect(estimateOf(draws, 'test')).toEqual({ low: 10, median: 50, high: 90 });
    expect([...draws]).toEqual(order);
    expect(normalEstimate(3, 1, 'test').high).toBeCloseTo(4.2816, 4);
  });

  it('stop a NaN', () => {
    expect(() => estimateOf(Float64Array.of(1, Number.NaN, 2), 'test')).toThrow();
    expect(() => normalEstimate(1, Number.NaN, 'test')).toThrow();
  });
});
