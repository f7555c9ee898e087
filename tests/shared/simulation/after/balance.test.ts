import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS, type Level } from '../../../../shared/anatomy/levels.ts';
import { USUAL_NUMBERING } from '../../../../shared/anatomy/numbering.ts';
import {
  compensationOf,
  remainingShiftMm,
  rigidShiftMm,
} from '../../../../shared/simulation/after/balance/alignment.ts';
import {
  drawShift,
  summariseAlignment,
} from '../../../../shared/simulation/after/balance/estimateAlignment.ts';
import {
  estimateEndplateStressRise,
  estimateLoad,
} from '../../../../shared/simulation/after/balance/estimateLoad.ts';
import {
  addedCompressionN,
  addedMomentNm,
  endplateStressRise,
} from '../../../../shared/simulation/after/balance/neighbourLoad.ts';
import {
  distanceToC7Mm,
  spineLengthSd,
} from '../../../../shared/simulation/after/balance/spineLength.ts';
import {
  weightAboveShare,
  weightN,
} from '../../../../shared/simulation/after/balance/weightAbove.ts';
import { drawStiffness } from '../../../../shared/simulation/after/recovery/estimateRecovery.ts';
import { columns, PATIENT } from '../builders.ts';

const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const level = fc.constantFrom(...LEVELS);

/** Distance to C7, and the shift of 10°, as tabled. */
const TABLE: readonly (readonly [Level, distanceMm: number, tenDegreesMm: number])[] = [
  ['T4', 74, 13],
  ['T6', 113, 20],
  ['T8', 156, 27],
  ['T10', 202, 35],
  ['T11', 228, 40],
  ['T12', 255, 44],
  ['L1', 284, 49],
  ['L2', 316, 55],
  ['L3', 348, 60],
  ['L4', 381, 66],
];

describe('the distance to C7', () => {
  it.each(TABLE)('[M-AFT-2] is the tabled one at %s within 2 %', (at, tabled, tenDegreesMm) => {
    expect(Math.abs(distanceToC7Mm(at) / tabled - 1)).toBeLessThan(0.02);
    expect(rigidShiftMm(distanceToC7Mm(at), 10)).toBeCloseTo(tenDegreesMm, -0.3);
  });

  it('[M-AFT-2] grows from level to level, and as a whole with sex and stature', () => {
    LEVELS.slice(1).forEach((at, i) => {
      expect(distanceToC7Mm(at)).toBeGreaterThan(distanceToC7Mm(LEVELS[i]!));
    });
    fc.assert(
      fc.property(level, number(1400, 2000), (at, statureMm) => {
        const scaled = distanceToC7Mm(at, { sex: null, statureMm });
        expect(scaled / distanceToC7Mm(at)).toBeCloseTo((statureMm / 1700) ** 0.8, 9);
      }),
    );
    expect(distanceToC7Mm('L1', { sex: 'female', statureMm: null })).toBeCloseTo(
      0.95 * distanceToC7Mm('L1'),
      9,
    );
  });

  it('[M-AFT-2] counts the vertebrae there are, and refuses a level that is not there', () => {
    const thirteen = { ...USUAL_NUMBERING, thoracicCount: 13 } as const;
    const eleven = { ...USUAL_NUMBERING, thoracicCount: 11 } as const;
    expect(distanceToC7Mm('L1', undefined, thirteen)).toBeGreaterThan(distanceToC7Mm('L1') + 20);
    expect(distanceToC7Mm('L1', undefined, eleven)).toBeLessThan(distanceToC7Mm('L1') - 20);
    expect(() => distanceToC7Mm('T13')).toThrow();
    expect(weightAboveShare('T13', thirteen)).toBeGreaterThan(weightAboveShare('T12')!);
  });

  it('[M-AFT-2] is less certain with an unknown build', () => {
    const known = spineLengthSd({ sex: 'female', statureMm: 1600 });
    const half = spineLengthSd({ sex: null, statureMm: 1600 });
    expect(known).toBeCloseTo(0.05, 9);
    expect(half).toBeGreaterThan(known);
    expect(spineLengthSd({ sex: null, statureMm: null })).toBeGreaterThan(half);
  });
});

