/** Writes binary glTF files for tests: named nodes, any transform, and whatever else a test wants to spoil. */
import type { Surface } from '../../../shared/mesh/splitQuads.ts';

export interface TestNode {
  readonly name: string;
  /** RAS millimetres, written as glTF writes them. */
  readonly surface?: Surface;
  /** Of glTF: `translation`, `rotation`, `scale` or `matrix`. */
  readonly place?: Record<string, readonly number[]>;
  readonly children?: readonly TestNode[];
}

// biome-ignore lint/suspicious/noExplicitAny: tests spoil any part of the text
type Gltf = any;

export function writeGlb(
  nodes: readonly TestNode[],
  spoil: (gltf: Gltf) => void = () => undefined,
): Uint8Array {
  const blocks: Uint8Array[] = [];
  let length = 0;
  const gltf: Gltf = {
    asset: { version: '2.0', copyright: 'Made by a test' },
    scene: 0,
    scenes: [{ nodes: [] }],
    nodes: [],
    meshes: [],
    accessors: [],
    bufferViews: [],
    buffers: [],
  };
  const block = (values: Float32Array | Uint32Array, more: Record<string, unknown>) => {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    gltf.bufferViews.push({ buffer: 0, byteOffset: length, byteLength: bytes.length });
    gltf.accessors.push({ bufferView: gltf.bufferViews.length - 1, ...more });
    blocks.push(bytes);
    length += bytes.length;
    return gltf.accessors.length - 1;
  };
  const add = ({ name, surface, place, children = [] }: TestNode): number => {
    const node: Gltf = { name, ...place };
    const index = gltf.nodes.push(node) - 1;
    if (surface) {
      const metres = new Float32Array(surface.positionsMm.length);
      for (let i = 0; i < metres.length; i += 3) {
        metres[i] = -surface.positionsMm[i]! / 1000;
        metres[i + 1] = surface.positionsMm[i + 2]! / 1000;
        metres[i + 2] = surface.positionsMm[i + 1]! / 1000;
      }
      const position = block(metres, {
        componentType: 5126,
        type: 'VEC3',
        count: metres.length / 3,
      });
      const { triangles } = surface;
      const indices = block(triangles, {
        componentType: 5125,
        type: 'SCALAR',
        count: triangles.length,
      });
      const primitive = { attributes: { POSITION: position }, indices };
      node.mesh = gltf.meshes.push({ primitives: [primitive] }) - 1;
    }
    if (children.length > 0) node.children = children.map(add);
    return index;
  };
  gltf.scenes[0].nodes = nodes.map(add);
  gltf.buffers.push({ byteLength: length });
  spoil(gltf);
  return packGlb(JSON.stringify(gltf), blocks);
}

/** The envelope around any text and any bytes. */
export function packGlb(json: string, blocks: readonly Uint8Array[]): Uint8Array {
  const text = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 4) * 4));
  const binaryLength = blocks.reduce((sum, each) => sum + each.length, 0);
  const bytes = new Uint8Array(12 + 8 + text.length + 8 + binaryLength);
  const view = new DataView(bytes.buffer);
  [0x46546c67, 2, bytes.length, text.length, 0x4e4f534a].forEach((word, k) => {
    view.setUint32(4 * k, word, true);
  });
  bytes.set(text, 20);
  let at = 20 + text.length;
  view.setUint32(at, binaryLength, true);
  view.setUint32(at + 4, 0x004e4942, true);
  at += 8;
  for (const each of blocks) {
    bytes.set(each, at);
    at += each.length;
  }
  return bytes;
}

/** An outward tetrahedron with its four corners at different places: no turn or mirror leaves it the same. */
export const TETRAHEDRON: Surface = {
  positionsMm: Float64Array.from([0, 0, 0, 30, 0, 0, 0, 40, 0, 0, 0, 50]),
  triangles: Uint32Array.from([0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3]),
};
