import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CavityDevice,
  cavityMl,
  injectedForCavityMl,
} from '../../../../shared/simulation/cement/volume/cavity.ts';
import {
  type CementTarget,
  cementFill,
  type FillInput,
} from '../../../../shared/simulation/cement/volume/fill.ts';
import {
  capacityMl,
  createParts,
  placeCement,
} from '../../../../shared/simulation/cement/volume/parts.ts';
import { patternOf } from '../../../../shared/simulation/cement/volume/pattern.ts';
import { accepted, expectRefused, number } from './values.ts';

const input = (target: CementTarget, change: Partial<FillInput> = {}): FillInput => ({
  target,
  bodyMl: 28,
  porosity: 0.9,
  plannedMl: null,
  ...change,
});
const balloon = (reachedMl: number, openedMl: number | null = null): CavityDevice => ({
  kind: 'balloon',
  reachedMl,
  openedMl,
});

const device: fc.Arbitrary<CavityDevice> = fc.oneof(
  number(0, 8).map((reachedMl) => balloon(reachedMl)),
  fc
    .tuple(number(0, 8), number(0, 1))
    .map(([reachedMl, share]) => balloon(reachedMl, share * reachedMl)),
  number(0, 8).map((reachedMl) => ({ kind: 'stent', reachedMl }) as const),
  fc
    .tuple(number(15, 40), number(0, 6))
    .map(
      ([body, gain]) => ({ kind: 'jack', bodyBeforeMl: body, bodyAfterMl: body + gain }) as const,
    ),
);

describe('cement for a cavity', () => {
  it('[M-CEM-1] is as much as the balloons held, as published: 4.8 mL, 0.9 to 1.3 times', () => {
    const { injectedMl } = accepted(cementFill(input(balloon(4.8))));
    expect(injectedMl.median).toBeCloseTo(4.8, 9);
    expect(injectedMl.low).toBeCloseTo(0.9 * 4.8, 9);
    expect(injectedMl.high).toBeCloseTo(1.3 * 4.8, 9);
  });

  it('[M-CEM-1] puts 0.5 to 1 mL into the bone around a cavity whose size is known', () => {
    const { injectedMl, parts } = accepted(cementFill(input(balloon(4.8, 4.4))));
    expect(parts.inCavityMl).toBeCloseTo(4.4, 9);
    expect(parts.interdigitatedMl).toBeCloseTo(0.75, 9);
    expect(injectedMl.low).toBeGreaterThanOrEqual(4.9);
    expect(injectedMl.high).toBeLessThanOrEqual(5.4);
  });

  it('[M-CEM-1] never leaves 0.9 to 1.3 of what a balloon or a stent held, and never falls with the share', () => {
    fc.assert(
      fc.property(device, number(0, 1), number(0, 1), (any, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const wanted = injectedForCavityMl(any, low);
        expect(injectedForCavityMl(any, high)).toBeGreaterThanOrEqual(wanted - 1e-12);
        expect(cavityMl(any, low)).toBeGreaterThanOrEqual(0);
        if (any.kind === 'jack') return;
        expect(wanted).toBeGreaterThanOrEqual(0.9 * any.reachedMl - 1e-12);
        expect(wanted).toBeLessThanOrEqual(1.3 * any.reachedMl + 1e-12);
        expect(cavityMl(any, low)).toBeLessThanOrEqual(any.reachedMl + 1e-12);
      }),
    );
  });

  it('[M-CEM-1] keeps what a stent held, and gives a jack what the body regained', () => {
    expect(cavityMl({ kind: 'stent', reachedMl: 8 }, 0.5)).toBe(8);
    expect(cavityMl({ kind: 'jack', bodyBeforeMl: 24, bodyAfterMl: 27 }, 0.5)).toBe(3);
    expect(cavityMl({ kind: 'jack', bodyBeforeMl: 24, bodyAfterMl: 23 }, 0.5)).toBe(0);
  });
});

