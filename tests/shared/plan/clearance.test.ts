import { describe, expect, it } from 'vitest';
import { CASE_LEVELS, type Level } from '../../../shared/anatomy/levels.ts';
import { shapeVertebra } from '../../../shared/anatomy/shapeVertebra.ts';
import { anteriorClearanceMm, canalClearanceMm } from '../../../shared/plan/clearance.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { planTrajectory } from '../../../shared/plan/trajectory.ts';
import { PLAN } from '../simulation/builders.ts';

function room(level: Level, plan: Plan, posteriorLoss = 0) {
  const shape = shapeVertebra({
    level,
    sex: null,
    statureMm: null,
    heightsMm: null,
    intactHeightsMm: null,
    endplateDepthMm: null,
    endplateWidthMm: null,
  });
  const heights = {
    ...shape.heightsMm,
    posterior: shape.heightsMm.posterior * (1 - posteriorLoss),
  };
  const path = planTrajectory(shape, heights, plan, 'right');
  return {
    path,
    shape,
    canal: canalClearanceMm(shape, path, plan),
    anterior: anteriorClearanceMm(shape, heights, path),
  };
}

describe('[M-PL-3] clearances', () => {
  it.each(CASE_LEVELS)(
    'at %s keep the cannula out of the canal where the pedicle lets it',
    (level) => {
      const { canal, shape } = room(level, { ...PLAN, access: '8G' });
      // Pedicle wide enough for the cannula and a millimetre on each side.
      if (shape.pedicleWidthMm >= 4.19 + 2) expect(canal).toBeGreaterThan(0.9);
      expect(canal).toBeLessThan(shape.pedicleWidthMm);
    },
  );

  it('grow with a thinner cannula by half the difference of the diameters, on the same path', () => {
    const { path, shape } = room('L1', { ...PLAN, access: '8G' });
    const thick = canalClearanceMm(shape, path, { ...PLAN, access: '8G' });
    const thin = canalClearanceMm(shape, path, { ...PLAN, access: '10G' });
    expect(thin - thick).toBeCloseTo((4.19 - 3.4) / 2, 9);
  });

  it('are negative when the needle runs through the canal', () => {
    const { path, shape } = room('L1', PLAN);
    const through = { ...path, entry: { ...path.entry, x: 0 } };
    expect(canalClearanceMm(shape, through, PLAN)).toBeLessThan(0);
  });

  it('shrink ahead as the balloon moves forward or gets longer, down to through the wall', () => {
    const at = (balloon: Plan['balloon'], balloonDepthShare: number) =>
      room('L1', { ...PLAN, balloon, balloonDepthShare }).anterior;
    expect(at('gen-15', 0.5)).toBeGreaterThan(at('gen-15', 0.6));
    expect(at('gen-15', 0.6)).toBeGreaterThan(at('gen-20', 0.6));
    expect(at('gen-20', 0.75)).toBeLessThan(0);
  });

  it.each(['T9', 'L1', 'L3'] as const)(
    'are measured on the pedicle that is drawn: at %s it does not follow a collapsed posterior wall',
    (level) => {
      const whole = room(level, PLAN).path.pedicleCentre;
      const crushed = room(level, PLAN, 0.5).path.pedicleCentre;
      expect(crushed.z).toBeCloseTo(whole.z, 9);
    },
  );
});
