/** The fractured level and its neighbours at one stage, and what is planned in it: what all three drawings are drawn from. */
import type { HeightsMm } from '../../../shared/anatomy/heights.ts';
import type { Side } from '../../../shared/anatomy/levels.ts';
import { poseBodies } from '../../../shared/anatomy/poseBodies.ts';
import type { PosedBody } from '../../../shared/anatomy/posedBody.ts';
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';
import { assert } from '../../../shared/base/assert.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import type { TriangleMesh } from '../../../shared/mesh/triangleMesh.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import { entrySides, type Plan } from '../../../shared/plan/plan.ts';
import { planTrajectory, type Trajectory } from '../../../shared/plan/trajectory.ts';
import { type FillingKind, fillingMesh } from '../../../shared/simulation/fillingMesh.ts';
import { buildJackMesh, shownOpeningMm } from '../../../shared/simulation/jackShape.ts';
import {
  type ProcedureResult,
  type Stage,
  stageHeightsMm,
} from '../../../shared/simulation/result.ts';
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
  const shape = fracturedShape(derived);
  const heightsMm = run.available ? stageHeightsMm(run.value, stage) : shape.heightsMm;
  const shows = showsAt(stage, run.available);
  const bodies = bodiesAt(derived, heightsMm);
  const fractured = bodies.find((body) => body.shape === shape);
  assert(fractured !== undefined, 'the fractured level is drawn');
  return {
    bodies,
    fractured,
    plan,
    shows,
    needles: entrySides(plan.approach).map((side) => ({
      trajectory: planTrajectory(shape, heightsMm, plan, side),
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
  const filling = { kind, mesh: fillingMesh(kind, body, plan, run, side) };
  if (run.procedure !== 'jack') return [filling];
  const jack = { shape: body.shape, heightsMm: body.heightsMm, plan, side };
  const mesh = buildJackMesh({ ...jack, openingMm: shownOpeningMm(jack, run, stage) });
  return [filling, { kind: 'jack', mesh }];
}

/** With the fractured body at these heights, and all others as they are. */
export function bodiesAt(derived: Derived, heightsMm: HeightsMm): readonly PosedBody[] {
  const { shapes, fracturedLevel } = derived;
  const own = shapes.findIndex(({ level }) => level === fracturedLevel);
  return poseBodies(shapes, fracturedLevel, heightsMm).slice(Math.max(0, own - 1), own + 2);
}

export function fracturedShape({ shapes, fracturedLevel }: Derived): VertebraShape {
  const shape = shapes.find(({ level }) => level === fracturedLevel);
  assert(shape !== undefined, 'the fractured level is in the segment');
  return shape;
}
