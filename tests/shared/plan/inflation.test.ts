/** What each of two balloons holds on the way to its volume. */
import { describe, expect, it } from 'vitest';
import {
  bothFilledMl,
  capsOf,
  filledSidesMl,
  fullerMl,
  fullerSide,
} from '../../../shared/plan/inflation.ts';
import { PLAN } from '../simulation/builders.ts';

const APART = { ...PLAN, inflationVolumePerSideMl: { left: 1.4, right: 2.6 } };

describe('two balloons', () => {
  it('[M-SIM-5] go up together until one of them holds what is planned for it', () => {
    expect(filledSidesMl(APART, 1)).toEqual({ left: 1, right: 1 });
    expect(filledSidesMl(APART, 2)).toEqual({ left: 1.4, right: 2 });
    expect(bothFilledMl(2.6, capsOf(APART))).toBeCloseTo(4, 12);
    expect(fullerMl(APART)).toBe(2.6);
    expect(fullerSide(APART)).toBe('right');
  });

  it('of one volume are alike, whether it is said once or twice', () => {
    const twice = { ...PLAN, inflationVolumePerSideMl: { left: 3, right: 3 } };
    expect(capsOf(twice)).toEqual(capsOf(PLAN));
    expect(fullerSide(twice)).toBeNull();
  });

  it('leave a side without a needle empty, whatever it was given', () => {
    const left = { ...APART, approach: 'left' as const };
    expect(fullerMl(left)).toBe(1.4);
    expect(fullerSide(left)).toBeNull();
    expect(filledSidesMl(left, 1.4)).toEqual({ left: 1.4, right: 0 });
  });
});
