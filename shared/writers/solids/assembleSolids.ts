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
import { type StagedLevel, stagedBodies } from '../../pipeline/stagedBodies.ts';
import { needleMesh } from '../../plan/needleMesh.ts';
import { entrySides } from '../../plan/plan.ts';
import { planTrajectory } from '../../plan/trajectory.ts';
import type { UnavailableReason } from '../../quantities/estimate.ts';
import { fillingMesh, fillingOf } from '../../simulation/fillingMesh.ts';
import { jackMesh } from '../../simulation/jackShape.ts';
import { type Phase, stageOfPhase } from '../../simulation/phase.ts';
import { type Shows, showsAt } from '../../simulation/stageShows.ts';
import type { Solid } from './solid.ts';

export interface SolidsInput {
  readonly derived: Derived;
  readonly stage: Phase;
  readonly templateOf: (level: Level) => VertebraTemplate;
  /** Vertebrae take nearly all of the time. */
  readonly onVertebra: (done: number, total: number) => void;
}

/** Cranial first, then what lies inside. Without a run there is nothing after 'before'. */
export function assembleSolids(input: SolidsInput): Result<readonly Solid[], UnavailableReason> {
  const standing = standingBodies(input);
  if (!standing.ok) return standing;
  const { all, treated } = standing.value;
  return ok([
    ...all.map((body, done) => {
      input.onVertebra(done, all.length);
      return vertebra(body, input.templateOf(body.shape.level));
    }),
    ...discs(all),
    ...treated.flatMap(inside),
  ]);
}

export interface StandingBodies {
  /** Cranial first. */
  readonly all: readonly PosedBody[];
  /** Those of them with a plan, the level at hand first. */
  readonly treated: readonly StagedLevel[];
}

/** Every vertebra where it stands at the stage. */
export function standingBodies({
  derived,
  stage,
}: Pick<SolidsInput, 'derived' | 'stage'>): Result<StandingBodies, UnavailableReason> {
  if (!derived.run.available && stage !== 'before') return err(derived.run.reason);
  const own = stageOfPhase(stage, derived.plan.procedure);
  const { all, fractured, others } = stagedBodies(derived, own);
  return ok({ all, treated: [{ body: fractured, derived, stage: own }, ...others] });
}

/** What stands and lies in one treated body. */
function inside(level: StagedLevel): readonly Solid[] {
  const shows = showsAt(level.stage, level.derived.run.available);
  return [
    ...(shows.needles ? needles(level) : []),
    ...(shows.filling ? fillings(level, shows.filling) : []),
    ...(shows.inside && level.derived.plan.procedure === 'jack' ? jacks(level) : []),
  ];
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

function needles({ body, derived: { plan } }: StagedLevel): readonly Solid[] {
  const { shape, pose } = body;
  const { level } = shape;
  return entrySides(plan.approach).map((side) => ({
    name: `${level} needle ${side}`,
    kind: 'needle',
    level,
    side,
    surface: placeSurface(needleMesh(planTrajectory(shape, plan, side), plan), pose),
  }));
}

function jacks({ body, derived: { plan, run }, stage }: StagedLevel): readonly Solid[] {
  if (!run.available) return [];
  const { level } = body.shape;
  return entrySides(plan.approach).map((side) => ({
    name: `${level} jack ${side}`,
    kind: 'jack',
    level,
    side,
    surface: placeSurface(jackMesh({ ...body, plan, side }, run.value, stage), body.pose),
  }));
}

/** A cavity is room, not a part. */
function fillings(
  { body, derived: { plan, run } }: StagedLevel,
  filling: NonNullable<Shows['filling']>,
): readonly Solid[] {
  if (!run.available || filling === 'cavity') return [];
  const { level } = body.shape;
  return entrySides(plan.approach).flatMap((side) => {
    const mesh = fillingMesh(fillingOf(filling, run.value), body, plan, side);
    if (mesh.triangles.length === 0) return [];
    const surface: Surface = placeSurface(mesh, body.pose);
    return [{ name: `${level} ${filling} ${side}`, kind: filling, level, side, surface }];
  });
}
