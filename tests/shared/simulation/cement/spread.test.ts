import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createColumns } from '../../../../shared/base/stratified.ts';
import {
  type ContactSample,
  contactShares,
} from '../../../../shared/simulation/cement/spread/contact.ts';
import {
  frontPressureKpa,
  frontRadiusMm,
  marrowPressureKpa,
} from '../../../../shared/simulation/cement/spread/front.ts';
import {
  permeabilityM2,
  porosityRange,
} from '../../../../shared/simulation/cement/spread/porosity.ts';
import { type CementBlob, reachOf } from '../../../../shared/simulation/cement/spread/reach.ts';
import { accepted, expectRefused, number } from './values.ts';

const front = {
  viscosityPaS: 100,
  flowMlPerMin: 6,
  permeabilityM2: 1e-8,
  tipRadiusMm: 1.6,
  frontRadiusMm: 10,
};
const TIP: CementBlob = {
  cementMl: 3,
  cavityMl: 0,
  cavityHeightMm: 0,
  cavityWidthMm: 0,
  porosity: 0.9,
  tipRadiusMm: 1.6,
  reachFactor: 1,
};
const CAVITY: CementBlob = {
  ...TIP,
  cavityMl: 2.4,
  cavityHeightMm: 13,
  cavityWidthMm: 14,
  porosity: 0.75,
};
const reach = (blob: CementBlob) => reachOf(blob, { verticalMm: 0, forwardMm: 0, lateralMm: 0 });
const ellipsoidMl = (blob: CementBlob) => {
  const { verticalMm, forwardMm, lateralMm } = reach(blob);
  return (4 * Math.PI * verticalMm * forwardMm * lateralMm) / 3000;
};

describe('bone', () => {
  it('[M-CEM-5] is more porous where it is osteoporotic, and anything when nobody measured', () => {
    expect(accepted(porosityRange(60))).toEqual([0.88, 0.95]);
    expect(accepted(porosityRange(150))).toEqual([0.8, 0.88]);
    expect(accepted(porosityRange(null))).toEqual([0.8, 0.95]);
    const [low, high] = accepted(porosityRange(100));
    expect(low).toBeCloseTo(0.84, 9);
    expect(high).toBeCloseTo(0.915, 9);
  });

  it('[M-CEM-18] refuses a density below zero', () => {
    expectRefused(porosityRange(-1), 'densityOutOfRange');
    expectRefused(porosityRange(Number.NaN), 'notFinite');
  });

  it('[M-CEM-5] lets more through the more porous it is; the prior is wide', () => {
    expect(permeabilityM2(0.88, 0)).toBeCloseTo(1e-8, 20);
    expect(permeabilityM2(0.92, 0)).toBeGreaterThan(permeabilityM2(0.88, 0));
    // Baroud's cores lie inside the middle 80 %, Nauman's upper bound too.
    for (const published of [4.45e-8, 3.44e-8, 2e-8]) {
      expect(published).toBeLessThan(permeabilityM2(0.88, 1.2816));
      expect(published).toBeGreaterThan(permeabilityM2(0.88, -1.2816));
    }
  });
});

describe('the front', () => {
  it.each([
    [1e-8, 100, 42],
    [1e-8, 500, 209],
    [4.45e-8, 100, 9],
  ])(
    '[M-CEM-6] needs at K = %d and %d Pa·s the published %d kPa',
    (permeability, viscosityPaS, kPa) => {
      const pressure = frontPressureKpa({ ...front, permeabilityM2: permeability, viscosityPaS });
      expect(Math.round(pressure)).toBe(kPa);
      expect(
        accepted(marrowPressureKpa({ ...front, permeabilityM2: permeability, viscosityPaS })),
      ).toBe(pressure);
    },
  );

  it('[M-CEM-6] holds its cement in the pores: R³ = r0³ + 3V/(4πφ)', () => {
    fc.assert(
      fc.property(number(0.5, 3), number(0, 10), number(0.5, 0.98), (tip, cement, porosity) => {
        const radius = frontRadiusMm(tip, cement, porosity);
        const shellMl = (4 * Math.PI * (radius ** 3 - tip ** 3)) / 3000;
        expect(porosity * shellMl).toBeCloseTo(cement, 9);
      }),
    );
  });

  it('[M-CEM-6] rises with viscosity, flow and distance and is refused for a front inside the needle', () => {
    const more = (change: Partial<typeof front>) =>
      frontPressureKpa({ ...front, ...change }) > frontPressureKpa(front);
    expect(more({ viscosityPaS: 101 })).toBe(true);
    expect(more({ flowMlPerMin: 7 })).toBe(true);
    expect(more({ frontRadiusMm: 11 })).toBe(true);
    expectRefused(marrowPressureKpa({ ...front, frontRadiusMm: 1 }), 'distanceOutOfRange');
    expectRefused(marrowPressureKpa({ ...front, permeabilityM2: 0 }), 'permeabilityOutOfRange');
    expectRefused(marrowPressureKpa({ ...front, frontRadiusMm: Number.NaN }), 'notFinite');
  });
});

