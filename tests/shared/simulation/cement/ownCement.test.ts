/** A cement of the user's own: its minutes are those that were entered, its class serves for the rest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnCement } from '../../../../shared/devices/ownDevice.ts';
import { derive } from '../../../../shared/pipeline/derive.ts';
import { explain } from '../../../../shared/pipeline/explain/explain.ts';
import { CLOCK_MOMENTS } from '../../../../shared/pipeline/explain/outputs/clockOutputs.ts';
import { OUTPUT_IDS } from '../../../../shared/pipeline/explain/outputs/outputs.ts';
import { latestPassage } from '../../../../shared/simulation/cement/injection/handPressure.ts';
import {
  startPressure,
  usualInjection,
} from '../../../../shared/simulation/cement/injection/planInjection.ts';
import { cementTimeline } from '../../../../shared/simulation/cement/time/timeline.ts';
import {
  injectionStartPaS,
  minuteAtViscosity,
  viscosityPaS,
  workingEndPaS,
} from '../../../../shared/simulation/cement/time/viscosity.ts';
import { procedureTimeline } from '../../../../shared/simulation/timeline/procedureTimeline.ts';
import { OWN_CEMENT } from '../../devices/twins.ts';
import { ownCements } from '../../document/arbitraries.ts';
import { buildDocument, columns, runOf } from '../builders.ts';
import { accepted } from './values.ts';

/** The medium class, entered by hand. */
const TWIN: OwnCement = {
  ...OWN_CEMENT,
  injectionFromMin: minuteAtViscosity('medium', injectionStartPaS('medium'), 22, 1),
  workingUntilMin: minuteAtViscosity('medium', workingEndPaS('medium'), 22, 1),
  hardAtMin: minuteAtViscosity('medium', workingEndPaS('medium'), 22, 1) + 11,
};

describe('an own cement', () => {
  it('[M-CEM-8] is as thick as its class at the minutes it was given', () => {
    fc.assert(
      fc.property(ownCements, (cement) => {
        const share = (minute: number, paS: number) => viscosityPaS(cement, minute, 22, 1) / paS;
        expect(share(cement.injectionFromMin, injectionStartPaS(cement.viscosity))).toBeCloseTo(1);
        expect(share(cement.workingUntilMin, workingEndPaS(cement.viscosity))).toBeCloseTo(1);
      }),
    );
  });

  it('[M-CEM-9] keeps its minutes at 22 °C, and phases without gaps in any room', () => {
    fc.assert(
      fc.property(ownCements, fc.double({ min: 0, max: 45, noNaN: true }), (cement, celsius) => {
        const { phases } = accepted(cementTimeline(cement, celsius));
        phases.forEach(({ fromMin, toMin }, i) => {
          if (i > 0) expect(fromMin).toEqual(phases[i - 1]!.toMin);
          for (const at of ['low', 'median', 'high'] as const)
            expect(toMin[at]).toBeGreaterThanOrEqual(fromMin[at]);
        });
        const [working, setting] = accepted(cementTimeline(cement, 22)).phases.slice(-2);
        expect(working!.fromMin.median).toBeCloseTo(cement.injectionFromMin, 9);
        expect(working!.toMin.median).toBeCloseTo(cement.workingUntilMin, 9);
        expect(setting!.toMin.median).toBeCloseTo(cement.hardAtMin, 9);
      }),
    );
  });

  it('[M-CEM-8] with the minutes of the catalogue runs as its class', () => {
    const known = runOf(buildDocument()).cement;
    const mine = runOf(buildDocument({ plan: { cementViscosity: TWIN } })).cement;
    expect(mine.leak).toEqual(known.leak);
    expect(mine.injection!.pressureMpa.median / known.injection!.pressureMpa.median).toBeCloseTo(1);
    expect(mine.injection!.byHandShare).toBeCloseTo(known.injection!.byHandShare, 2);
    for (const at of ['low', 'high'] as const)
      expect(mine.injection!.pressureMpa[at] / known.injection!.pressureMpa[at]).toBeCloseTo(1);
  });

  it('[M-CEM-10] [M-CEM-11] that thickens slowly is pressed within a narrower band, and passes later', () => {
    const of = (cement: OwnCement | 'medium') => ({
      pressure: startPressure('13G', cement, columns).pressureMpa,
      latest: accepted(latestPassage(usualInjection('8G'), cement, 22, columns)).latestMin!,
    });
    const slow = of({ ...OWN_CEMENT, injectionFromMin: 8, workingUntilMin: 40, hardAtMin: 60 });
    const medium = of('medium');
    expect(slow.pressure.high / slow.pressure.low).toBeLessThan(
      medium.pressure.high / medium.pressure.low,
    );
    expect(slow.latest.median).toBeGreaterThan(medium.latest.median);
    expect(slow.latest.median).toBeLessThanOrEqual(40);
  });

  it('[M-CEM-9] [M-SIM-14] runs the time line by its own minutes', () => {
    const document = buildDocument({ plan: { cementViscosity: OWN_CEMENT } });
    const { phases, at } = procedureTimeline(document.plan, runOf(document), []);
    const cement = phases.indexOf('cement');
    const end = at(cement + 1).readings.cement!;
    expect(end.minute).toBeCloseTo(16, 9);
    expect(end.viscosityPaS).toBeCloseTo(1500, 6);
    expect(at(cement + 1e-9).readings.cement!.minute).toBeCloseTo(8, 6);
    expect(at(cement + 2).readings.cement!.minute).toBeCloseTo(21, 9);
  });

  it('[M-CEM-13] leaks as its class does', () => {
    const leak = (cementViscosity: OwnCement | 'low' | 'high') =>
      runOf(buildDocument({ plan: { cementViscosity } })).cement.leak;
    for (const viscosity of ['low', 'high'] as const)
      expect(leak({ ...OWN_CEMENT, viscosity })).toEqual(leak(viscosity));
  });
});

