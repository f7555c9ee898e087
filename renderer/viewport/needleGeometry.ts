/** A working cannula as a tube along its trajectory, true outer diameter, vertebra frame. */
import { type BufferGeometry, CylinderGeometry, Matrix4, Quaternion, Vector3 } from 'three';
import { ACCESS, BALLOONS } from '../../shared/devices/catalogue.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Trajectory } from '../../shared/plan/trajectory.ts';

/** How much is drawn of what stands out of the bone: a hint, not its length. */
const SHOWN_OUTSIDE_MM = 34;
const SIDES_OF_TUBE = 28;
const ALONG = new Vector3(0, 1, 0);

/** The cannula is drawn back behind the balloon, as it is when the balloon is inflated. */
export function needleEnds(path: Trajectory, plan: Plan): { outer: Vector3; inner: Vector3 } {
  const direction = new Vector3(path.direction.x, path.direction.y, path.direction.z);
  const centre = new Vector3(path.balloonCentre.x, path.balloonCentre.y, path.balloonCentre.z);
  const entry = new Vector3(path.entry.x, path.entry.y, path.entry.z);
  return {
    outer: entry.addScaledVector(direction, -SHOWN_OUTSIDE_MM),
    inner: centre.addScaledVector(direction, -BALLOONS[plan.balloon].nominalLengthMm / 2),
  };
}

export function needleGeometry(path: Trajectory, plan: Plan): BufferGeometry {
  const { outer, inner } = needleEnds(path, plan);
  const radius = ACCESS[plan.access].outerDiameterMm / 2;
  const axis = inner.clone().sub(outer);
  const tube = new CylinderGeometry(radius, radius, axis.length(), SIDES_OF_TUBE);
  const turn = new Quaternion().setFromUnitVectors(ALONG, axis.clone().normalize());
  const middle = outer.clone().add(inner).multiplyScalar(0.5);
  return tube.applyMatrix4(new Matrix4().compose(middle, turn, new Vector3(1, 1, 1)));
}