describe('cement for a zone', () => {
  it('[M-CEM-2] is 20 % of the fractured body, all of it between struts', () => {
    const fill = accepted(cementFill(input({ kind: 'zone' })));
    expect(fill.fillPercent.median).toBeCloseTo(20, 9);
    expect(fill.fillPercent.low).toBeCloseTo(16, 9);
    expect(fill.fillPercent.high).toBeCloseTo(24, 9);
    expect(fill.parts.inCavityMl).toBe(0);
    expect(fill.pattern).toBe('sponge');
    expect(fill.cautions).toEqual([]);
  });
});

describe('what a body holds', () => {
  it('[M-CEM-3] conserves cement: injected is in the cavity or between struts, and fill stays within 0 and 0.6', () => {
    fc.assert(
      fc.property(
        number(0, 60),
        number(0, 40),
        number(2, 60),
        number(0.3, 0.99),
        (wanted, cavity, body, porosity) => {
          const parts = placeCement(wanted, cavity, body, porosity, createParts());
          expect(parts.inCavityMl + parts.interdigitatedMl).toBeCloseTo(parts.injectedMl, 12);
          expect(parts.interdigitatedMl).toBeGreaterThanOrEqual(0);
          expect(parts.fillShare).toBeGreaterThanOrEqual(0);
          expect(parts.fillShare).toBeLessThanOrEqual(0.6 + 1e-12);
          expect(parts.injectedMl).toBeLessThanOrEqual(wanted);
        },
      ),
    );
  });

  it('[M-CEM-3] is limited by pores in dense bone and by 0.6 in porous bone', () => {
    expect(capacityMl(30, 0, 0.9)).toBeCloseTo(18, 9);
    expect(capacityMl(30, 0, 0.4)).toBeCloseTo(12, 9);
    expect(capacityMl(30, 5, 0.4)).toBeCloseTo(15, 9);
  });

  it('[M-CEM-3] refuses what it cannot hold instead of cutting it', () => {
    expectRefused(cementFill(input({ kind: 'zone' }, { plannedMl: 17 })), 'cementBeyondBound');
    expectRefused(
      cementFill(input({ kind: 'zone' }, { plannedMl: 12, porosity: 0.4 })),
      'cementBeyondPores',
    );
    expectRefused(cementFill(input(balloon(29))), 'cavityBeyondBody');
    expectRefused(cementFill(input(balloon(4, 5))), 'cavityBeyondBalloon');
    expectRefused(cementFill(input({ kind: 'stent', reachedMl: 30 })), 'cavityBeyondBody');
  });

  it('[M-CEM-3] measures the fill against the fractured body: a lower one is fuller', () => {
    const fill = (bodyMl: number) =>
      accepted(cementFill(input(balloon(4.8), { bodyMl }))).fillPercent.median;
    expect(fill(20)).toBeGreaterThan(fill(28));
  });

  it('[M-CEM-3] warns above a quarter of the body and above 8 mL', () => {
    const cautions = (plannedMl: number, bodyMl: number) =>
      accepted(cementFill(input({ kind: 'zone' }, { plannedMl, bodyMl }))).cautions;
    expect(cautions(6, 20)).toEqual(['fillAboveLimit']);
    expect(cautions(8.5, 40)).toEqual(['cementAboveCap']);
    expect(cautions(8, 40)).toEqual([]);
  });

  it('[M-CEM-4] names the pattern by the share between struts', () => {
    const pattern = (inCavityMl: number, interdigitatedMl: number) =>
      patternOf({
        injectedMl: inCavityMl + interdigitatedMl,
        inCavityMl,
        interdigitatedMl,
        fillShare: 0,
      });
    expect(pattern(4.8, 0.75)).toBe('block');
    expect(pattern(2, 2)).toBe('mixed');
    expect(pattern(0.5, 4)).toBe('sponge');
    expect(pattern(0, 0)).toBeNull();
  });
});
