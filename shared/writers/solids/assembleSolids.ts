/**
 * All parts of a plan at one stage, in the patient frame: the same shapes, poses, paths and fillings that the window
 * draws, so that a file and a picture can never show two plans.
 */
import { buildDiscMesh } from '../../anatomy/disc.ts';
import { fitVertebra } from '../../anatomy/fitVertebra.ts';
import type { Level } from '../../anatomy/levels.ts';
import type { PosedBody } from '../../anatomy/posedBody.ts';
import type { VertebraTemplate } from '../../anatomy/vertebraTemplate.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { placeSurface } from '../../mesh/placeSurface.ts';
import type { Surface } from '../../mesh/splitQuads.ts';
import type { Derived } from '../../pipeline/derived.ts';
import { type StagedBodies, stagedBodies } from '../../pipeline/stagedBodies.ts';
import { needleMesh } from '../../plan/needleMesh.ts';
import { entrySides, type Plan } from '../../plan/plan.ts';
import { planTrajectory } from '../../plan/trajectory.ts';
import type { UnavailableReason } from '../../quantities/estimate.ts';
import { fillingMesh, fillingOf } from '../../simulation/fillingMesh.ts';
import { jackMesh } from '../../simulation/jackShape.ts';
import { type Phase, stageOfPhase } from '../../simulation/phase.ts';
import { type Shows, showsAt } from '../../simulation/stageShows.ts';
import type { Solid } from './solid.ts';

export interface SolidsInput {
  readonly plan: Plan;
  readonly derived: Derived;
  readonly stage: Phase;
  readonly templateOf: (level: Level) => VertebraTemplate;
  /** Vertebrae take nearly all of the time. */
  readonly onVertebra: (done: number, total: number) => void;
}

/** Cranial first, then what lies inside. Without a run there is nothing after 'before'. */
export function assembleSolids(input: SolidsInput): Result<readonly Solid[], UnavailableReason> {
  const { derived, plan } = input;
  const bodies = standingBodies(input);
  if (!bodies.ok) return bodies;
  const { all, fractured } = bodies.value;
  const shows = showsAt(stageOfPhase(input.stage, plan.procedure), derived.run.available);
  return ok([
    ...all.map((body, done) => {
      input.onVertebra(done, all.length);
      return vertebra(body, input.templateOf(body.shape.level));
    }),
    ...discs(all),
    ...(shows.needles ? needles(fractured, plan) : []),
    ...(shows.filling ? fillings(fractured, input, shows.filling) : []),
    ...(shows.inside && plan.procedure === 'jack' ? jacks(fractured, input) : []),
  ]);
}

/** Every vertebra where it stands at the stage. */
export function standingBodies({
  plan,
  derived,
  stage,
}: Pick<SolidsInput, 'plan' | 'derived' | 'stage'>): Result<StagedBodies, UnavailableReason> {
  if (!derived.run.available && stage !== 'before') return err(derived.run.reason);
  return ok(stagedBodies(derived, stageOfPhase(stage, plan.procedure)));
}

function vertebra({ shape, heightsMm, pose }: PosedBody, template: VertebraTemplate): Solid {
  const { triangles } = template;
  const positionsMm = fitVertebra(template, shape, heightsMm);
  const { level } = shape;
  return {
    name: level,
    kind: 'vertebra',
    level,
    side: null,
    surface: placeSurface({ positionsMm, triangles }, pose),
  };
}

function discs(bodies: readonly PosedBody[]): readonly Solid[] {
  return bodies.slice(1).map((lower, i) => {
    const upper = bodies[i]!;
    const { level } = upper.shape;
    return {
      name: `disc ${level}-${lower.shape.level}`,
      kind: 'disc',
      level,
      side: null,
      surface: buildDiscMesh(upper, lower),
    };
  });
}

function needles({ shape, heightsMm, pose }: PosedBody, plan: Plan): readonly Solid[] {
  return entrySides(plan.approach).map((side) => ({
    name: `needle ${side}`,
    kind: 'needle',
    level: shape.level,
    side,
    surface: placeSurface(needleMesh(planTrajectory(shape, heightsMm, plan, side), plan), pose),
  }));
}

function jacks(body: PosedBody, { plan, derived: { run }, stage }: SolidsInput): readonly Solid[] {
  if (!run.available) return [];
  const { level } = body.shape;
  return entrySides(plan.approach).map((side) => ({
    name: `${level} jack ${side}`,
    kind: 'jack',
    level,
    side,
    surface: placeSurface(
      jackMesh({ ...body, plan, side }, run.value, stageOfPhase(stage, plan.procedure)),
      body.pose,
    ),
  }));
}

/** A cavity is room, not a part. */
function fillings(
  body: PosedBody,
  { plan, derived: { run } }: SolidsInput,
  filling: NonNullable<Shows['filling']>,
): readonly Solid[] {
  if (!run.available || filling === 'cavity') return [];
  const { level } = body.shape;
  return entrySides(plan.approach).flatMap((side) => {
    const mesh = fillingMesh(fillingOf(filling, plan, run.value), body, plan, side);
    if (mesh.triangles.length === 0) return [];
    const surface: Surface = placeSurface(mesh, body.pose);
    return [{ name: `${level} ${filling} ${side}`, kind: filling, level, side, surface }];
  });
}
