import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../shared/base/result.ts';
import { createColumns } from '../../../../shared/base/stratified.ts';
import { NEEDLE_IDS } from '../../../../shared/devices/catalogue.ts';
import { SOURCES } from '../../../../shared/quantities/sources.ts';
import {
  handPressure,
  latestPassage,
} from '../../../../shared/simulation/cement/injection/handPressure.ts';
import { embolismRates } from '../../../../shared/simulation/cement/leak/embolism.ts';
import { leakRisk } from '../../../../shared/simulation/cement/leak/leakRisk.ts';
import {
  ACCEPTED,
  CEMENT_REFUSAL_CODES,
  type CementRefusal,
  type CementRefusalCode,
} from '../../../../shared/simulation/cement/refusal.ts';
import { marrowPressureKpa } from '../../../../shared/simulation/cement/spread/front.ts';
import { porosityRange } from '../../../../shared/simulation/cement/spread/porosity.ts';
import { heatAt } from '../../../../shared/simulation/cement/time/heat.ts';
import { cementTimeline } from '../../../../shared/simulation/cement/time/timeline.ts';
import { cementViscosityPaS } from '../../../../shared/simulation/cement/time/viscosity.ts';
import { cementBudget } from '../../../../shared/simulation/cement/volume/budget.ts';
import { cementFill } from '../../../../shared/simulation/cement/volume/fill.ts';
import { numbersIn } from './values.ts';

const columns = createColumns(1, 50);
/** What a slip of the keyboard, a wrong unit or a broken file can bring. */
const wild = fc.oneof(
  fc.constantFrom(0, -0, -1, Number.NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324),
  fc.double({ min: -5, max: 130 }),
);
const unknown = { corticalDefect: null, cleft: null, viscosity: null } as const;

/** Everything a caller can ask, with five numbers put wherever a number goes. */
const ASKED: readonly ((
  ...v: [number, number, number, number, number]
) => Result<unknown, CementRefusal>)[] = [
  (bodyMl, porosity, plannedMl) =>
    cementFill({ target: { kind: 'zone' }, bodyMl, porosity, plannedMl }),
  (bodyMl, porosity, reachedMl, openedMl) =>
    cementFill({
      target: { kind: 'balloon', reachedMl, openedMl },
      bodyMl,
      porosity,
      plannedMl: null,
    }),
  (bodyMl, porosity, reachedMl) =>
    cementFill({ target: { kind: 'stent', reachedMl }, bodyMl, porosity, plannedMl: null }),
  (bodyMl, porosity, bodyBeforeMl, bodyAfterMl) =>
    cementFill({
      target: { kind: 'jack', bodyBeforeMl, bodyAfterMl },
      bodyMl,
      porosity,
      plannedMl: null,
    }),
  (a, b) =>
    cementBudget([
      { level: 'L1', cementMl: a },
      { level: 'L2', cementMl: b },
    ]),
  (density) => porosityRange(density),
  (viscosityPaS, flowMlPerMin, permeability, tipRadiusMm, frontRadiusMm) =>
    marrowPressureKpa({
      viscosityPaS,
      flowMlPerMin,
      permeabilityM2: permeability / 1e9,
      tipRadiusMm,
      frontRadiusMm,
    }),
  (minute, celsius) => cementViscosityPaS('high', minute, celsius),
  (celsius) => cementTimeline('low', celsius),
  (volume) => heatAt('canal', volume, false),
  (needleLengthMm, flowMlPerMin, viscosityPaS) =>
    handPressure({ needle: '13G', needleLengthMm, flowMlPerMin, viscosityPaS }, columns),
  (needleLengthMm, flowMlPerMin, celsius) =>
    latestPassage({ needle: '8G', needleLengthMm, flowMlPerMin }, 'medium', celsius, columns),
  (volume) => leakRisk({ treatment: 'kyphoplasty', ...unknown }, volume, columns),
  (volume) => embolismRates(volume),
];

describe('bad input', () => {
  it('[M-CEM-18] is refused with a code or answered with finite numbers, whatever the numbers are', () => {
    let answered = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...ASKED),
        fc.tuple(wild, wild, wild, wild, wild),
        (ask, numbers) => {
          const result = ask(...numbers);
          if (result.ok) {
            answered++;
            for (const value of numbersIn(result.value)) expect(Number.isFinite(value)).toBe(true);
          } else {
            expect(CEMENT_REFUSAL_CODES).toContain(result.error.code);
            expect(result.error.input).toMatch(/\S/);
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(answered).toBeGreaterThan(100);
  });

  it('[M-CEM-18] has a code for each of these, and no code that nothing gives', () => {
    const zone = { target: { kind: 'zone' }, bodyMl: 28, porosity: 0.9, plannedMl: null } as const;
    const front = {
      viscosityPaS: 100,
      flowMlPerMin: 6,
      permeabilityM2: 1e-8,
      tipRadiusMm: 1.6,
      frontRadiusMm: 10,
    };
    const through = { needle: NEEDLE_IDS[2], needleLengthMm: 120, flowMlPerMin: 3 } as const;
    const balloon = { kind: 'balloon', reachedMl: 4, openedMl: 5 } as const;
    const one = { level: 'L1', cementMl: 4 } as const;
    const cases: Record<CementRefusalCode, Result<unknown, CementRefusal>> = {
      notFinite: cementFill({ ...zone, bodyMl: Number.NaN }),
      bodyVolumeOutOfRange: cementFill({ ...zone, bodyMl: 0 }),
      cementVolumeOutOfRange: cementFill({ ...zone, plannedMl: -1 }),
      cavityVolumeOutOfRange: cementFill({ ...zone, target: { kind: 'stent', reachedMl: -1 } }),
      porosityOutOfRange: cementFill({ ...zone, porosity: 1.2 }),
      permeabilityOutOfRange: marrowPressureKpa({ ...front, permeabilityM2: -1 }),
      densityOutOfRange: porosityRange(-20),
      temperatureOutOfRange: cementTimeline('low', 100),
      timeOutOfRange: cementViscosityPaS('low', -5, 22),
      cementTooStiff: cementViscosityPaS('high', 20, 22),
      viscosityOutOfRange: handPressure({ ...through, viscosityPaS: 0 }, columns),
      needleLengthOutOfRange: handPressure(
        { ...through, needleLengthMm: 400, viscosityPaS: 200 },
        columns,
      ),
      flowOutOfRange: latestPassage({ ...through, flowMlPerMin: -1 }, 'low', 22, columns),
      distanceOutOfRange: marrowPressureKpa({ ...front, frontRadiusMm: 1 }),
      cavityBeyondBody: cementFill({ ...zone, target: { kind: 'stent', reachedMl: 29 } }),
      cavityBeyondBalloon: cementFill({ ...zone, target: balloon }),
      cementBeyondPores: cementFill({ ...zone, porosity: 0.4, plannedMl: 12 }),
      cementBeyondBound: cementFill({ ...zone, plannedMl: 17 }),
      noLevels: cementBudget([]),
      levelTwice: cementBudget([one, one]),
    };
    for (const [code, result] of Object.entries(cases))
      expect(result.ok ? 'accepted' : result.error.code).toBe(code);
  });

  it('[M-CEM-18] is judged by limits that have an order, a unit and a source', () => {
    for (const { limits, unit, source } of Object.values(ACCEPTED)) {
      expect(limits[0]).toBeLessThan(limits[1]);
      expect(unit).toMatch(/\S/);
      expect(Object.keys(SOURCES)).toContain(source);
    }
  });
});
