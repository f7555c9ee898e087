/** The named meshes of a binary glTF file as RAS millimetres (glTF: metres, +Y up, +Z anterior, +X patient left). */
import { assert } from '../../shared/base/assert.ts';

export interface NamedMesh {
  readonly positionsMm: Float64Array;
  readonly triangles: Uint32Array;
}

interface Gltf {
  readonly nodes: readonly { readonly name: string; readonly mesh: number }[];
  readonly meshes: readonly {
    readonly primitives: readonly { attributes: { POSITION: number }; indices: number }[];
  }[];
  readonly accessors: readonly {
    readonly bufferView: number;
    readonly byteOffset?: number;
    readonly count: number;
  }[];
  readonly bufferViews: readonly { readonly byteOffset?: number }[];
}

export function readGlb(bytes: Buffer): ReadonlyMap<string, NamedMesh> {
  assert(bytes.readUInt32LE(0) === 0x46546c67, 'a binary glTF file begins with glTF');
  const jsonLength = bytes.readUInt32LE(12);
  const gltf = JSON.parse(bytes.toString('utf8', 20, 20 + jsonLength)) as Gltf;
  const start = 20 + jsonLength + 8;
  const read = (index: number, words: number) => {
    const { bufferView, byteOffset = 0, count } = gltf.accessors[index]!;
    const at = start + (gltf.bufferViews[bufferView]!.byteOffset ?? 0) + byteOffset;
    return bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + 4 * words * count);
  };
  return new Map(
    gltf.nodes.map(({ name, mesh }) => {
      const { attributes, indices } = gltf.meshes[mesh]!.primitives[0]!;
      const metres = new Float32Array(read(attributes.POSITION, 3));
      const positionsMm = new Float64Array(metres.length);
      for (let i = 0; i < metres.length; i += 3) {
        positionsMm[i] = -1000 * metres[i]!;
        positionsMm[i + 1] = 1000 * metres[i + 2]!;
        positionsMm[i + 2] = 1000 * metres[i + 1]!;
      }
      return [name, { positionsMm, triangles: new Uint32Array(read(indices, 1)) }];
    }),
  );
}
