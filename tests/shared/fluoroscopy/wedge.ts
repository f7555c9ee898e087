/** A wedge of one material, level towards the source and rising towards the patient's right on the detector's side. */
import type { CArm } from '../../../shared/fluoroscopy/carm/cArm.ts';
import { fromPixel, rayThrough } from '../../../shared/fluoroscopy/carm/projection.ts';
import type { AttenuatingSurface } from '../../../shared/fluoroscopy/matter/attenuatingSurface.ts';

const HALF_WIDTH_MM = 40;
const HALF_HEIGHT_MM = 30;
const THICKEST_MM = 12;

/** Thickness along the ray of a pixel, by hand: between the plane y = 0 and the slope above it; null beside the wedge. */
export function wedge(stepPerMm: number): {
  surface: AttenuatingSurface;
  thicknessAt(arm: CArm, u: number, v: number): number | null;
} {
  const [w, h, t] = [HALF_WIDTH_MM, HALF_HEIGHT_MM, THICKEST_MM];
  // Thin edge on the left; the source lies in front (+y), the detector behind (−y).
  const corners = [-w, 0, -h, -w, 0, h, w, 0, -h, w, 0, h, w, -t, -h, w, -t, h];
  const triangles = [
    [0, 1, 3],
    [0, 3, 2], // towards the source
    [0, 4, 5],
    [0, 5, 1], // the slope, towards the detector
    [2, 3, 5],
    [2, 5, 4], // the thick end
    [0, 2, 4], // below
    [1, 5, 3], // above
  ];
  const slope = t / (2 * w);
  return {
    surface: {
      positionsMm: Float64Array.from(corners),
      triangles: Uint32Array.from(triangles.flat()),
      stepPerMm,
    },
    thicknessAt(arm, u, v) {
      const { source, direction: d } = rayThrough(arm, fromPixel(arm, { u, v }));
      const enter = -source.y / d.y;
      const leave = -(source.y + slope * (source.x + w)) / (d.y + slope * d.x);
      const inside = [enter, leave].every(
        (at) => Math.abs(source.x + at * d.x) < w - 1 && Math.abs(source.z + at * d.z) < h - 1,
      );
      return inside ? leave - enter : null;
    },
  };
}
