/** What is put into the patient: a steel cannula with its bore, and a filling inside the body (M-FL-7). */
import type { PosedBody } from '../../anatomy/posedBody.ts';
import { cannulaOf } from '../../devices/ownDevice.ts';
import { apply, rotate } from '../../math/rigid.ts';
import { cross, normalize, plus, times, vec3 } from '../../math/vec3.ts';
import type { TriangleMesh } from '../../mesh/triangleMesh.ts';
import { needleEnds } from '../../plan/needleMesh.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Trajectory } from '../../plan/trajectory.ts';
import { CANNULA_LENGTH_MM } from '../constants.ts';
import { type AttenuatingSurface, applyAll, stepPerMm } from './attenuatingSurface.ts';
import { prism } from './prism.ts';

const SIDES_OF_TUBE = 32;

/** Drawn back behind the device, as it is when the device is opened. */
export function cannulaSurfaces(
  path: Trajectory,
  plan: Plan,
  { pose }: PosedBody,
): readonly AttenuatingSurface[] {
  const inner = apply(pose, needleEnds(path, plan).inner);
  const direction = rotate(pose, path.direction);
  const outer = plus(inner, times(direction, -CANNULA_LENGTH_MM.value));
  const across = normalize(cross(direction, vec3(0, 0, 1)));
  const up = cross(direction, across);
  const tube = (diameterMm: number, step: number): AttenuatingSurface => ({
    ...prism(outer, inner, times(across, diameterMm / 2), times(up, diameterMm / 2), SIDES_OF_TUBE),
    stepPerMm: step,
  });
  const { outerDiameterMm, innerDiameterMm } = cannulaOf(plan.sides[path.side].access);
  return [
    tube(outerDiameterMm, stepPerMm('softTissue', 'steel')),
    tube(innerDiameterMm, stepPerMm('steel', 'softTissue')),
  ];
}

/** Contrast in the balloon, the cavity it leaves full of blood, or cement. */
const INSIDE = { balloon: 'iodine180', cavity: 'softTissue', cement: 'barium30' } as const;
export type Filling = keyof typeof INSIDE;

/** An opened jack; `mesh` in the vertebra frame. */
export function jackSurface(mesh: TriangleMesh, { pose }: PosedBody): AttenuatingSurface {
  return {
    positionsMm: applyAll(pose, mesh.positionsMm),
    triangles: mesh.triangles,
    stepPerMm: stepPerMm('cancellousBone', 'steel'),
  };
}

/** `mesh` in the vertebra frame. */
export function fillingSurface(
  filling: Filling,
  mesh: TriangleMesh,
  { pose }: PosedBody,
): AttenuatingSurface {
  return {
    positionsMm: applyAll(pose, mesh.positionsMm),
    triangles: mesh.triangles,
    stepPerMm: stepPerMm('cancellousBone', INSIDE[filling]),
  };
}
