import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createColumns } from '../../../../shared/base/stratified.ts';
import { NEEDLE_IDS } from '../../../../shared/devices/catalogue.ts';
import { cannulaPressureMpa } from '../../../../shared/simulation/cement/injection/cannula.ts';
import {
  handPressure,
  type Injection,
  latestPassage,
} from '../../../../shared/simulation/cement/injection/handPressure.ts';
import { accepted, expectRefused, number } from './values.ts';

const columns = createColumns(1, 500);
const injection = (change: Partial<Injection> = {}): Injection => ({
  needle: '11G',
  needleLengthMm: 120,
  flowMlPerMin: 3,
  ...change,
});

describe('pressure along a needle', () => {
  it.each([
    [3.4, 0.37],
    [2.4, 1.5],
    [1.8, 4.7],
  ])('[M-CEM-10] of a Newtonian cement in %d mm is the published %d MPa', (inner, megapascal) => {
    const pressure = cannulaPressureMpa(200, inner, 120, 3, 1);
    expect(pressure / megapascal).toBeGreaterThan(0.97);
    expect(pressure / megapascal).toBeLessThan(1.03);
  });

  it('[M-CEM-10] is that of Hagen and Poiseuille at index 1, whatever the sizes', () => {
    fc.assert(
      fc.property(
        number(10, 2000),
        number(1, 4),
        number(50, 200),
        number(0.1, 20),
        (viscosity, inner, length, flow) => {
          const poiseuille =
            (8 * viscosity * (length / 1000) * (flow / 60e6)) / (Math.PI * (inner / 2000) ** 4);
          expect(cannulaPressureMpa(viscosity, inner, length, flow, 1)).toBeCloseTo(
            poiseuille / 1e6,
            6,
          );
        },
      ),
      { seed: 7 },
    );
  });

  it('[M-CEM-10] is proportional to viscosity and length, and thinning helps most where it is narrow', () => {
    const thin = cannulaPressureMpa(200, 1.8, 120, 3, 0.5);
    expect(cannulaPressureMpa(400, 1.8, 120, 3, 0.5) / thin).toBeCloseTo(2, 9);
    expect(cannulaPressureMpa(200, 1.8, 240, 3, 0.5) / thin).toBeCloseTo(2, 9);
    const saved = (inner: number) =>
      cannulaPressureMpa(200, inner, 120, 3, 0.5) / cannulaPressureMpa(200, inner, 120, 3, 1);
    expect(saved(1.8)).toBeLessThan(saved(3.4));
  });
});

describe('a hand', () => {
  const press = (change: Partial<Injection>, viscosityPaS = 500) =>
    accepted(handPressure({ ...injection(change), viscosityPaS }, columns));

  it('[M-CEM-10] manages less through every smaller gauge', () => {
    const shares = NEEDLE_IDS.map((needle) => press({ needle }).byHandShare);
    const pressures = NEEDLE_IDS.map((needle) => press({ needle }).pressureMpa.median);
    expect(pressures).toEqual([...pressures].sort((a, b) => a - b));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares[0]).toBe(1);
    expect(shares.at(-1)).toBeLessThan(0.2);
  });

  it('[M-CEM-10] needs more for thicker cement, a longer needle and a faster flow', () => {
    fc.assert(
      fc.property(number(50, 2000), number(60, 190), number(0.5, 10), (paS, length, flow) => {
        const one = press({ needleLengthMm: length, flowMlPerMin: flow }, paS).pressureMpa;
        const more = [
          press({ needleLengthMm: length, flowMlPerMin: flow }, paS * 1.1),
          press({ needleLengthMm: length * 1.05, flowMlPerMin: flow }, paS),
          press({ needleLengthMm: length, flowMlPerMin: flow * 1.1 }, paS),
        ];
        for (const { pressureMpa } of more)
          for (const at of ['low', 'median', 'high'] as const)
            expect(pressureMpa[at]).toBeGreaterThan(one[at]);
      }),
      { numRuns: 25 },
    );
  });

  it('[M-CEM-18] is not asked about a needle that is too long, a flow or a viscosity that is none', () => {
    const refused = (change: Partial<Injection>, viscosityPaS = 200) =>
      handPressure({ ...injection(change), viscosityPaS }, columns);
    expectRefused(refused({ needleLengthMm: 900 }), 'needleLengthOutOfRange');
    expectRefused(refused({ flowMlPerMin: 0 }), 'flowOutOfRange');
    expectRefused(refused({}, -3), 'viscosityOutOfRange');
    expectRefused(refused({}, Number.NaN), 'notFinite');
    expectRefused(latestPassage(injection(), 'low', 99, columns), 'temperatureOutOfRange');
  });
});

describe('the latest minute', () => {
  const latest = (change: Partial<Injection>, celsius = 22) =>
    accepted(latestPassage(injection(change), 'medium', celsius, columns));

  it('[M-CEM-11] of a wide cannula is the end of the working time', () => {
    const { passShare, latestMin } = latest({ needle: '8G', flowMlPerMin: 0.5 });
    expect(passShare).toBe(1);
    expect(latestMin!.median).toBeCloseTo(9.87, 1);
    expect(latest({ needle: '8G' }).latestMin!.median).toBeGreaterThan(8.5);
  });

  it('[M-CEM-11] comes earlier through every smaller gauge and in a warmer room', () => {
    const median = (needle: (typeof NEEDLE_IDS)[number], celsius?: number) =>
      latest({ needle }, celsius).latestMin?.median ?? 0;
    const medians = NEEDLE_IDS.map((needle) => median(needle));
    expect(medians).toEqual([...medians].sort((a, b) => b - a));
    expect(median('13G')).toBeLessThan(median('10G'));
    expect(median('11G', 26)).toBeLessThan(median('11G'));
  });

  it('[M-CEM-11] is none where the cement is too thick for the needle from the start', () => {
    const high = accepted(latestPassage(injection({ needle: '15G' }), 'high', 22, columns));
    expect(high.passShare).toBeLessThan(0.5);
    expect(high.latestMin).toBeNull();
  });
});
