/** A vertebra as a cortical shell around cancellous bone: its own surface, and the same moved inward (M-FL-6). */
import { fitVertebra } from '../../anatomy/fitVertebra.ts';
import type { HeightsMm } from '../../anatomy/heights.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import type { VertebraTemplate } from '../../anatomy/vertebraTemplate.ts';
import type { Rigid } from '../../math/rigid.ts';
import { vertexNormals } from '../../mesh/vertexNormals.ts';
import { CORTEX_THICKNESS_MM, ENDPLATE_THICKNESS_MM } from '../../simulation/constants.ts';
import { ARCH_CORTEX_MM } from '../constants.ts';
import { type AttenuatingSurface, applyAll, stepPerMm } from './attenuatingSurface.ts';

/** Both faces of the cortex in the vertebra frame: they stay the same while the vertebra is only moved. */
export interface BoneShell {
  readonly outerMm: Float64Array;
  readonly innerMm: Float64Array;
  readonly triangles: Uint32Array;
}

export function boneShell(
  template: VertebraTemplate,
  shape: VertebraShape,
  heightsMm: HeightsMm,
): BoneShell {
  const { triangles, bodyWeight } = template;
  const outerMm = fitVertebra(template, shape, heightsMm);
  const normals = new Float64Array(outerMm.length);
  vertexNormals(outerMm, triangles, normals);
  const innerMm = new Float64Array(outerMm.length);
  for (let v = 0; v < bodyWeight.length; v++) {
    const thickness = cortexMm(bodyWeight[v]!, normals[3 * v + 2]!);
    for (let k = 3 * v; k < 3 * v + 3; k++) innerMm[k] = outerMm[k]! - thickness * normals[k]!;
  }
  return { outerMm, innerMm, triangles };
}

/** Endplates where the body faces up or down, its wall elsewhere, the arch behind. */
function cortexMm(bodyWeight: number, facingUp: number): number {
  const level = facingUp ** 2;
  const body = level * ENDPLATE_THICKNESS_MM.value + (1 - level) * CORTEX_THICKNESS_MM.value;
  return bodyWeight * body + (1 - bodyWeight) * ARCH_CORTEX_MM.value;
}

export function boneSurfaces(
  { outerMm, innerMm, triangles }: BoneShell,
  pose: Rigid<'patient', 'vertebra'>,
): readonly AttenuatingSurface[] {
  return [
    {
      positionsMm: applyAll(pose, outerMm),
      triangles,
      stepPerMm: stepPerMm('softTissue', 'corticalBone'),
    },
    {
      positionsMm: applyAll(pose, innerMm),
      triangles,
      stepPerMm: stepPerMm('corticalBone', 'cancellousBone'),
    },
  ];
}
