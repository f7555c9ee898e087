/** Room between the needle and what it must not meet (M-PL-3): the spinal canal beside it, the anterior cortex ahead of it. */
import { locateInBody } from '../anatomy/bodySolid.ts';
import { canalCentreY } from '../anatomy/canal.ts';
import type { HeightsMm } from '../anatomy/heights.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import { ACCESS } from '../devices/catalogue.ts';
import type { Plan } from './plan.ts';
import type { Trajectory } from './trajectory.ts';

const STEP_MM = 0.5;
const CANAL_POINTS = 180;
/** Further ahead than any body is deep. */
const FAR_MM = 60;

/** Least distance of the cannula's outside from the elliptic canal, over its way through the pedicle; negative inside it. */
export function canalClearanceMm(
  shape: VertebraShape,
  { entry, balloonCentre, direction }: Trajectory,
  { access }: Plan,
): number {
  const a = shape.canalWidthMm / 2;
  const b = shape.canalDepthMm / 2;
  const centreY = canalCentreY(shape);
  // The outline is laid once: a slider comes through here on every step.
  const outline = Array.from({ length: CANAL_POINTS }, (_, i) => {
    const angle = (2 * Math.PI * i) / CANAL_POINTS;
    return { x: a * Math.cos(angle), y: b * Math.sin(angle) };
  });
  let least = Number.POSITIVE_INFINITY;
  const length = (balloonCentre.y - entry.y) / direction.y;
  for (let s = 0; s <= length; s += STEP_MM) {
    const x = entry.x + s * direction.x;
    const y = entry.y + s * direction.y - centreY;
    let squared = Number.POSITIVE_INFINITY;
    for (const point of outline)
      squared = Math.min(squared, (x - point.x) ** 2 + (y - point.y) ** 2);
    const distance = Math.sqrt(squared);
    const inside = (x / a) ** 2 + (y / b) ** 2 < 1;
    least = Math.min(least, inside ? -distance : distance);
  }
  return least - ACCESS[access].outerDiameterMm / 2;
}

/** From the front end of the deflated balloon on along the needle to the wall of the body; negative when it is through. */
export function anteriorClearanceMm(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  { balloonCentre, tip, direction }: Trajectory,
): number {
  const locate = locateInBody(shape, heightsMm);
  let wall = 0;
  for (let s = 0; s <= FAR_MM; s += STEP_MM / 5) {
    const { x, y, z } = balloonCentre;
    if (locate(x + s * direction.x, y + s * direction.y, z + s * direction.z).outward >= 1) break;
    wall = s;
  }
  return wall - (tip.y - balloonCentre.y) / direction.y;
}
