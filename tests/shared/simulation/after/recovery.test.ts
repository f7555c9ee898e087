import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CROSSING_FILL_WORTH } from '../../../../shared/simulation/after/constants.ts';
import {
  type CementDistribution,
  sideFills,
} from '../../../../shared/simulation/after/recovery/distribution.ts';
import {
  drawStiffnessCurve,
  drawStrengthCurve,
} from '../../../../shared/simulation/after/recovery/drawCurves.ts';
import {
  drawStiffness,
  drawStrength,
  summariseRecovery,
} from '../../../../shared/simulation/after/recovery/estimateRecovery.ts';
import {
  bodyShares,
  markStiffness,
  overStiffness,
} from '../../../../shared/simulation/after/recovery/halves.ts';
import {
  STIFFNESS_CURVE,
  STRENGTH_CURVE,
  shareOfIntact,
} from '../../../../shared/simulation/after/recovery/law.ts';
import { columns } from '../builders.ts';

const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const fill = number(0, 0.6);
const rank = number(0, 1);
const z = number(-3, 3);
const curve = fc.oneof(
  fc.constantFrom(STIFFNESS_CURVE, STRENGTH_CURVE),
  fc.tuple(rank, z).map(([r, n]) => drawStiffnessCurve(r, n)),
  fc.tuple(rank, z).map(([r, n]) => drawStrengthCurve(r, n)),
);

const BILATERAL: CementDistribution = { kind: 'bilateral', leftShare: 0.5 };
const CROSSING: CementDistribution = { kind: 'unilateralCrossing' };
const oneSide = (side: 'left' | 'right'): CementDistribution => ({
  kind: 'unilateralOneSide',
  side,
});

const recoveryAt = (share: number, distribution: CementDistribution) => {
  const body = { distribution, fill: new Float64Array(columns.count).fill(share) };
  return summariseRecovery(drawStiffness(body, columns), drawStrength(body, columns));
};

describe('stiffness and strength by fill', () => {
  it.each([
    ['stiffness', STIFFNESS_CURVE, 0.15, 0.92],
    ['stiffness', STIFFNESS_CURVE, 0.3, 1.08],
    ['strength', STRENGTH_CURVE, 0.1, 1.21],
    ['strength', STRENGTH_CURVE, 0.16, 1.36],
  ] as const)('[M-AFT-1] gives the tabled %s', (_, law, share, published) => {
    expect(shareOfIntact(law, share)).toBeCloseTo(published, 2);
  });

  it('[M-AFT-1] leaves what the fracture left when there is no cement', () => {
    fc.assert(
      fc.property(curve, (law) => {
        expect(shareOfIntact(law, 0)).toBe(law.fractured);
      }),
    );
    expect(shareOfIntact(STIFFNESS_CURVE, 0)).toBe(0.35);
    const none = recoveryAt(0, BILATERAL);
    expect(none.stiffness.whole.median).toBeCloseTo(0.35, 2);
    expect(none.stifferShare).toBe(0);
  });

  it('[M-AFT-1] rises with fill in every draw and stays below its plateau', () => {
    fc.assert(
      fc.property(curve, fill, number(0.001, 0.2), (law, less, step) => {
        const more = shareOfIntact(law, less + step);
        expect(more).toBeGreaterThan(shareOfIntact(law, less));
        expect(more).toBeLessThan(law.plateau);
      }),
    );
  });

  it('[M-AFT-1] refuses a negative fill and one that is no number', () => {
    expect(() => shareOfIntact(STIFFNESS_CURVE, -0.01)).toThrow();
    expect(() => shareOfIntact(STIFFNESS_CURVE, Number.NaN)).toThrow();
  });

  it('[M-AFT-1] draws run from the slow bench series over the law to the fast one', () => {
    expect(shareOfIntact(drawStiffnessCurve(0, 0), 0.298)).toBeCloseTo(1, 9);
    expect(shareOfIntact(drawStiffnessCurve(1, 0), 0.145)).toBeCloseTo(1, 9);
    expect(shareOfIntact(drawStiffnessCurve(1, 0), 0.3)).toBeGreaterThan(1.5);
    expect(shareOfIntact(drawStrengthCurve(0, 0), 0.162)).toBeCloseTo(1, 1);
    const middle = drawStiffnessCurve(0.5, 0);
    for (const key of ['fractured', 'plateau', 'eFold'] as const)
      expect(middle[key]).toBeCloseTo(STIFFNESS_CURVE[key], 9);
    expect(drawStrengthCurve(0.5, 0)).toEqual(STRENGTH_CURVE);
  });

  it('[M-AFT-1] a faster draw is never weaker, and from a tenth filled on never softer', () => {
    fc.assert(
      fc.property(rank, rank, fill, (a, b, share) => {
        const [slow, fast] = [Math.min(a, b), Math.max(a, b)];
        const strength = (r: number) => shareOfIntact(drawStrengthCurve(r, 0), share);
        expect(strength(fast)).toBeGreaterThanOrEqual(strength(slow) - 1e-12);
        const stiffness = (r: number) => shareOfIntact(drawStiffnessCurve(r, 0), share + 0.1);
        expect(stiffness(fast)).toBeGreaterThanOrEqual(stiffness(slow) - 1e-12);
      }),
    );
  });

  it('[M-AFT-1] the band holds the law and is wide where the series disagree', () => {
    const { stiffness, strength } = recoveryAt(0.15, BILATERAL);
    expect(stiffness.whole.low).toBeLessThan(0.85);
    expect(stiffness.whole.median).toBeCloseTo(0.92, 1);
    expect(stiffness.whole.high).toBeGreaterThan(0.97);
    expect(strength.whole.low).toBeLessThan(1.2);
    expect(strength.whole.high).toBeGreaterThan(1.3);
  });
});

