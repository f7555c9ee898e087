/** Arms, a fractured segment and simple solids to look through. */
import { endplatesOf } from '../../../shared/anatomy/endplateField.ts';
import type { PosedBody } from '../../../shared/anatomy/posedBody.ts';
import { poseSegment } from '../../../shared/anatomy/segment.ts';
import { shapeVertebra } from '../../../shared/anatomy/shapeVertebra.ts';
import type { CArm } from '../../../shared/fluoroscopy/carm/cArm.ts';
import type { AttenuatingSurface } from '../../../shared/fluoroscopy/matter/attenuatingSurface.ts';
import { prism } from '../../../shared/fluoroscopy/matter/prism.ts';
import { point } from '../../../shared/math/frames.ts';
import { type Vec3, vec3 } from '../../../shared/math/vec3.ts';

export const ARM: CArm = {
  orbitDeg: 0,
  tiltDeg: 0,
  sourceDetectorMm: 1000,
  sourceObjectMm: 800,
  detectorMm: 200,
  detectorPx: 256,
  collimation: { widthMm: 200, heightMm: 200 },
  centre: point<'patient'>(0, 0, 0),
};

export const WEDGE = { anterior: 16, middle: 15, posterior: 24 };

/** A wedge at L1 between its neighbours; it lies in the segment turned by its own inferior endplate. */
export function wedgedBody(heightsMm = WEDGE): PosedBody {
  const shapes = (['T12', 'L1', 'L2'] as const).map((level) =>
    shapeVertebra({
      level,
      sex: null,
      statureMm: null,
      heightsMm: level === 'L1' ? heightsMm : null,
      intactHeightsMm: null,
      endplateDepthMm: null,
      endplateWidthMm: null,
    }),
  );
  const pose = poseSegment(shapes, 'L1', heightsMm).L1;
  const shape = shapes[1];
  if (!pose || !shape) throw new Error('L1 is part of the segment');
  // A body whose endplates do not differ would prove nothing.
  const { superior, inferior } = endplatesOf(shape.intactHeightsMm, heightsMm);
  if (superior.anteriorZ === inferior.anteriorZ) throw new Error('the body is flat');
  return { shape, heightsMm, pose };
}

/** A closed box around its middle. */
export function box(middle: Vec3, halfMm: Vec3, stepPerMm: number): AttenuatingSurface {
  const { x, y, z } = middle;
  // A prism of four sides stands on its corners: turned back by 45°.
  const [a, b] = [halfMm.x, halfMm.y];
  const square = prism(
    vec3(x, y, z - halfMm.z),
    vec3(x, y, z + halfMm.z),
    vec3(a, b, 0),
    vec3(-a, b, 0),
    4,
  );
  return { ...square, stepPerMm };
}
