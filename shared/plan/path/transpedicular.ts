/**
 * The proposal through the pedicle (M-PL-1): through its centre towards the middle of its half of the body, as far as it
 * lets the cannula converge.
 */
import { endplateField } from '../../anatomy/endplateField.ts';
import type { HeightsMm } from '../../anatomy/heights.ts';
import type { Side } from '../../anatomy/levels.ts';
import { meanDepthMm, meanWidthMm } from '../../anatomy/morphometry.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { ACCESS } from '../../devices/catalogue.ts';
import { minus, normalize, plus, times, vec3 } from '../../math/vec3.ts';
import { degrees, radians } from '../../quantities/units.ts';
import { DORSAL_BONE_MM, LATERAL_TARGET_SHARE, PEDICLE_WALL_MM } from '../constants.ts';
import { deviceLengthMm, type NeedlePath, type PlanSetup } from '../plan.ts';
import { toVertebra } from './needle.ts';
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
  const depth = meanDepthMm(shape);
  const centreY = -depth / 2 + plan.balloonDepthShare * depth;
  const run = centreY - centre.y;
  const wanted = degrees(Math.atan2(centre.x - aimX(shape, plan), run));
  const slack = degrees(
    Math.atan2(
      Math.max(
        0,
        shape.pedicleWidthMm -
          ACCESS[plan.sides[side].access].outerDiameterMm -
          2 * PEDICLE_WALL_MM.value,
      ),
      lengthMm,
    ),
  );
  const axis = shape.pedicleTransverseAngleDeg;
  const transverse = Math.min(Math.max(wanted, axis - slack), axis + slack);
  const centreX = centre.x - run * Math.tan(radians(transverse));
  const device = vec3(centreX, centreY, middleZ(shape, heightsMm, centreX, centreY));
  const direction = normalize(minus(device, centre));
  return {
    entry: toVertebra(plus(centre, times(direction, -(lengthMm / 2 + DORSAL_BONE_MM.value))), side),
    target: toVertebra(plus(device, times(direction, deviceLengthMm(plan) / 2)), side),
    heldByPedicle: transverse !== wanted,
  };
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
