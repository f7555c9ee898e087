/**
 * The proposal through the pedicle (M-PL-1): through its centre towards the middle of its half of the body, as far as it
 * lets the cannula converge.
 */
import { endplateField } from '../../anatomy/endplateField.ts';
import type { HeightsMm } from '../../anatomy/heights.ts';
import type { Side } from '../../anatomy/levels.ts';
import { meanWidthMm } from '../../anatomy/morphometry.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { cannulaOf } from '../../devices/ownDevice.ts';
import { vec3 } from '../../math/vec3.ts';
import { degrees, radians } from '../../quantities/units.ts';
import { LATERAL_TARGET_SHARE, PEDICLE_WALL_MM } from '../constants.ts';
import type { NeedlePath, PlanSetup } from '../plan.ts';
import { deviceY, pathThrough } from './pathThrough.ts';
import { pedicleOf } from './pedicle.ts';

export interface TranspedicularPath extends NeedlePath {
  /** Whether the pedicle kept the needle from the middle of its half, or from the midline. */
  readonly heldByPedicle: boolean;
}

export function transpedicularPath(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  plan: PlanSetup,
  side: Side,
): TranspedicularPath {
  const { centre, lengthMm } = pedicleOf(shape);
  const centreY = deviceY(shape, plan);
  const run = centreY - centre.y;
  const wanted = degrees(Math.atan2(centre.x - aimX(shape, plan), run));
  const slack = degrees(
    Math.atan2(
      Math.max(
        0,
        shape.pedicleWidthMm -
          cannulaOf(plan.sides[side].access).outerDiameterMm -
          2 * PEDICLE_WALL_MM.value,
      ),
      lengthMm,
    ),
  );
  const axis = shape.pedicleTransverseAngleDeg;
  const transverse = Math.min(Math.max(wanted, axis - slack), axis + slack);
  const centreX = centre.x - run * Math.tan(radians(transverse));
  const device = vec3(centreX, centreY, middleZ(shape, heightsMm, centreX, centreY));
  const path = pathThrough(shape, heightsMm, plan, side, centre, device);
  return { ...path, heldByPedicle: transverse !== wanted };
}

/** Where a device's centre should lie, outward from the midline: a single needle makes for the midline. */
export function aimX(shape: VertebraShape, { approach }: Pick<PlanSetup, 'approach'>): number {
  return approach === 'bilateral' ? LATERAL_TARGET_SHARE.value * meanWidthMm(shape) : 0;
}

/** Half-way between the endplates. */
export function middleZ(shape: VertebraShape, heightsMm: HeightsMm, x: number, y: number): number {
  const { superiorZ, inferiorZ } = endplateField(shape, heightsMm);
  return (superiorZ(x, y) + inferiorZ(x, y)) / 2;
}
