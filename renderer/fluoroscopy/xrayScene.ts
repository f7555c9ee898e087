/** What the beam meets at a stage of the procedure: the geometry of the 3D picture as attenuating surfaces. */
import type { Level } from '../../shared/anatomy/levels.ts';
import type { PosedBody } from '../../shared/anatomy/posedBody.ts';
import { keepLast } from '../../shared/base/keepLast.ts';
import type { AttenuatingSurface } from '../../shared/fluoroscopy/matter/attenuatingSurface.ts';
import {
  type BoneShell,
  boneShell,
  boneSurfaces,
} from '../../shared/fluoroscopy/matter/boneSurfaces.ts';
import {
  cannulaSurfaces,
  fillingSurface,
  jackSurface,
} from '../../shared/fluoroscopy/matter/instruments.ts';
import { trunkSurface } from '../../shared/fluoroscopy/matter/trunkSurface.ts';
import type { LevelDerived } from '../../shared/pipeline/derived.ts';
import {
  fracturedShape,
  heightsAtMm,
  type StagedLevel,
} from '../../shared/pipeline/stagedBodies.ts';
import { entrySides } from '../../shared/plan/plan.ts';
import { planTrajectory } from '../../shared/plan/trajectory.ts';
import { fillingMesh, fillingOf } from '../../shared/simulation/fillingMesh.ts';
import { jackMesh } from '../../shared/simulation/jackShape.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import { showsAt } from '../../shared/simulation/stageShows.ts';
import type { Templates } from '../viewport/useTemplates.ts';

/** Shells are kept from picture to picture: a slider changes one vertebra and moves the others. */
export function createBoneMaker(): (
  body: PosedBody,
  templates: Templates,
) => readonly AttenuatingSurface[] {
  const known = new Map<Level, { readonly of: readonly unknown[]; readonly shell: BoneShell }>();
  return ({ shape, heightsMm, pose }, templates) => {
    const template = templates.get(shape.level)?.template;
    if (!template) return [];
    const of = [template, shape, heightsMm.anterior, heightsMm.middle, heightsMm.posterior];
    const before = known.get(shape.level);
    const same = before?.of.every((value, i) => value === of[i]);
    const shell = before && same ? before.shell : boneShell(template, shape, heightsMm);
    known.set(shape.level, { of, shell });
    return boneSurfaces(shell, pose);
  };
}

const TRUNK = trunkSurface();

/** Cannulas, what fills the treated bodies, and the patient around them; bones come from their own maker. */
export function xrayMatter(treated: readonly StagedLevel[]): readonly AttenuatingSurface[] {
  return [...treated.flatMap(insideOf), TRUNK];
}

function insideOf({ body, derived, stage }: StagedLevel): readonly AttenuatingSurface[] {
  const { plan } = derived;
  return meshesOf(derived, stage).flatMap(({ path, filling, jack }) => [
    ...(path ? cannulaSurfaces(path, plan, body) : []),
    ...(filling ? [fillingSurface(filling.kind, filling.mesh, body)] : []),
    ...(jack ? [jackSurface(jack, body)] : []),
  ]);
}

/** In the frame of its own vertebra, where no slider of another level moves anything. */
const meshesOf = keepLast((derived: LevelDerived, stage: Stage) => {
  const { plan, run } = derived;
  const body = { shape: fracturedShape(derived), heightsMm: heightsAtMm(derived, stage) };
  const { needles, filling: kind, inside } = showsAt(stage, run.available);
  return entrySides(plan.approach).map((side) => ({
    path: needles ? planTrajectory(body.shape, plan, side) : null,
    filling:
      kind && run.available
        ? { kind, mesh: fillingMesh(fillingOf(kind, run.value), body, plan, side) }
        : null,
    jack:
      inside && run.available && plan.procedure === 'jack'
        ? jackMesh({ ...body, plan, side }, run.value, stage)
        : null,
  }));
});