describe('where the cement lies', () => {
  it('[M-AFT-1] the same fill is worth less to the whole body when it stays on one side', () => {
    fc.assert(
      fc.property(curve, number(0.01, 0.5), (law, share) => {
        const both = bodyShares(law, sideFills(share, BILATERAL));
        const one = bodyShares(law, sideFills(share, oneSide('left')));
        expect(one.whole).toBeLessThan(both.whole);
        expect(one.left).toBeGreaterThan(both.left);
        expect(one.right).toBe(law.fractured);
        expect(both.left).toBe(both.right);
      }),
    );
  });

  it('[M-AFT-1] left and right change places with the needle and nothing else changes', () => {
    const left = recoveryAt(0.18, oneSide('left'));
    const right = recoveryAt(0.18, oneSide('right'));
    expect(right.stiffness.left).toEqual(left.stiffness.right);
    expect(right.stiffness.right).toEqual(left.stiffness.left);
    expect(right.strength.whole).toEqual(left.strength.whole);
    expect(left.stiffness.left.low).toBeGreaterThan(left.stiffness.right.high);
  });

  it('[M-AFT-1] 15 % across the midline lies between 15 % and 20 % bilateral, balanced', () => {
    const [, most] = CROSSING_FILL_WORTH.range!;
    expect(sideFills(0.15, CROSSING, most).left).toBeCloseTo(0.2, 2);
    expect(sideFills(0.15, CROSSING, 1)).toEqual(sideFills(0.15, BILATERAL));
    const { stiffness } = recoveryAt(0.15, CROSSING);
    expect(stiffness.left).toEqual(stiffness.right);
    expect(stiffness.whole.median).toBeGreaterThan(
      recoveryAt(0.15, BILATERAL).stiffness.whole.median,
    );
    expect(stiffness.whole.median).toBeLessThan(recoveryAt(0.2, BILATERAL).stiffness.whole.median);
  });
});

describe('over-stiffening', () => {
  it('[M-AFT-1] is marked from the intact stiffness on, clearly from a tenth more', () => {
    expect(markStiffness(0.99)).toBe('notStiffer');
    expect(markStiffness(1)).toBe('borderline');
    expect(markStiffness(1.1)).toBe('borderline');
    expect(markStiffness(1.11)).toBe('stiffer');
    expect([0.5, 1, 1.05, 1.1, 2].map(overStiffness)).toEqual([
      0,
      0,
      expect.closeTo(0.5, 9),
      expect.closeTo(1, 9),
      1,
    ]);
  });

  it('[M-AFT-1] is not hidden by a soft half beside the stiff one', () => {
    const { mark, stifferShare, stiffness } = recoveryAt(0.25, oneSide('right'));
    expect(stiffness.whole.median).toBeLessThan(1);
    expect(mark).toBe('stiffer');
    expect(stifferShare).toBeGreaterThan(recoveryAt(0.25, BILATERAL).stifferShare);
  });
});
