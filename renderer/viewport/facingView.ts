/** From where a cut is seen: an eye that would look along its plane goes to the named view that faces it. */
import type { Vec3 } from '../../shared/math/vec3.ts';
import { VIEW_DIRECTIONS } from './viewDirections.ts';
import { type Eye, type NamedView, SECTION_AXIS, type SectionPlane } from './viewportProps.ts';

/** Of its width that a cut must show to be left alone: it faces the eye to within 60°. */
const LEAST_SHOWN = 0.5;

/** By the side of the plane that the eye is on; an axial cut is looked at from above. */
const FACING: Readonly<Record<SectionPlane, readonly [minus: NamedView, plus: NamedView]>> = {
  sagittal: ['left', 'right'],
  coronal: ['posterior', 'anterior'],
  axial: ['superior', 'superior'],
};

/** `view` itself where the cut is seen already. `eye`: where it was turned to by hand. */
export function facingView(
  plane: SectionPlane,
  view: NamedView | null,
  eye: Pick<Eye, 'polarRad' | 'azimuthRad'> | null,
): NamedView | null {
  const [polarRad, azimuthRad] =
    view !== null
      ? VIEW_DIRECTIONS[view]
      : eye
        ? [eye.polarRad, eye.azimuthRad]
        : VIEW_DIRECTIONS.posterior;
  const shown = towardsEye(polarRad, azimuthRad)[SECTION_AXIS[plane]];
  if (Math.abs(shown) >= LEAST_SHOWN) return view;
  const [minus, plus] = FACING[plane];
  // Seen from neither side, it is seen from the left and from behind.
  return shown > 1e-3 ? plus : minus;
}

/** Unit vector, patient frame. */
function towardsEye(polarRad: number, azimuthRad: number): Vec3 {
  const level = Math.sin(polarRad);
  return {
    x: level * Math.sin(azimuthRad),
    y: -level * Math.cos(azimuthRad),
    z: Math.cos(polarRad),
  };
}
