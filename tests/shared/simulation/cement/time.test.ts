import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CEMENT_VISCOSITIES } from '../../../../shared/devices/catalogue.ts';
import { heatAt } from '../../../../shared/simulation/cement/time/heat.ts';
import { cementTimeline } from '../../../../shared/simulation/cement/time/timeline.ts';
import {
  cementViscosityPaS,
  minuteAtViscosity,
  viscosityPaS,
} from '../../../../shared/simulation/cement/time/viscosity.ts';
import { accepted, expectRefused, number } from './values.ts';

const viscosityClass = fc.constantFrom(...CEMENT_VISCOSITIES);

describe('viscosity', () => {
  it('[M-CEM-8] is 100 Pa·s after 5 min at 22 °C and rises e-fold in 1.8 min', () => {
    expect(viscosityPaS('medium', 5, 22, 1)).toBeCloseTo(100, 9);
    expect(viscosityPaS('medium', 6.8, 22, 1)).toBeCloseTo(100 * Math.E, 9);
  });

  it('[M-CEM-8] needs half the time when it is 10 °C warmer', () => {
    expect(
      minuteAtViscosity('medium', 500, 32, 1) / minuteAtViscosity('medium', 500, 22, 1),
    ).toBeCloseTo(Math.exp(-0.7), 9);
  });

  it('[M-CEM-8] rises with time and with warmth, for every class', () => {
    fc.assert(
      fc.property(
        viscosityClass,
        number(0.1, 20),
        number(4, 40),
        number(0.01, 5),
        (viscosity, minute, celsius, more) => {
          const now = viscosityPaS(viscosity, minute, celsius, 1);
          expect(viscosityPaS(viscosity, minute + more, celsius, 1)).toBeGreaterThan(now);
          expect(viscosityPaS(viscosity, minute, celsius + more, 1)).toBeGreaterThan(now);
        },
      ),
    );
  });

  it('[M-CEM-8] tells the minute of a viscosity and back', () => {
    fc.assert(
      fc.property(
        viscosityClass,
        number(501, 2000),
        number(10, 35),
        number(0.7, 1.4),
        (viscosity, paS, celsius, clock) => {
          const minute = minuteAtViscosity(viscosity, paS, celsius, clock);
          expect(viscosityPaS(viscosity, minute, celsius, clock) / paS).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('[M-CEM-8] lets the bench inject: low at 3.5 and 9.5 min, high at 3.5 and 6.5 min', () => {
    for (const minute of [3.5, 9.5]) expect(viscosityPaS('low', minute, 22, 1)).toBeLessThan(1500);
    for (const minute of [3.5, 6.5]) {
      expect(viscosityPaS('high', minute, 22, 1)).toBeGreaterThan(500);
      expect(viscosityPaS('high', minute, 22, 1)).toBeLessThan(2000);
    }
  });

  it('[M-CEM-18] refuses absurd times and rooms, and cement that nobody could inject', () => {
    expectRefused(cementViscosityPaS('low', -1, 22), 'timeOutOfRange');
    expectRefused(cementViscosityPaS('low', 400, 22), 'timeOutOfRange');
    expectRefused(cementViscosityPaS('low', 5, 90), 'temperatureOutOfRange');
    expectRefused(cementViscosityPaS('low', Number.POSITIVE_INFINITY, 22), 'notFinite');
    expectRefused(cementViscosityPaS('low', 30, 22), 'cementTooStiff');
    expect(accepted(cementViscosityPaS('low', 5, 22))).toBeCloseTo(100, 9);
  });
});

describe('timeline', () => {
  it('[M-CEM-9] of medium cement at 22 °C: injected from 6.2 to 9.9 min, hard 11 min later', () => {
    const { phases, toothpasteMin } = accepted(cementTimeline('medium', 22));
    expect(phases.map(({ phase }) => phase)).toEqual(['mixing', 'waiting', 'working', 'setting']);
    const [, , working, setting] = phases;
    expect(working!.fromMin.median).toBeCloseTo(6.25, 2);
    expect(working!.toMin.median).toBeCloseTo(9.87, 2);
    expect(setting!.toMin.median - setting!.fromMin.median).toBeCloseTo(11, 9);
    expect(toothpasteMin!.from.median).toBeCloseTo(6.25, 2);
    expect(toothpasteMin!.to.median).toBeCloseTo(7.9, 2);
  });

  it('[M-CEM-9] gives low viscosity more time and high viscosity no waiting', () => {
    const start = (viscosity: 'low' | 'medium') =>
      accepted(cementTimeline(viscosity, 22)).phases[2]!.fromMin.median;
    expect(start('low')).toBeLessThan(start('medium'));
    const high = accepted(cementTimeline('high', 22));
    expect(high.phases.map(({ phase }) => phase)).toEqual(['mixing', 'working', 'setting']);
    expect(high.phases[1]!.toMin.median).toBeCloseTo(6.5, 0);
    expect(high.toothpasteMin).toBeNull();
  });

  it('[M-CEM-9] has no gaps, no backward phases and ordered bands at any room temperature', () => {
    fc.assert(
      fc.property(viscosityClass, number(0, 45), (viscosity, celsius) => {
        const { phases } = accepted(cementTimeline(viscosity, celsius));
        phases.forEach(({ fromMin, toMin }, i) => {
          if (i > 0) expect(fromMin).toEqual(phases[i - 1]!.toMin);
          for (const at of ['low', 'median', 'high'] as const)
            expect(toMin[at]).toBeGreaterThanOrEqual(fromMin[at]);
          expect(toMin.low).toBeLessThanOrEqual(toMin.median);
          expect(toMin.median).toBeLessThanOrEqual(toMin.high);
        });
      }),
    );
    expectRefused(cementTimeline('low', -10), 'temperatureOutOfRange');
  });
});

describe('heat', () => {
  it('[M-CEM-12] repeats what was measured, place by place', () => {
    const canal = accepted(heatAt('canal', 7, false));
    expect(canal.bands.map(({ measuredIn, lowC, highC }) => [measuredIn, lowC, highC])).toEqual([
      ['cadaver', 39, 57],
      ['patient', null, 43.2],
    ]);
    const centre = accepted(heatAt('centre', 7, false));
    expect(centre.bands[0]).toMatchObject({ lowC: 49, highC: 112, mostMinutesAbove50: 8 });
    expect(centre.bands).toHaveLength(4);
    expect(accepted(heatAt('anteriorCortex', 7, false)).bands[0]).toMatchObject({
      lowC: 44,
      highC: 113,
      mostMinutesAbove50: 5.5,
    });
  });

  it('[M-CEM-12] warns above 50 °C and where nobody measured that volume', () => {
    expect(accepted(heatAt('centre', 7, false)).cautions).toEqual(['aboveFiftyDegrees']);
    expect(accepted(heatAt('centre', 3, false)).cautions).toEqual([
      'aboveFiftyDegrees',
      'volumeNotMeasured',
    ]);
  });

  it('[M-CEM-12] knows cement in the canal from the pig alone', () => {
    const { bands } = accepted(heatAt('canal', 7, true));
    expect(bands).toHaveLength(1);
    expect(bands[0]).toMatchObject({ measuredIn: 'pig' });
    expect(bands[0]!.lowC).toBeCloseTo(51.5, 9);
    expect(bands[0]!.highC).toBeCloseTo(66.7, 9);
    expectRefused(heatAt('canal', -1, true), 'cementVolumeOutOfRange');
  });
});
