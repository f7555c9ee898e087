/** The pose in which a derived height or angle holds: a height without its pose is half a number. */
import type { Pose } from '../../fracture/facts.ts';
import { FRACTURE_OUTPUTS } from '../../pipeline/explain/outputs/fractureOutputs.ts';
import type { OutputId } from '../../pipeline/explain/outputs/outputs.ts';
import type { Stage } from '../../simulation/result.ts';

const STAGE_POSES: Readonly<Record<Stage, Pose | 'asMeasured'>> = {
  before: 'asMeasured',
  positioned: 'prone',
  inflated: 'prone',
  deflated: 'prone',
  cemented: 'prone',
  standing: 'standing',
  sixMonths: 'standing',
};
const AT_A_STAGE = /^(?:height|wedge|tilt)\.(\w+)/;

/** null: it holds in no single pose, or nobody said in which the picture was taken. */
export function poseOf(id: OutputId, measuredPose: Pose | null): Pose | null {
  if (id in FRACTURE_OUTPUTS) return measuredPose;
  if (id.startsWith('followUp.')) return 'standing';
  const stage = AT_A_STAGE.exec(id)?.[1] as Stage | undefined;
  if (!stage) return null;
  const pose = STAGE_POSES[stage];
  return pose === 'asMeasured' ? measuredPose : pose;
}
