/** Everything around the bones as one ellipse of soft tissue (M-FL-6). */
import { vec3 } from '../../math/vec3.ts';
import { SKIN_BEHIND_BODY_MM, TRUNK_DEPTH_MM, TRUNK_WIDTH_MM } from '../constants.ts';
import { type AttenuatingSurface, stepPerMm } from './attenuatingSurface.ts';
import { prism } from './prism.ts';

/** Beyond what any tilt of the beam reaches. */
const HALF_LENGTH_MM = 300;
const SIDES_OF_TRUNK = 96;

export function trunkSurface(): AttenuatingSurface {
  const y = TRUNK_DEPTH_MM.value / 2 - SKIN_BEHIND_BODY_MM.value;
  return {
    ...prism(
      vec3(0, y, -HALF_LENGTH_MM),
      vec3(0, y, HALF_LENGTH_MM),
      vec3(TRUNK_WIDTH_MM.value / 2, 0, 0),
      vec3(0, TRUNK_DEPTH_MM.value / 2, 0),
      SIDES_OF_TRUNK,
    ),
    stepPerMm: stepPerMm(null, 'softTissue'),
  };
}
