/** How much room walls leave a device, half-way between the endplates [M-SIM-5]. */
import type { VertebraShape } from '../../shared/anatomy/vertebraShape.ts';
import { CORTEX_THICKNESS_MM } from '../../shared/simulation/constants.ts';
import { depthOf, marchToWall } from './body.ts';
import type { Path } from './path.ts';

/** From the lateral wall to the midline, where the twin lies; without a twin to the other wall. */
export function roomMm(shape: VertebraShape, { y }: Path, bilateral: boolean): number {
  const half = marchToWall(shape, 0.5, { x: 0, y }, { x: 1, y: 0 }) - CORTEX_THICKNESS_MM.value;
  return bilateral ? half : 2 * half;
}

/** From the device's centre along the needle to the inside of the anterior cortex, which is as thick in the floor plan. */
export function frontRoomMm(shape: VertebraShape, path: Path): number {
  const { outwardMm, y, inward, forward } = path;
  const flat = Math.hypot(inward, forward);
  const step = { x: -inward / flat, y: forward / flat };
  const wall = marchToWall(shape, 0.5, { x: outwardMm, y }, step);
  return Math.max(0, wall - CORTEX_THICKNESS_MM.value) / flat;
}

/** Back along the needle to the plane of the posterior wall, where its own pedicle opens. */
export function backRoomMm(shape: VertebraShape, { y, forward }: Path): number {
  return Math.max(0, y + depthOf(shape) / 2 - CORTEX_THICKNESS_MM.value) / forward;
}
