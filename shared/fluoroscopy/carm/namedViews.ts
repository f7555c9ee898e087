/**
 * Views that surgeons name (M-FL-4): true AP and true lateral, where an endplate is one line, and en face along a needle.
 * An endplate is one line when the source lies in its plane; both endplates of a wedge cannot be at once.
 */
import { ENDPLATES, type EndplateName, endplateRims } from '../../anatomy/endplateRims.ts';
import type { PosedBody } from '../../anatomy/posedBody.ts';
import type { Point } from '../../math/frames.ts';
import { cross, dot, minus, normalize, plus, times, type Vec3 } from '../../math/vec3.ts';
import { degrees } from '../../quantities/units.ts';
import { type ArmAngles, anglesTowards, type CArm } from './cArm.ts';

/** 'both': half-way between the two. */
export type EndplateChoice = EndplateName | 'both';

/** What of the C-arm a named view keeps. */
type Centred = Pick<CArm, 'centre' | 'sourceObjectMm'>;

export const AP_ORBIT_DEG = 0;
/** The detector stands on the patient's left. */
export const LATERAL_ORBIT_DEG = 90;

export function trueAp(arm: Centred, body: PosedBody, choice: EndplateChoice): ArmAngles {
  // Straight behind, the beam (0, −cos t, sin t) leaves a plane of normal n at sin(t + lean), lean being its front's rise.
  const tiltOf = (name: EndplateName) => {
    const { normal, offMm } = planeOf(arm, body, name);
    const lean = Math.atan2(-normal.y, normal.z);
    return degrees(Math.asin(offMm / arm.sourceObjectMm) - lean);
  };
  return { orbitDeg: AP_ORBIT_DEG, tiltDeg: chosen(choice, tiltOf) };
}

export function trueLateral(arm: Centred, body: PosedBody, choice: EndplateChoice): ArmAngles {
  const tiltOf = (name: EndplateName) => {
    const { normal, offMm } = planeOf(arm, body, name);
    return degrees(Math.asin(offMm / (arm.sourceObjectMm * normal.z)));
  };
  return { orbitDeg: LATERAL_ORBIT_DEG, tiltDeg: chosen(choice, tiltOf) };
}

/** Looking along a needle: the source lies on its line, ahead of its tip, so that needle and tip are one dot. */
export function enFace(arm: Centred, from: Point<'patient'>, direction: Vec3): ArmAngles {
  const along = normalize(direction);
  const off = minus(from, arm.centre);
  const half = dot(off, along);
  const inside = half ** 2 - dot(off, off) + arm.sourceObjectMm ** 2;
  const source = plus(from, times(along, -half + Math.sqrt(inside)));
  return anglesTowards(minus(arm.centre, source));
}

function chosen(choice: EndplateChoice, tiltOf: (name: EndplateName) => number): number {
  return choice === 'both'
    ? ENDPLATES.reduce((sum, name) => sum + tiltOf(name) / ENDPLATES.length, 0)
    : tiltOf(choice);
}

/** Normal of an endplate's plane, cranial, and how far the centred point lies above it. */
function planeOf({ centre }: Centred, body: PosedBody, name: EndplateName) {
  const { anterior, posterior, left, right } = endplateRims(body, name);
  const normal = normalize(cross(minus(right, left), minus(anterior, posterior)));
  return { normal, offMm: dot(minus(centre, anterior), normal) };
}
