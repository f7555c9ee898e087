/** The profile whose discs lie beside a body on its picture (M-FR-7), and both of them where nobody wrote the pose down. */
import type { ProfilePose } from '../anatomy/spine/segmentAngle.ts';
import type { Columns } from '../base/stratified.ts';
import type { Pose } from './facts.ts';

/** Name of the column an unknown pose is drawn from, here and in the run: one draw is one pose. */
export const POSE_COLUMN = 'pose';

/** Nobody wrote the pose down: as likely taken upright as lying (M-SIM-9). */
export function isDrawnUpright(share: number): boolean {
  return share < 0.5;
}

/** What extension adds to lying is not known. */
function profilePoseOf(pose: Pose): ProfilePose {
  switch (pose) {
    case 'supine':
    case 'prone':
    case 'proneExtended':
      return 'recumbent';
    case 'standing':
    case 'sitting':
      return 'standing';
  }
}

/** An angle that rests on discs. Of two poses alike in chance the standard deviation is half of what parts them. */
export interface AngleOverPoses {
  readonly middleDeg: number;
  readonly sdDeg: number;
}

export function angleOverPoses(
  pose: Pose | null,
  angleDeg: (profile: ProfilePose) => number,
): AngleOverPoses {
  if (pose !== null) return { middleDeg: angleDeg(profilePoseOf(pose)), sdDeg: 0 };
  const [upright, lying] = [angleDeg('standing'), angleDeg('recumbent')];
  return { middleDeg: (upright + lying) / 2, sdDeg: Math.abs(upright - lying) / 2 };
}

/** The same angle in every draw, in the pose of that draw. */
export function drawAngleOverPoses(
  pose: Pose | null,
  columns: Columns,
  angleDeg: (profile: ProfilePose) => number,
): Float64Array {
  if (pose !== null) return new Float64Array(columns.count).fill(angleDeg(profilePoseOf(pose)));
  const [upright, lying] = [angleDeg('standing'), angleDeg('recumbent')];
  return columns.uniform(POSE_COLUMN).map((share) => (isDrawnUpright(share) ? upright : lying));
}
