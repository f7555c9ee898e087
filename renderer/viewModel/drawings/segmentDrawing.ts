/** The fractured level and its neighbours at one stage, and what is planned in it: what all three drawings are drawn from. */
import type { Level, Side } from '../../../shared/anatomy/levels.ts';
import { poseBodies } from '../../../shared/anatomy/poseBodies.ts';
import type { PosedBody } from '../../../shared/anatomy/posedBody.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import type { TriangleMesh } from '../../../shared/mesh/triangleMesh.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import { fracturedShape, stagedBodies } from '../../../shared/pipeline/stagedBodies.ts';
import { entrySides, type Plan } from '../../../shared/plan/plan.ts';
import { planTrajectory, type Trajectory } from '../../../shared/plan/trajectory.ts';
import {
  type FillingKind,
  fillingMesh,
  fillingOf,
} from '../../../shared/simulation/fillingMesh.ts';
import { jackMesh } from '../../../shared/simulation/jackShape.ts';
import type { ProcedureResult, Stage } from '../../../shared/simulation/result.ts';
import { type Shows, showsAt } from '../../../shared/simulation/stageShows.ts';

export interface DrawnSegment {
  /** Cranial first: the fractured body and the one above and below, where the segment has them. */
  readonly bodies: readonly PosedBody[];
  readonly fractured: PosedBody;
  readonly plan: Plan;
  readonly shows: Shows;
  readonly needles: readonly DrawnNeedle[];
}

export interface DrawnNeedle {
  readonly trajectory: Trajectory;
  /** What fills the bone at this stage. */
  readonly inside: readonly { readonly kind: FillingKind | 'jack'; readonly mesh: TriangleMesh }[];
}

export function drawnSegment(
  { plan }: KyphoDocument,
  derived: Derived,
  stage: Stage,
): DrawnSegment {
  const { run } = derived;
  const { all, fractured } = stagedBodies(derived, stage);
  const shows = showsAt(stage, run.available);
  return {
    bodies: withNeighbours(all, derived.fracturedLevel),
    fractured,
    plan,
    shows,
    needles: entrySides(plan.approach).map((side) => ({
      trajectory: planTrajectory(fractured.shape, fractured.heightsMm, plan, side),
      inside: run.available ? insideOf(fractured, plan, run.value, stage, side) : [],
    })),
  };
}

function insideOf(
  body: PosedBody,
  plan: Plan,
  run: ProcedureResult,
  stage: Stage,
  side: Side,
): DrawnNeedle['inside'] {
  const kind = showsAt(stage, true).filling;
  if (!kind) return [];
  const filling = { kind, mesh: fillingMesh(fillingOf(kind, plan, run), body, plan, side) };
  if (run.procedure !== 'jack') return [filling];
  return [filling, { kind: 'jack', mesh: jackMesh({ ...body, plan, side }, run, stage) }];
}

/** As measured, whatever the stage: a picture keeps its frame while the stage changes. */
export function measuredBodies(derived: Derived): readonly PosedBody[] {
  const { shapes, fracturedLevel } = derived;
  const all = poseBodies(shapes, fracturedLevel, fracturedShape(derived).heightsMm);
  return withNeighbours(all, fracturedLevel);
}

/** The body above, the fractured one and the one below. */
function withNeighbours(all: readonly PosedBody[], fracturedLevel: Level): readonly PosedBody[] {
  const own = all.findIndex(({ shape }) => shape.level === fracturedLevel);
  return all.slice(Math.max(0, own - 1), own + 2);
}
