import { describe, expect, it } from 'vitest';
import { CASE_LEVELS } from '../../../shared/anatomy/levels.ts';
import { shapeVertebra } from '../../../shared/anatomy/shapeVertebra.ts';
import { cannulaOf } from '../../../shared/devices/ownDevice.ts';
import { length, minus } from '../../../shared/math/vec3.ts';
import { planTrajectory } from '../../../shared/plan/trajectory.ts';
import { degrees } from '../../../shared/quantities/units.ts';
import { PLAN } from '../simulation/builders.ts';

const shapeOf = (level: (typeof CASE_LEVELS)[number]) =>
  shapeVertebra({
    level,
    sex: null,
    statureMm: null,
    heightsMm: null,
    intactHeightsMm: null,
    endplateDepthMm: null,
    endplateWidthMm: null,
  });

describe('the needle path', () => {
  it.each(CASE_LEVELS)(
    '[M-PL-1] at %s runs forward through the pedicle on its own side',
    (level) => {
      const shape = shapeOf(level);
      const depth = (shape.superiorDepthMm + shape.inferiorDepthMm) / 2;
      const right = planTrajectory(shape, PLAN, 'right');
      const left = planTrajectory(shape, PLAN, 'left');
      for (const key of ['entry', 'pedicleCentre', 'balloonCentre', 'tip'] as const) {
        expect(right[key].x).toBeGreaterThan(0);
        expect(left[key].x).toBeCloseTo(-right[key].x, 9);
        expect(left[key].y).toBeCloseTo(right[key].y, 9);
      }
      expect(length(right.direction)).toBeCloseTo(1, 9);
      expect(right.direction.y).toBeGreaterThan(0.8);
      expect(right.entry.y).toBeLessThan(right.pedicleCentre.y);
      expect(right.balloonCentre.y).toBeCloseTo((PLAN.balloonDepthShare - 0.5) * depth, 9);
      expect(right.tip.y).toBeLessThan(depth / 2);
    },
  );

  it.each(CASE_LEVELS)(
    '[M-PL-1] at %s converges no further than the pedicle lets the cannula',
    (level) => {
      const shape = shapeOf(level);
      const { transverseAngleDeg } = planTrajectory(shape, PLAN, 'right');
      const room = Math.max(
        0,
        shape.pedicleWidthMm - cannulaOf(PLAN.sides.right.access).outerDiameterMm,
      );
      const slack = degrees(Math.atan2(room, level.startsWith('L') ? 16 : 14));
      expect(Math.abs(transverseAngleDeg - shape.pedicleTransverseAngleDeg)).toBeLessThanOrEqual(
        slack + 1e-9,
      );
    },
  );

  it('[M-PL-1] has one straight line from entry to tip', () => {
    const shape = shapeOf('L1');
    const { entry, tip, balloonCentre } = planTrajectory(shape, PLAN, 'left');
    const whole = length(minus(tip, entry));
    expect(length(minus(balloonCentre, entry)) + length(minus(tip, balloonCentre))).toBeCloseTo(
      whole,
      9,
    );
  });
});
