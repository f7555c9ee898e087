import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peakOf } from '../../../shared/math/peakOf.ts';

describe('the peak of a curve', () => {
  it('is found wherever it lies, at an end too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 150 }), (percent) => {
        const top = percent / 100;
        const found = peakOf((x) => -((x - top) ** 2), 0, 1, 1e-4);
        expect(Math.abs(found - Math.min(1, Math.max(0, top)))).toBeLessThan(1e-3);
      }),
      { seed: 7 },
    );
  });
});
