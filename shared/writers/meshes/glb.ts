/**
 * Binary glTF 2.0: metres, +Y up, +Z to the front and +X to the patient's left, one named node a part. What the file is
 * stands in the extras of its scene, what a part is in those of its node.
 */
import { strToU8 } from 'fflate';
import { measureMesh } from '../../mesh/measureMesh.ts';
import type { Provenance } from '../provenance.ts';
import { SOLID_KINDS, type Solid, type SolidKind } from '../solids/solid.ts';
import { packGlb } from './glbContainer.ts';
import { createGltfBuffer } from './gltfBuffer.ts';

/** Linear colour and opacity; what the parts look like where no other program decides. */
const MATERIALS: Readonly<
  Record<SolidKind, { readonly rgba: readonly [number, number, number, number]; metal: number }>
> = {
  vertebra: { rgba: [0.88, 0.79, 0.63, 1], metal: 0 },
  disc: { rgba: [0.35, 0.46, 0.53, 1], metal: 0 },
  cement: { rgba: [0.01, 0.32, 0.26, 1], metal: 0 },
  balloon: { rgba: [0.03, 0.19, 0.67, 0.8], metal: 0 },
  needle: { rgba: [0.25, 0.31, 0.37, 1], metal: 0.6 },
  jack: { rgba: [0.25, 0.31, 0.37, 1], metal: 0.6 },
};

export function writeGlb(
  solids: readonly Solid[],
  extras: Provenance & { readonly stage: string },
): Uint8Array {
  const buffer = createGltfBuffer();
  const meshes = solids.map(({ name, kind, surface }) => ({
    name,
    primitives: [{ ...buffer.addSurface(surface), material: SOLID_KINDS.indexOf(kind), mode: 4 }],
  }));
  const nodes = solids.map(({ name, kind, level, side, surface }, mesh) => ({
    name,
    mesh,
    extras: { kind, level, side, volumeMl: measureMesh(surface).volumeMl },
  }));
  const gltf = {
    asset: { version: '2.0', generator: 'Kyphoplan', extras },
    scene: 0,
    scenes: [{ name: 'Kyphoplan', nodes: nodes.map((_, i) => i), extras }],
    nodes,
    meshes,
    materials: SOLID_KINDS.map((kind) => ({
      name: kind,
      pbrMetallicRoughness: {
        baseColorFactor: MATERIALS[kind].rgba,
        metallicFactor: MATERIALS[kind].metal,
        roughnessFactor: 0.6,
      },
      ...(MATERIALS[kind].rgba[3] < 1 ? { alphaMode: 'BLEND' } : {}),
    })),
    ...buffer.description(),
  };
  return packGlb(strToU8(JSON.stringify(gltf)), buffer.bytes());
}
