import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANTICOAGULATIONS,
  type ClinicalStatus,
  MOBILITIES,
  NEUROLOGIES,
  NO_STATUS,
  PROGRESSIONS,
} from '../../../../shared/anatomy/clinicalStatus.ts';
import type { BoneDensity } from '../../../../shared/anatomy/patient.ts';
import {
  bandOfSum,
  OF_ITEMS,
  ofScore,
} from '../../../../shared/fracture/schemes/byFeature/ofScore.ts';
import type {
  OfAnswer,
  OfClass,
} from '../../../../shared/fracture/schemes/byFeature/osteoporoticFracture.ts';
import { answered } from './builders.ts';

const possible = (...classes: readonly OfClass[]): OfAnswer => ({
  kind: 'possible',
  classes,
  undecidedBy: [],
});
const WELL: ClinicalStatus = {
  neurology: 'N0',
  painVas: 3,
  mobility: 'mobilised',
  progression: 'notSeen',
  asaClass: 2,
  frailtyIndex: 0,
  anticoagulated: 'no',
};
const DENSE: BoneDensity = { kind: 'tScore', tScore: -2 };
const score = (
  of: OfAnswer,
  status: Partial<ClinicalStatus> = {},
  boneDensity: BoneDensity | null = DENSE,
) => answered(ofScore({ fracture: of, status: { ...WELL, ...status }, boneDensity }));

describe('OF score', () => {
  it('[M-FR-13] adds the published points item by item', () => {
    const of3 = possible('OF3');
    expect(score(of3).sums).toEqual([6 - 3]);
    const points = (status: Partial<ClinicalStatus>, bone?: BoneDensity | null) =>
      score(of3, status, bone).sums[0]! - 3;
    expect(points({}, { kind: 'tScore', tScore: -3.1 })).toBe(1);
    expect(points({}, { kind: 'tScore', tScore: -3 })).toBe(0);
    const hounsfield = (hounsfieldUnits: number): BoneDensity => ({
      kind: 'hounsfield',
      hounsfieldUnits,
      calibrationSlope: 1,
      calibrationInterceptMgPerCm3: 0,
    });
    expect(points({}, hounsfield(90))).toBe(1);
    expect(points({}, hounsfield(91))).toBe(0);
    expect(points({ progression: 'seen' })).toBe(2);
    expect(points({ painVas: 5 })).toBe(2);
    expect(points({ painVas: 4.9 })).toBe(0);
    expect(points({ neurology: 'N1' })).toBe(0);
    expect(points({ neurology: 'N2' })).toBe(2);
    expect(points({ mobility: 'notMobilised' })).toBe(2);
    expect(points({ asaClass: 4 })).toBe(-1);
    expect(points({ asaClass: 3, frailtyIndex: 2 })).toBe(0);
    expect(points({ asaClass: 4, frailtyIndex: 3, anticoagulated: 'yes' })).toBe(-2);
  });

  it('[M-FR-13] has its published bands', () => {
    expect([-3, 0, 5, 6, 7, 16].map(bandOfSum)).toEqual([
      'conservative',
      'conservative',
      'conservative',
      'either',
      'surgery',
      'surgery',
    ]);
  });

  it('[M-FR-13] gives every sum that open items leave, and only those', () => {
    const open = score(possible('OF2', 'OF4'));
    expect(open.sums).toEqual([1, 5]);
    expect(open.bands).toEqual(['conservative']);
    expect(open.undecidedBy).toEqual(['grade']);
    expect(score(possible('OF3'), { neurology: 'NX' }).sums).toEqual([3, 5]);
    expect(score(possible('OF3'), {}, { kind: 'qct', densityMgPerCm3: 60 }).sums).toEqual([3, 4]);
    const nothing = answered(
      ofScore({ fracture: possible('OF3'), status: NO_STATUS, boneDensity: null }),
    );
    expect(nothing.bands).toEqual(['conservative', 'either', 'surgery']);
    expect(nothing.undecidedBy).toEqual(OF_ITEMS.filter((item) => item !== 'grade'));
    expect(nothing.validated).toBe(false);
  });

  it('[M-FR-13] is of a fracture, and says so when there is none', () => {
    const unavailable = (fracture: OfAnswer) =>
      ofScore({ fracture, status: WELL, boneDensity: DENSE });
    expect(unavailable(possible('none'))).toEqual({ kind: 'notAvailable', reason: 'noFracture' });
    expect(answered(unavailable(possible('none', 'OF1'))).points.grade).toEqual([2]);
  });

  it('[M-FR-13] never leaves a sum outside those of the open item', () => {
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value);
    const status: fc.Arbitrary<ClinicalStatus> = fc.record({
      neurology: maybe(fc.constantFrom(...NEUROLOGIES)),
      painVas: maybe(fc.double({ min: 0, max: 10, noNaN: true })),
      mobility: maybe(fc.constantFrom(...MOBILITIES)),
      progression: maybe(fc.constantFrom(...PROGRESSIONS)),
      asaClass: maybe(fc.integer({ min: 1, max: 5 })),
      frailtyIndex: maybe(fc.integer({ min: 0, max: 5 })),
      anticoagulated: maybe(fc.constantFrom(...ANTICOAGULATIONS)),
    });
    const key = fc.constantFrom(...(Object.keys(NO_STATUS) as (keyof ClinicalStatus)[]));
    fc.assert(
      fc.property(status, key, (known, open) => {
        const closed = score(possible('OF3'), known).sums;
        const opened = score(possible('OF3'), { ...known, [open]: null }).sums;
        for (const sum of closed) expect(opened).toContain(sum);
      }),
      { seed: 14, numRuns: 300 },
    );
  });
});
