import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawSixMonthLossMm,
  followUpLossMm,
  heightAfterMm,
} from '../../../../shared/simulation/after/followUp.ts';
import { FOLLOW_UP_MM } from '../../../../shared/simulation/constants.ts';

const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const months = number(0, 12);

describe('the first year', () => {
  it('[M-AFT-6] loses 0.8 mm by six months and 1.2 mm by twelve', () => {
    expect(followUpLossMm(0)()).toBe(0);
    expect(followUpLossMm(6)()).toBeCloseTo(0.8, 9);
    expect(followUpLossMm(12)()).toBeCloseTo(1.2, 9);
  });

  it('[M-AFT-6] never gains, and loses ever more slowly', () => {
    fc.assert(
      fc.property(months, months, number(-3, 3), (a, b, z) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        const loss = (t: number) => followUpLossMm(t)(drawSixMonthLossMm(z));
        expect(loss(late)).toBeGreaterThanOrEqual(loss(early));
        expect(loss((early + late) / 2)).toBeGreaterThanOrEqual(
          (loss(early) + loss(late)) / 2 - 1e-12,
        );
      }),
    );
    expect(drawSixMonthLossMm(-3)).toBe(0);
    expect(drawSixMonthLossMm(1)).toBeCloseTo(FOLLOW_UP_MM.value + FOLLOW_UP_MM.sd!, 9);
  });

  it('[M-AFT-6] is not asked beyond the year or before the day', () => {
    for (const t of [-0.1, 12.1, Number.NaN]) expect(() => followUpLossMm(t)).toThrow();
  });

  it('[M-AFT-6] ends at solid bone, or where the body stood already', () => {
    fc.assert(
      fc.property(number(1, 30), number(0, 12), number(0, 40), (standingMm, more, lossMm) => {
        const intactMm = standingMm + more;
        const height = heightAfterMm({ standingMm, intactMm }, lossMm);
        expect(height).toBeGreaterThan(0);
        expect(height).toBeLessThanOrEqual(standingMm);
        expect(height).toBeGreaterThanOrEqual(Math.min(standingMm, 0.2 * intactMm));
      }),
    );
    expect(heightAfterMm({ standingMm: 20, intactMm: 24 }, 0.8)).toBeCloseTo(19.2, 9);
    expect(heightAfterMm({ standingMm: 5, intactMm: 24 }, 3)).toBeCloseTo(4.8, 9);
    expect(heightAfterMm({ standingMm: 4, intactMm: 24 }, 3)).toBe(4);
  });
});
