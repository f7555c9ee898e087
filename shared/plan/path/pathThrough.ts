/** The path of a needle by the two places a way is looked for with: beside its pedicle's middle, and its device's centre. */
import type { HeightsMm } from '../../anatomy/heights.ts';
import type { Side } from '../../anatomy/levels.ts';
import { meanDepthMm } from '../../anatomy/morphometry.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { minus, normalize, plus, times, type Vec3 } from '../../math/vec3.ts';
import { DORSAL_BONE_MM } from '../constants.ts';
import { deviceLengthMm, type NeedlePath, type PlanSetup } from '../plan.ts';
import { passageOf } from './margins/bodyMargins.ts';
import { needleOf, toVertebra } from './needle.ts';
import { pedicleLengthMm } from './pedicle.ts';

/** Both in the coordinates of the needle's own side; on to the front end of the device. */
export function pathThrough(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  plan: PlanSetup,
  side: Side,
  passes: Vec3,
  device: Vec3,
): NeedlePath {
  const direction = normalize(minus(device, passes));
  const target = toVertebra(plus(device, times(direction, deviceLengthMm(plan) / 2)), side);
  const from = (alongMm: number): NeedlePath => ({
    entry: toVertebra(plus(passes, times(direction, alongMm)), side),
    target,
  });
  if (plan.sides[side].route === 'transpedicular')
    return from(-(pedicleLengthMm(shape) / 2 + DORSAL_BONE_MM.value));
  // Beside the pedicle it first meets bone at the body.
  const passage = passageOf(shape, heightsMm, needleOf(from(0), plan, side));
  return from(passage?.fromMm ?? 0);
}

/** How far forward the plan puts a device's centre. */
export function deviceY(
  shape: VertebraShape,
  { balloonDepthShare }: Pick<PlanSetup, 'balloonDepthShare'>,
): number {
  const depth = meanDepthMm(shape);
  return -depth / 2 + balloonDepthShare * depth;
}
