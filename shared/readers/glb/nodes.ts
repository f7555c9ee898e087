/** The node tree as a list of the meshes it places, each under the key that its own name or the nearest named ancestor's gives. */
import { err, ok, type Result } from '../../base/result.ts';
import { type JsonObject, listOf, objectOf, wholeOf } from './container.ts';
import { type GlbFault, glbFault } from './glbFault.ts';
import { handedness, IDENTITY, localMatrix, type Matrix, product } from './transform.ts';

/** What a node's name stands for; null: nothing that is wanted. */
export type KeyOf = (name: string) => string | null;

/** The node whose name gave the key. */
export interface Claim {
  readonly key: string;
  readonly name: string;
}

export interface PlacedMesh {
  /** The same object for all meshes of one claim. */
  readonly claim: Claim;
  readonly mesh: number;
  /** File from mesh. */
  readonly matrix: Matrix;
}

const MAX_NODES = 100_000;

export function placedMeshes(gltf: JsonObject, keyOf: KeyOf): Result<PlacedMesh[], GlbFault> {
  const nodes = listOf(gltf.nodes);
  if (nodes.length > MAX_NODES) return err(glbFault('badStructure', '/nodes', nodes.length));
  const found: PlacedMesh[] = [];
  const seen = new Set<number>();
  // The last one is next: in reverse, so that nodes come in the order of the file.
  const waiting: { index: number; matrix: Matrix; claim: Claim | null }[] = rootsOf(gltf, nodes)
    .map((index) => ({ index, matrix: IDENTITY, claim: null }))
    .reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const where = `/nodes/${next.index}`;
    const node = objectOf(nodes[next.index]);
    const local = node && localMatrix(node);
    // A node that is reached twice has two parents or is its own ancestor.
    if (!node || !local || seen.has(next.index)) return err(glbFault('badStructure', where));
    seen.add(next.index);
    const matrix = product(next.matrix, local);
    const name = typeof node.name === 'string' ? node.name : '';
    const key = keyOf(name);
    const claim = key === null || key === next.claim?.key ? next.claim : { key, name };
    if (claim && node.mesh !== undefined) {
      const mesh = wholeOf(node.mesh);
      const flat = !(Math.abs(handedness(matrix)) > 0);
      // The bones of a skin place its vertices, and a skin is not read.
      if (mesh === undefined || flat || node.skin !== undefined)
        return err(glbFault('badStructure', where, name));
      found.push({ claim, mesh, matrix });
    }
    for (const child of listOf(node.children).toReversed()) {
      const index = wholeOf(child);
      if (index === undefined) return err(glbFault('badStructure', `${where}/children`));
      waiting.push({ index, matrix, claim });
    }
    if (waiting.length > MAX_NODES) return err(glbFault('badStructure', '/nodes'));
  }
  return ok(found);
}

/** The nodes of the scene that is shown; without scenes, every node that is nobody's child. */
function rootsOf(gltf: JsonObject, nodes: readonly unknown[]): number[] {
  const scene = objectOf(listOf(gltf.scenes)[wholeOf(gltf.scene) ?? 0]);
  const wholes = (list: unknown) => listOf(list).flatMap((each) => wholeOf(each) ?? []);
  if (scene) return wholes(scene.nodes).slice(0, MAX_NODES);
  const children = new Set(nodes.flatMap((node) => wholes(objectOf(node)?.children)));
  return nodes.map((_, index) => index).filter((index) => !children.has(index));
}
