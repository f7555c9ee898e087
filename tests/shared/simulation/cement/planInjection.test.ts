/** Two needles of a plan that are not alike: each is run by itself, and neither side of the patient counts for more. */
import { describe, expect, it } from 'vitest';
import type { AccessId } from '../../../../shared/devices/catalogue.ts';
import type { Approach, Plan } from '../../../../shared/plan/plan.ts';
import { INJECTION_START_PA_S } from '../../../../shared/simulation/cement/constants.ts';
import { handPressure } from '../../../../shared/simulation/cement/injection/handPressure.ts';
import {
  planInjection,
  plannedNeedles,
  startPressure,
  usualInjection,
} from '../../../../shared/simulation/cement/injection/planInjection.ts';
import { buildDocument, columns, measurement, PLAN, runOf, sidesWith } from '../builders.ts';
import { accepted } from './values.ts';

function plan(left: AccessId, right: AccessId, approach: Approach = 'bilateral'): Plan {
  const sides = {
    left: sidesWith({ access: left }).left,
    right: sidesWith({ access: right }).right,
  };
  return { ...PLAN, procedure: 'vertebroplasty', approach, sides, cementViscosity: 'high' };
}

const through = (needle: AccessId) => startPressure(needle, 'high', columns);

describe('the needles of a plan', () => {
  it('are those of the entered sides, two alike told once', () => {
    expect(plannedNeedles(plan('11G', '11G'))).toEqual([{ where: 'both', needle: '11G' }]);
    expect(plannedNeedles(plan('13G', '8G'))).toEqual([
      { where: 'left', needle: '13G' },
      { where: 'right', needle: '8G' },
    ]);
    expect(plannedNeedles(plan('13G', '8G', 'right'))).toEqual([{ where: 'right', needle: '8G' }]);
  });
});

describe('the pressure of injection', () => {
  it('[M-CEM-10] is that of the class at its start in the middle, and wider than for a viscosity that is known', () => {
    for (const viscosity of ['low', 'medium', 'high'] as const) {
      const viscosityPaS = INJECTION_START_PA_S[viscosity].value;
      const known = accepted(handPressure({ ...usualInjection('13G'), viscosityPaS }, columns));
      const drawn = startPressure('13G', viscosity, columns);
      expect(drawn.pressureMpa.median / known.pressureMpa.median).toBeCloseTo(1, 1);
      expect(drawn.pressureMpa.low).toBeLessThan(known.pressureMpa.low);
      expect(drawn.pressureMpa.high).toBeGreaterThan(known.pressureMpa.high);
    }
  });

  it('[M-CEM-10] through two unlike needles is that of the harder one, whichever side it is on', () => {
    const narrow = through('13G');
    expect(planInjection(plan('13G', '8G'), columns)).toEqual({
      where: 'left',
      needle: '13G',
      ...narrow,
    });
    expect(planInjection(plan('8G', '13G'), columns)).toEqual({
      where: 'right',
      needle: '13G',
      ...narrow,
    });
    expect(narrow.pressureMpa.median).toBeGreaterThan(2 * through('8G').pressureMpa.median);
  });

  it('[M-CEM-10] asks nothing of a side that is not entered, and tells two alike once', () => {
    expect(planInjection(plan('13G', '8G', 'right'), columns)).toEqual({
      where: 'right',
      needle: '8G',
      ...through('8G'),
    });
    expect(planInjection(plan('11G', '11G'), columns)).toMatchObject({ where: 'both' });
  });

  it('[M-CEM-10] stands in the run where there is cement, is kept while a slider moves, and is none without', () => {
    const run = (cementVolumeMl: number) =>
      runOf(buildDocument({ plan: { ...plan('13G', '8G'), cementVolumeMl } })).cement;
    expect(run(3).injection).toMatchObject({ where: 'left', needle: '13G' });
    expect(run(0).injection).toBeNull();
    const moving = plan('13G', '8G');
    expect(planInjection({ ...moving, cementVolumeMl: 5 }, columns)).toBe(
      planInjection({ ...moving, cementVolumeMl: 1 }, columns),
    );
  });
});

describe('contact through two unlike needles', () => {
  // A body so low, and so little cement, that the bore of the tip counts.
  const contact = (left: AccessId, right: AccessId) =>
    runOf(
      buildDocument({
        levels: { L1: measurement([9, 9, 12], { fractured: true }) },
        plan: { ...plan(left, right), cementVolumeMl: 0.5 },
      }),
    ).cement.contact!;

  it('[M-CEM-7] counts both sides: mirrored needles touch alike, as much as two of the wider bore', () => {
    expect(contact('8G', '13G')).toEqual(contact('13G', '8G'));
    expect(contact('8G', '13G')).toEqual(contact('8G', '8G'));
    expect(contact('8G', '13G').both).toBeGreaterThan(contact('13G', '13G').both);
  });
});
