/** The fractured level and its neighbours at one stage, and what is planned in it: what all three drawings are drawn from. */
import type { Level, Side } from '../anatomy/levels.ts';
import { poseBodies } from '../anatomy/poseBodies.ts';
import type { PosedBody } from '../anatomy/posedBody.ts';
import { keepLast } from '../base/keepLast.ts';
import type { TriangleMesh } from '../mesh/triangleMesh.ts';
import type { Derived, LevelDerived } from '../pipeline/derived.ts';
import {
  fracturedShape,
  heightsAtMm,
  segmentShapes,
  stagedBodies,
} from '../pipeline/stagedBodies.ts';
import { entrySides, type Plan } from '../plan/plan.ts';
import { planTrajectory, type Trajectory } from '../plan/trajectory.ts';
import { type FillingKind, fillingMesh, fillingOf } from '../simulation/fillingMesh.ts';
import { jackMesh } from '../simulation/jackShape.ts';
import type { ProcedureResult, Stage } from '../simulation/result.ts';
import { type Shows, showsAt } from '../simulation/stageShows.ts';

/** What is planned in one body. */
export interface PlanDrawn {
  readonly plan: Plan;
  readonly shows: Shows;
  readonly needles: readonly DrawnNeedle[];
}

export interface DrawnSegment extends PlanDrawn {
  /** Cranial first: the fractured body and the one above and below, where the segment has them. */
  readonly bodies: readonly PosedBody[];
  readonly fractured: PosedBody;
  /** Other treated levels among the bodies, cranial first. */
  readonly others: readonly DrawnLevel[];
  /** Treated levels that lie beyond the bodies. */
  readonly beyond: readonly Level[];
}

export interface DrawnLevel extends PlanDrawn {
  readonly body: PosedBody;
}

export interface DrawnNeedle {
  readonly trajectory: Trajectory;
  /** What fills the bone at this stage. */
  readonly inside: readonly { readonly kind: FillingKind | 'jack'; readonly mesh: TriangleMesh }[];
}

export function drawnSegment(derived: Derived, stage: Stage): DrawnSegment {
  const { all, fractured, others } = stagedBodies(derived, stage);
  const bodies = withNeighbours(all, derived.fracturedLevel);
  const drawn = others.filter(({ body }) => bodies.includes(body));
  return {
    bodies,
    fractured,
    ...planAt(derived, stage),
    others: drawn.map(({ body, ...level }) => ({ body, ...planAt(level.derived, level.stage) })),
    beyond: derived.others
      .map(({ fracturedLevel }) => fracturedLevel)
      .filter((level) => !drawn.some(({ body }) => body.shape.level === level)),
  };
}

/** In the frame of its own vertebra, where no slider of another level moves anything. */
const planAt = keepLast((derived: LevelDerived, stage: Stage): PlanDrawn => {
  const { plan, run } = derived;
  const body = { shape: fracturedShape(derived), heightsMm: heightsAtMm(derived, stage) };
  return {
    plan,
    shows: showsAt(stage, run.available),
    needles: entrySides(plan.approach).map((side) => ({
      trajectory: planTrajectory(body.shape, plan, side),
      inside: run.available ? insideOf(body, plan, run.value, stage, side) : [],
    })),
  };
});

function insideOf(
  body: Pick<PosedBody, 'shape' | 'heightsMm'>,
  plan: Plan,
  run: ProcedureResult,
  stage: Stage,
  side: Side,
): DrawnNeedle['inside'] {
  const kind = showsAt(stage, true).filling;
  if (!kind) return [];
  const filling = { kind, mesh: fillingMesh(fillingOf(kind, run), body, plan, side) };
  if (run.procedure !== 'jack') return [filling];
  return [filling, { kind: 'jack', mesh: jackMesh({ ...body, plan, side }, run, stage) }];
}

/** Treated like the fractured body, which is at hand. */
export function isTreated({ others }: DrawnSegment, body: PosedBody): boolean {
  return others.some((other) => other.body.shape.level === body.shape.level);
}

/** As measured, whatever the stage: a picture keeps its frame while the stage changes. */
export function measuredBodies(derived: Derived): readonly PosedBody[] {
  const { fracturedLevel } = derived;
  const all = poseBodies(segmentShapes(derived), fracturedLevel, {});
  return withNeighbours(all, fracturedLevel);
}

/** The body above, the fractured one and the one below. */
function withNeighbours(all: readonly PosedBody[], fracturedLevel: Level): readonly PosedBody[] {
  const own = all.findIndex(({ shape }) => shape.level === fracturedLevel);
  return all.slice(Math.max(0, own - 1), own + 2);
}
