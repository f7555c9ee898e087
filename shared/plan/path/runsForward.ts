/** Whether a device could be opened along a stored path: it leads forward, and its centre lies in the body. */
import { insideBody } from '../../anatomy/bodySolid.ts';
import type { HeightsMm } from '../../anatomy/heights.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { length, minus, times } from '../../math/vec3.ts';
import { radians } from '../../quantities/units.ts';
import { deviceLengthMm, type NeedlePath, type PlanSetup } from '../plan.ts';
import { SHORTEST_PATH_MM, STEEPEST_DEG } from './constants.ts';
import { directionOf } from './needle.ts';

export function runsForward(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  path: NeedlePath,
  plan: PlanSetup,
): boolean {
  if (length(minus(path.target, path.entry)) < SHORTEST_PATH_MM.value) return false;
  const direction = directionOf(path);
  if (direction.y < Math.cos(radians(STEEPEST_DEG.value))) return false;
  const { x, y, z } = minus(path.target, times(direction, deviceLengthMm(plan) / 2));
  return insideBody(shape, heightsMm)(x, y, z);
}