describe('a number that rests on an own cement', () => {
  const document = buildDocument({ plan: { cementViscosity: OWN_CEMENT } });
  const ids = [
    ...CLOCK_MOMENTS.map((moment) => `clock.${moment}` as const),
    'gaugePressure.8G',
    'gaugeMinute.8G',
    'injectionPressure',
  ] as const;

  it.each(ids)('tells %s as entered by the user, and under no published clock', (id) => {
    const mine = explain(document, id);
    expect(mine.sources).toContain('enteredByUser');
    expect(mine.inputs).toContainEqual(
      expect.objectContaining({ path: '/plan/cementViscosity', value: OWN_CEMENT }),
    );
    const names = mine.constants.map(({ name }) => name);
    for (const published of [
      'REFERENCE_MINUTE',
      'REFERENCE_VISCOSITY_PA_S',
      'THICKENING_MIN',
      'HIGH_VISCOSITY_THICKENING_MIN',
      'HARDENING_MIN',
    ])
      expect(names).not.toContain(published);
    expect(mine.sources).not.toContain('hardening37');
    expect(mine.sources).not.toContain('habib2010');
    if (mine.equations.includes('M-CEM-8'))
      expect(names).toEqual(
        expect.arrayContaining(['WORKING_END_PA_S', 'INJECTION_START_PA_S.medium']),
      );
    expect(explain(buildDocument(), id).sources).not.toContain('enteredByUser');
  });

  it('is told by no other number of the plan that does not ask for the cement', () => {
    const asked = OUTPUT_IDS.filter((id) =>
      explain(document, id).sources.includes('enteredByUser'),
    );
    expect(asked).toEqual(expect.arrayContaining([...ids]));
    expect(asked.length).toBeLessThan(OUTPUT_IDS.length / 2);
    expect(derive(document).run.available).toBe(true);
  });
});