describe('alignment', () => {
  it('[M-AFT-5] shifts further with the angle and the distance, and backward as far as forward', () => {
    fc.assert(
      fc.property(number(10, 500), number(0, 60), number(0.1, 20), (d, deg, step) => {
        expect(rigidShiftMm(d, deg + step)).toBeGreaterThan(rigidShiftMm(d, deg));
        expect(rigidShiftMm(d + 1, deg + 1)).toBeGreaterThan(rigidShiftMm(d, deg + 1));
        expect(rigidShiftMm(d, -deg)).toBeCloseTo(-rigidShiftMm(d, deg), 9);
      }),
    );
    expect(rigidShiftMm(284, 0)).toBe(0);
    expect(remainingShiftMm(50, 0.4)).toBeCloseTo(30, 9);
  });

  it('[M-AFT-5] compensates less in the old or with several fractures, and openly when nobody knows', () => {
    const range = (ageYears: number | null, severalFractured: boolean | null) =>
      compensationOf({ ageYears, severalFractured }).range;
    expect(range(65, false)).toEqual([0.4, 0.6]);
    expect(range(65, true)).toEqual([0.2, 0.4]);
    expect(range(80, false)).toEqual([0.2, 0.4]);
    expect(range(80, null)).toEqual([0.2, 0.4]);
    expect(range(null, true)).toEqual([0.2, 0.4]);
    expect(range(null, false)).toEqual([0.2, 0.6]);
    expect(range(65, null)).toEqual([0.2, 0.6]);
  });

  const spine = (kyphosis: number) => ({
    level: 'L1' as const,
    numbering: USUAL_NUMBERING,
    patient: { ...PATIENT, ageYears: 65 },
    severalFractured: false,
    kyphosisDeg: new Float64Array(columns.count).fill(kyphosis),
  });

  it('[M-AFT-5] gives a band inside the uncompensated shift, mirrored when the angle is', () => {
    const { uncompensatedMm, bandMm } = summariseAlignment(drawShift(spine(10), columns));
    expect(bandMm[0]).toBeLessThan(bandMm[1]);
    expect(bandMm[1]).toBeLessThan(uncompensatedMm.median);
    // 0.4–0.6 of the shift, a little wider for the length of the spine.
    expect(bandMm[0] / uncompensatedMm.median).toBeCloseTo(0.4, 1);
    expect(bandMm[1] / uncompensatedMm.median).toBeCloseTo(0.6, 1);
    const back = summariseAlignment(drawShift(spine(-10), columns));
    expect(back.bandMm[0]).toBeCloseTo(-bandMm[1], 9);
    expect(back.uncompensatedMm.median).toBeCloseTo(-uncompensatedMm.median, 9);
  });
});

describe('load on the neighbours', () => {
  it('[M-AFT-3] reads the table at its rows, between them never outside, beyond them not at all', () => {
    for (const [at, share] of [
      ['T6', 0.25],
      ['T10', 0.36],
      ['T12', 0.45],
      ['L1', 0.5],
      ['L3', 0.55],
    ] as const)
      expect(weightAboveShare(at)).toBe(share);
    const inside = LEVELS.slice(LEVELS.indexOf('T6'), LEVELS.indexOf('L3') + 1);
    inside.slice(1).forEach((at, i) => {
      expect(weightAboveShare(at)).toBeGreaterThan(weightAboveShare(inside[i]!)!);
    });
    for (const at of ['T1', 'T5', 'L4', 'L5'] as const) expect(weightAboveShare(at)).toBeNull();
  });

  it('[M-AFT-4] meets the worked example: 10° at L1, 65 kg, half compensated', () => {
    const above = weightN(65) * weightAboveShare('L1')!;
    expect(above).toBeCloseTo(319, 0);
    expect(addedMomentNm(above, 25)).toBeCloseTo(8, 1);
    expect(addedCompressionN(above, 25)).toBeCloseTo(145, 0);
    const shift = remainingShiftMm(rigidShiftMm(distanceToC7Mm('L1'), 10), 0.5);
    expect(shift).toBeCloseTo(25, 0);
  });

  it('[M-AFT-4] is in proportion to weight and shift, and changes sign with the shift', () => {
    fc.assert(
      fc.property(number(50, 800), number(-120, 120), number(0, 3), (newton, mm, times) => {
        for (const load of [addedMomentNm, addedCompressionN]) {
          expect(load(newton, times * mm)).toBeCloseTo(times * load(newton, mm), 6);
          expect(load(newton, -mm)).toBeCloseTo(-load(newton, mm), 9);
        }
      }),
    );
  });

  const shift = new Float64Array(columns.count).fill(25);
  const loadAt = (at: Level, weightKg: number | null) =>
    estimateLoad({ level: at, numbering: USUAL_NUMBERING, weightKg }, shift, columns);

  it('[M-AFT-4] an unknown weight widens the band and does not move to one side of a known one', () => {
    const known = loadAt('L1', 65)!.addedMomentNm;
    const unknown = loadAt('L1', null)!.addedMomentNm;
    expect(unknown.low).toBeLessThan(known.low);
    expect(unknown.high).toBeGreaterThan(known.high);
    expect(known.median).toBeCloseTo(8, 0);
    expect(loadAt('T4', 65)).toBeNull();
  });

  it('[M-AFT-4] raises endplate stress by 10–20 % beside a clearly stiffer body, by nothing beside a softer one', () => {
    const at = (fill: number) =>
      estimateEndplateStressRise(
        drawStiffness(
          {
            distribution: { kind: 'unilateralOneSide', side: 'left' },
            fill: new Float64Array(columns.count).fill(fill),
          },
          columns,
        ),
        columns,
      );
    expect(at(0)).toEqual({ low: 0, median: 0, high: 0 });
    const overfull = at(0.5);
    expect(overfull.low).toBeGreaterThan(8);
    expect(overfull.high).toBeLessThan(20);
    expect(endplateStressRise(1.5, 0.15)).toBe(0.15);
    expect(endplateStressRise(0.9, 0.15)).toBe(0);
  });
});
