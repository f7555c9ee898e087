/** Each entered side with its path, its numbers and its margins, for the faces and the findings. */
import type { HeightsMm } from '../../anatomy/heights.ts';
import type { Side } from '../../anatomy/levels.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { deviceLengthMm, entrySides, type NeedlePath, type Plan, type SidePlan } from '../plan.ts';
import { sidesToCheck } from '../sidesToCheck.ts';
import { type PathMargins, pathMargins } from './margins/pathMargins.ts';
import { needleOf } from './needle.ts';
import { type Proposal, propose } from './proposal.ts';
import { type RoomNumbers, roomNumbers } from './roomNumbers.ts';
import { runsForward } from './runsForward.ts';
import { mirrorPath } from './turnPath.ts';

export interface PlannedPath extends PathMargins {
  readonly side: Side;
  readonly plan: SidePlan;
  readonly path: NeedlePath;
  readonly proposal: Proposal;
  readonly numbers: RoomNumbers;
  /** false: a stored path that no device could work along; the run follows the proposal. */
  readonly runs: boolean;
}

export function planPath(
  shape: VertebraShape,
  heightsMm: HeightsMm,
  plan: Plan,
  side: Side,
): PlannedPath {
  const sidePlan = plan.sides[side];
  const proposal = propose(shape, heightsMm, plan, side);
  const path = sidePlan.path ?? proposal.path;
  const { margins, passage } = pathMargins(
    shape,
    heightsMm,
    needleOf(path, plan, side),
    sidePlan.route,
  );
  return {
    side,
    plan: sidePlan,
    path,
    proposal,
    numbers: roomNumbers(path, passage, side, sidePlan.skinDepthMm),
    runs: sidePlan.path === null || runsForward(shape, heightsMm, path, plan),
    margins,
    passage,
  };
}

export type PlannedPaths = readonly PlannedPath[];

interface Remembered<T> {
  /** All that paths are made of, beside the sides: how far a balloon is filled moves no needle. */
  readonly of: readonly unknown[];
  readonly found: T;
}

const known = new WeakMap<Plan['sides'], Remembered<PlannedPaths>>();
/** A handle that is dragged moves one needle: the other stays as it was found. */
const knownSides = new WeakMap<SidePlan, Remembered<PlannedPath>>();

function remembered<K extends object, T>(
  known: WeakMap<K, Remembered<T>>,
  key: K,
  of: readonly unknown[],
  find: () => T,
): T {
  const before = known.get(key);
  if (before?.of.every((value, i) => value === of[i])) return before.found;
  const found = find();
  known.set(key, { of, found });
  return found;
}

/** On the heights as measured, the patient's left first, as in a view from behind. Remembered until a needle could move. */
export function planPaths(shape: VertebraShape, plan: Plan): PlannedPaths {
  const of = [shape, plan.approach, plan.balloonDepthShare, deviceLengthMm(plan)];
  return remembered(known, plan.sides, of, () => {
    const checked = sidesToCheck(plan).map(({ side }) =>
      remembered(knownSides, plan.sides[side], [...of, side], () =>
        planPath(shape, shape.heightsMm, plan, side),
      ),
    );
    return entrySides(plan.approach).map(
      (side) => checked.find((path) => path.side === side) ?? mirrored(checked[0]!, side, plan),
    );
  });
}

/** The other of two sides that are planned alike; what was typed for it stays its own. */
function mirrored(path: PlannedPath, side: Side, plan: Plan): PlannedPath {
  const { skinDepthMm } = plan.sides[side];
  const across = mirrorPath(path.path);
  return {
    ...path,
    side,
    plan: plan.sides[side],
    path: across,
    proposal: { ...path.proposal, path: mirrorPath(path.proposal.path) },
    numbers: roomNumbers(across, path.passage, side, skinDepthMm),
  };
}
