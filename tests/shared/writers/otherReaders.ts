/** What three's own loaders make of a file, as plain surfaces in the numbers of the file. */
import { type BufferGeometry, Mesh, type Object3D } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { OBJLoader } from 'three/addons/loaders/OBJLoader.js';
import { STLLoader } from 'three/addons/loaders/STLLoader.js';
import type { Surface } from '../../../shared/mesh/splitQuads.ts';

export interface ReadSolid {
  readonly name: string;
  readonly extras: Readonly<Record<string, unknown>>;
  readonly surface: Surface;
}

export function readStl(bytes: Uint8Array<ArrayBuffer>): Surface {
  return surfaceOf(new STLLoader().parse(bytes.buffer));
}

export function readObj(bytes: Uint8Array): readonly ReadSolid[] {
  return meshesIn(new OBJLoader().parse(new TextDecoder().decode(bytes)));
}

export async function readGlb(bytes: Uint8Array<ArrayBuffer>) {
  const gltf = await new GLTFLoader().parseAsync(bytes.buffer, '');
  return {
    asset: gltf.asset,
    extras: gltf.scene.userData as Readonly<Record<string, unknown>>,
    solids: meshesIn(gltf.scene),
  };
}

function meshesIn(root: Object3D): readonly ReadSolid[] {
  const found: ReadSolid[] = [];
  root.updateMatrixWorld(true);
  root.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    const geometry = (node.geometry as BufferGeometry).clone().applyMatrix4(node.matrixWorld);
    // Loaders replace what is no name in an animation path; the name of the file is kept beside it.
    const { name, ...extras } = node.userData as { name?: string };
    found.push({ name: name ?? node.name, extras, surface: surfaceOf(geometry) });
  });
  return found;
}

function surfaceOf(geometry: BufferGeometry): Surface {
  const positionsMm = Float64Array.from(geometry.getAttribute('position').array);
  const index = geometry.getIndex();
  const triangles = index
    ? Uint32Array.from(index.array)
    : Uint32Array.from({ length: positionsMm.length / 3 }, (_, v) => v);
  return { positionsMm, triangles };
}
