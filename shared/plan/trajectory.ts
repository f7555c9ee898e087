/**
 * The path of one needle and its balloon (M-PL-1): through the pedicle's centre towards the middle of its half of the
 * body, as far as the pedicle lets the cannula converge.
 */
import { endplateField } from '../anatomy/endplateField.ts';
import type { HeightsMm } from '../anatomy/heights.ts';
import type { Side } from '../anatomy/levels.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import { ACCESS } from '../devices/catalogue.ts';
import { type Point, point } from '../math/frames.ts';
import { type Vec3, vec3 } from '../math/vec3.ts';
import { degrees, radians } from '../quantities/units.ts';
import {
  DORSAL_BONE_MM,
  LATERAL_TARGET_SHARE,
  LUMBAR_PEDICLE_LENGTH_MM,
  PEDICLE_WALL_MM,
  THORACIC_PEDICLE_LENGTH_MM,
} from './constants.ts';
import { deviceLengthMm, type Plan } from './plan.ts';

export interface Trajectory {
  readonly side: Side;
  /** Where the needle meets bone. */
  readonly entry: Point<'vertebra'>;
  readonly pedicleCentre: Point<'vertebra'>;
  readonly balloonCentre: Point<'vertebra'>;
  /** Front end of the deflated balloon. */
  readonly tip: Point<'vertebra'>;
  /** Unit vector from entry to tip. */
  readonly direction: Vec3;
  /** Convergence forward and medially. */
  readonly transverseAngleDeg: number;
  /** Positive when the path heads caudad going forward. */
  readonly sagittalAngleDeg: number;
}

export function planTrajectory(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  plan: Plan,
  side: Side,
): Trajectory {
  const sign = side === 'right' ? 1 : -1;
  const depth = (shape.superiorDepthMm + shape.inferiorDepthMm) / 2;
  const width = (shape.superiorWidthMm + shape.inferiorWidthMm) / 2;
  const pedicleLength = (
    shape.level.startsWith('L') ? LUMBAR_PEDICLE_LENGTH_MM : THORACIC_PEDICLE_LENGTH_MM
  ).value;

  const pedicleX = (shape.canalWidthMm + shape.pedicleWidthMm) / 2;
  const pedicleY = -depth / 2 - pedicleLength / 2;
  // The pedicle springs from the cranial half; its roof lies just below the endplate.
  // The arch does not follow the collapse of the body: neither does the pedicle.
  const intact = endplateField(shape, shape.intactHeightsMm);
  const roof = intact.superiorZ(pedicleX, -depth / 2);
  const pedicleZ = roof - shape.pedicleHeightMm / 2;

  const centreY = -depth / 2 + plan.balloonDepthShare * depth;
  const run = centreY - pedicleY;
  // A single needle makes for the midline, as far as its pedicle lets it.
  const targetX = plan.approach === 'bilateral' ? LATERAL_TARGET_SHARE.value * width : 0;
  const wanted = degrees(Math.atan2(pedicleX - targetX, run));
  const slack = degrees(
    Math.atan2(
      Math.max(
        0,
        shape.pedicleWidthMm - ACCESS[plan.access].outerDiameterMm - 2 * PEDICLE_WALL_MM.value,
      ),
      pedicleLength,
    ),
  );
  const axis = shape.pedicleTransverseAngleDeg;
  const transverse = Math.min(Math.max(wanted, axis - slack), axis + slack);
  const centreX = pedicleX - run * Math.tan(radians(transverse));

  const endplates = endplateField(shape, heightsMm);
  const centreZ =
    (endplates.superiorZ(centreX, centreY) + endplates.inferiorZ(centreX, centreY)) / 2;
  const dx = centreX - pedicleX;
  const dz = centreZ - pedicleZ;
  const norm = Math.hypot(dx, run, dz);
  const direction = vec3((sign * dx) / norm, run / norm, dz / norm);
  const pedicleCentre = point<'vertebra'>(sign * pedicleX, pedicleY, pedicleZ);
  const balloonCentre = point<'vertebra'>(sign * centreX, centreY, centreZ);
  return {
    side,
    entry: along(pedicleCentre, direction, -(pedicleLength / 2 + DORSAL_BONE_MM.value)),
    pedicleCentre,
    balloonCentre,
    tip: along(balloonCentre, direction, deviceLengthMm(plan) / 2),
    direction,
    transverseAngleDeg: transverse,
    sagittalAngleDeg: degrees(Math.atan2(-dz, run)),
  };
}

function along(from: Point<'vertebra'>, direction: Vec3, distance: number): Point<'vertebra'> {
  return point<'vertebra'>(
    from.x + direction.x * distance,
    from.y + direction.y * distance,
    from.z + direction.z * distance,
  );
}
