/** Named views of an orthographic camera: parallel like a long fluoroscope, so that the scale bar holds everywhere. */
import { type OrthographicCamera, Spherical, type Vector3 } from 'three';
import { VIEW_DIRECTIONS } from './viewDirections.ts';
import type { NamedView } from './viewportProps.ts';

/** Far enough that nothing of a five-level segment with its needles comes behind the eye. */
export const EYE_DISTANCE_MM = 600;

/** Scene axes: x patient right, y cranial, z posterior. From behind, patient left is on the left of the picture. */
export function directionOf(view: NamedView): Spherical {
  const [polar, azimuth] = VIEW_DIRECTIONS[view];
  return new Spherical(EYE_DISTANCE_MM, polar, azimuth);
}

/** Between two directions the short way round. */
export function mixDirections(from: Spherical, to: Spherical, share: number): Spherical {
  const turn = ((to.theta - from.theta + 3 * Math.PI) % (2 * Math.PI)) - Math.PI;
  return new Spherical(
    EYE_DISTANCE_MM,
    from.phi + (to.phi - from.phi) * share,
    from.theta + turn * share,
  );
}

/** Puts the eye `direction` away from `target`, looking at it, cranial up. */
export function aimCamera(camera: OrthographicCamera, target: Vector3, direction: Spherical): void {
  camera.up.set(0, 1, 0);
  camera.position.setFromSpherical(direction).add(target);
  camera.lookAt(target);
  camera.updateMatrixWorld();
}

/** What the picture must hold, seen from any side. */
export interface Extent {
  readonly halfHeightMm: number;
  readonly halfWidthMm: number;
}

/** Picture pixels per millimetre that show the whole extent with room for the marks around it. */
export function fitZoom(extent: Extent, widthPx: number, heightPx: number): number {
  const margin = 1.12;
  return Math.min(
    widthPx / (2 * extent.halfWidthMm * margin),
    heightPx / (2 * extent.halfHeightMm * margin),
  );
}