describe('how far cement reaches', () => {
  it('[M-CEM-7] is furthest along the spine, least to the side, with axes as the roots of the permeabilities', () => {
    const { verticalMm, forwardMm, lateralMm } = reach(TIP);
    expect(forwardMm / verticalMm).toBeCloseTo(Math.sqrt(0.78), 9);
    expect(lateralMm / verticalMm).toBeCloseTo(Math.sqrt(0.6), 9);
  });

  it('[M-CEM-7] keeps the volume, in pores around a tip and around a cavity', () => {
    fc.assert(
      fc.property(number(0.1, 8), number(0.6, 0.95), (cementMl, porosity) => {
        const tipMl = (4 * Math.PI * 1.6 ** 3) / 3000;
        const around = ellipsoidMl({ ...TIP, cementMl, porosity });
        expect(porosity * (around - tipMl)).toBeCloseTo(cementMl, 9);
        const filled = ellipsoidMl({ ...CAVITY, cementMl, porosity });
        const expected = cementMl <= 2.4 ? cementMl : 2.4 + (cementMl - 2.4) / porosity;
        expect(filled).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('[M-CEM-7] fills exactly the cavity with as much cement as it holds', () => {
    const { verticalMm, lateralMm } = reach({ ...CAVITY, cementMl: 2.4 });
    expect(verticalMm).toBeCloseTo(6.5, 9);
    expect(lateralMm).toBeCloseTo(7, 9);
    expect(() => reach({ ...CAVITY, cavityHeightMm: 0 })).toThrow('a cavity has a height');
  });
});

describe('contact', () => {
  const columns = createColumns(1, 500);
  const shares = (change: Partial<ContactSample>) => {
    const uneven = columns.normal('reach');
    return contactShares(columns.count, 1, (i, _needle, sample) => {
      Object.assign(sample, TIP, { toSuperiorMm: 9, toInferiorMm: 12, toMidlineMm: 9, ...change });
      sample.reachFactor = Math.exp(0.15 * uneven[i]!);
    });
  };

  it('[M-CEM-7] with both endplates is never likelier than with either', () => {
    fc.assert(
      fc.property(number(0.5, 8), number(0, 20), number(0, 20), (cementMl, up, down) => {
        const { superior, inferior, both } = shares({
          cementMl,
          toSuperiorMm: up,
          toInferiorMm: down,
        });
        expect(both).toBe(Math.min(superior, inferior));
      }),
      { numRuns: 40 },
    );
  });

  it('[M-CEM-7] grows with volume and shrinks with the clear height', () => {
    expect(shares({ cementMl: 5 }).both).toBeGreaterThan(shares({ cementMl: 2 }).both);
    expect(shares({ toInferiorMm: 15 }).inferior).toBeLessThan(shares({}).inferior);
    expect(shares({}).superior).toBeGreaterThan(shares({}).inferior);
  });

  it('[M-CEM-7] passes the midline alike from the left and from the right', () => {
    const right = shares({ toMidlineMm: 9 });
    expect(shares({ toMidlineMm: -9 })).toEqual(right);
    expect(right.acrossMidline).toBeGreaterThan(0);
    expect(right.acrossMidline).toBeLessThan(shares({ toMidlineMm: 6 }).acrossMidline);
  });

  it('[M-CEM-7] is mirrored when the body is turned over', () => {
    const one = shares({ toSuperiorMm: 8, toInferiorMm: 11 });
    const other = shares({ toSuperiorMm: 11, toInferiorMm: 8 });
    expect(other.superior).toBe(one.inferior);
    expect(other.inferior).toBe(one.superior);
    expect(other.both).toBe(one.both);
  });

  it('[M-CEM-7] of two needles is what either of them touches, in one draw', () => {
    const uneven = [columns.normal('reach'), columns.normal('other reach')];
    const touched = (needle: 0 | 1) => (i: number) => Math.exp(0.15 * uneven[needle]![i]!) * 9 >= 9;
    const found = contactShares(columns.count, 2, (i, needle, sample) => {
      Object.assign(sample, CAVITY, { cementMl: 2.4, cavityHeightMm: 18 });
      // One needle lies against the superior endplate alone, the other against the inferior one.
      Object.assign(sample, { toSuperiorMm: needle ? 99 : 9, toInferiorMm: needle ? 9 : 99 });
      sample.toMidlineMm = 99;
      sample.reachFactor = Math.exp(0.15 * uneven[needle]![i]!);
    });
    const draws = Array.from({ length: columns.count }, (_, i) => i);
    const share = (holds: (i: number) => boolean) => draws.filter(holds).length / columns.count;
    expect(found.superior).toBe(share(touched(0)));
    expect(found.inferior).toBe(share(touched(1)));
    expect(found.both).toBe(share((i) => touched(0)(i) && touched(1)(i)));
    expect(found.both).toBeGreaterThan(0.2);
    expect(found.both).toBeLessThan(found.superior);
  });
});
