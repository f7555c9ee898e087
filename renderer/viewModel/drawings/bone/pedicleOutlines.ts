/** The pedicles of a level: the ellipse of the isthmus from behind, the corridor from the side and from below. */
import { SIDES, type Side } from '../../../../shared/anatomy/levels.ts';
import type { VertebraShape } from '../../../../shared/anatomy/vertebraShape.ts';
import { type Vec3, vec3 } from '../../../../shared/math/vec3.ts';
import {
  LUMBAR_PEDICLE_LENGTH_MM,
  THORACIC_PEDICLE_LENGTH_MM,
} from '../../../../shared/plan/constants.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { planTrajectory } from '../../../../shared/plan/trajectory.ts';
import { radians } from '../../../../shared/quantities/units.ts';

const ELLIPSE_POINTS = 40;

export interface PedicleOutlines {
  readonly side: Side;
  /** Vertebra frame, closed. */
  readonly isthmus: readonly Vec3[];
  readonly fromSide: readonly Vec3[];
  readonly fromBelow: readonly Vec3[];
}

export function pedicleOutlines(shape: VertebraShape, plan: Plan): readonly PedicleOutlines[] {
  const half =
    (shape.level.startsWith('L') ? LUMBAR_PEDICLE_LENGTH_MM : THORACIC_PEDICLE_LENGTH_MM).value / 2;
  const tall = shape.pedicleHeightMm / 2;
  const wide = shape.pedicleWidthMm / 2;
  const converge = Math.tan(radians(shape.pedicleTransverseAngleDeg));
  const descend = Math.tan(radians(shape.pedicleSagittalAngleDeg));
  return SIDES.map((side) => {
    const outward = side === 'right' ? 1 : -1;
    const { x, y, z } = planTrajectory(shape, shape.intactHeightsMm, plan, side).pedicleCentre;
    const at = (ahead: number, out: number, up: number) =>
      vec3(x + outward * (out - ahead * converge), y + ahead, z + up - ahead * descend);
    return {
      side,
      isthmus: Array.from({ length: ELLIPSE_POINTS }, (_, i) => {
        const angle = (2 * Math.PI * i) / ELLIPSE_POINTS;
        return at(0, wide * Math.cos(angle), tall * Math.sin(angle));
      }),
      fromSide: [at(-half, 0, tall), at(half, 0, tall), at(half, 0, -tall), at(-half, 0, -tall)],
      fromBelow: [at(-half, wide, 0), at(half, wide, 0), at(half, -wide, 0), at(-half, -wide, 0)],
    };
  });
}
