/** Where the needle takes its device [M-PL-1]. */

import type { HeightsMm } from '../../shared/anatomy/heights.ts';
import type { VertebraShape } from '../../shared/anatomy/vertebraShape.ts';
import { cannulaOf } from '../../shared/devices/ownDevice.ts';
import {
  LATERAL_TARGET_SHARE,
  LUMBAR_PEDICLE_LENGTH_MM,
  PEDICLE_WALL_MM,
  THORACIC_PEDICLE_LENGTH_MM,
} from '../../shared/plan/constants.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { depthOf, heightAt, superiorAt, widthOf } from './body.ts';

export interface Path {
  /** Of the device's centre; the side is left to the caller, `outwardMm` counts from the midline. */
  readonly outwardMm: number;
  readonly y: number;
  /** Unit vector of the needle; `inward` towards the midline. */
  readonly inward: number;
  readonly forward: number;
}

export function pathOf(shape: VertebraShape, measuredMm: HeightsMm, plan: Plan): Path {
  const depth = depthOf(shape);
  const lengthMm = (
    shape.level.startsWith('T') ? THORACIC_PEDICLE_LENGTH_MM : LUMBAR_PEDICLE_LENGTH_MM
  ).value;
  const pedicle = {
    x: shape.canalWidthMm / 2 + shape.pedicleWidthMm / 2,
    y: -(depth + lengthMm) / 2,
    z:
      superiorAt(
        shape,
        shape.intactHeightsMm,
        (shape.canalWidthMm + shape.pedicleWidthMm) / 2,
        -depth / 2,
      ) -
      shape.pedicleHeightMm / 2,
  };
  const y = depth * (plan.balloonDepthShare - 0.5);
  const run = y - pedicle.y;
  const targetX = plan.approach === 'bilateral' ? LATERAL_TARGET_SHARE.value * widthOf(shape) : 0;
  const room =
    shape.pedicleWidthMm -
    cannulaOf(plan.sides[plan.approach === 'left' ? 'left' : 'right'].access).outerDiameterMm -
    2 * PEDICLE_WALL_MM.value;
  const slack = Math.atan(Math.max(0, room) / lengthMm);
  const axis = (shape.pedicleTransverseAngleDeg * Math.PI) / 180;
  const wanted = Math.atan((pedicle.x - targetX) / run);
  const converging = Math.max(axis - slack, Math.min(axis + slack, wanted));
  const x = pedicle.x - run * Math.tan(converging);
  // Half-way between the endplates as they are now.
  const z = superiorAt(shape, measuredMm, x, y) - heightAt(shape, measuredMm, x, y) / 2;
  const length = Math.sqrt((x - pedicle.x) ** 2 + run ** 2 + (z - pedicle.z) ** 2);
  return { outwardMm: x, y, inward: (pedicle.x - x) / length, forward: run / length };
}
