/** The way of one needle and its device as it is planned: the stored path, or the proposal that stands for none (M-PL-1). */
import type { HeightsMm } from '../anatomy/heights.ts';
import type { Side } from '../anatomy/levels.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import { type Point, point } from '../math/frames.ts';
import type { Vec3 } from '../math/vec3.ts';
import { directionOf, toVertebra } from './path/needle.ts';
import { pedicleOf } from './path/pedicle.ts';
import { propose } from './path/proposal.ts';
import { runsForward } from './path/runsForward.ts';
import { anglesOf } from './path/turnPath.ts';
import { deviceLengthMm, type NeedlePath, type PlanSetup } from './plan.ts';

export interface Trajectory {
  readonly side: Side;
  /** Where the needle meets bone. */
  readonly entry: Point<'vertebra'>;
  readonly pedicleCentre: Point<'vertebra'>;
  readonly balloonCentre: Point<'vertebra'>;
  /** Front end of the deflated balloon. */
  readonly tip: Point<'vertebra'>;
  /** Unit vector from entry to tip. */
  readonly direction: Vec3;
  /** Convergence forward and medially. */
  readonly transverseAngleDeg: number;
  /** Positive when the path heads caudad going forward. */
  readonly sagittalAngleDeg: number;
}

/** In the body as it was measured, at every stage: lifting the endplates moves no needle. */
export function planTrajectory(shape: VertebraShape, plan: PlanSetup, side: Side): Trajectory {
  return trajectoryOf(shape, followedPath(shape, plan, side), plan, side);
}

/** The stored path, or the proposal that is followed, on the heights as measured. */
export function followedPath(shape: VertebraShape, plan: PlanSetup, side: Side): NeedlePath {
  return plan.sides[side].path ?? propose(shape, shape.heightsMm, plan, side).path;
}

/** What a run can follow: a stored path that no device could work along gives way to the proposal, and a finding says so. */
export function runnableTrajectory(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  plan: PlanSetup,
  side: Side,
): Trajectory {
  const { path } = plan.sides[side];
  const runs = path !== null && runsForward(shape, heightsMm, path, plan);
  return trajectoryOf(shape, runs ? path : propose(shape, heightsMm, plan, side).path, plan, side);
}

function trajectoryOf(
  shape: VertebraShape,
  path: NeedlePath,
  plan: PlanSetup,
  side: Side,
): Trajectory {
  const { entry, target } = path;
  const direction = directionOf(path);
  const back = deviceLengthMm(plan) / 2;
  return {
    side,
    entry,
    pedicleCentre: toVertebra(pedicleOf(shape).centre, side),
    balloonCentre: point<'vertebra'>(
      target.x - direction.x * back,
      target.y - direction.y * back,
      target.z - direction.z * back,
    ),
    tip: target,
    direction,
    ...anglesOf(path, side),
  };
}
