/** The block of numbers behind a glTF file, and where in it each surface lies. */
import type { Surface } from '../../mesh/splitQuads.ts';
import { vertexNormals } from '../../mesh/vertexNormals.ts';

const FLOAT = 5126;
const UNSIGNED_INT = 5125;
const ARRAY_BUFFER = 34962;
const ELEMENT_ARRAY_BUFFER = 34963;
const M_PER_MM = 1e-3;

type Numbers = Float32Array | Uint32Array;

export function createGltfBuffer() {
  const blocks: Numbers[] = [];
  const bufferViews: object[] = [];
  const accessors: object[] = [];
  let byteLength = 0;

  /** Every number has four bytes: each block begins where the format wants it. */
  const add = (block: Numbers, target: number, accessor: object): number => {
    bufferViews.push({ buffer: 0, byteOffset: byteLength, byteLength: block.byteLength, target });
    blocks.push(block);
    byteLength += block.byteLength;
    return accessors.push({ bufferView: bufferViews.length - 1, ...accessor }) - 1;
  };

  return {
    addSurface: ({ positionsMm, triangles }: Surface) => {
      const positions = gltfAxes(positionsMm.map((value) => value * M_PER_MM));
      const normals = new Float32Array(positions.length);
      vertexNormals(positions, triangles, normals);
      const vectors = { componentType: FLOAT, count: positions.length / 3, type: 'VEC3' };
      return {
        attributes: {
          POSITION: add(positions, ARRAY_BUFFER, { ...vectors, ...bounds(positions) }),
          NORMAL: add(normals, ARRAY_BUFFER, vectors),
        },
        indices: add(triangles, ELEMENT_ARRAY_BUFFER, {
          componentType: UNSIGNED_INT,
          count: triangles.length,
          type: 'SCALAR',
        }),
      };
    },
    description: () => ({ accessors, bufferViews, buffers: [{ byteLength }] }),
    bytes: (): Uint8Array => littleEndian(blocks, byteLength),
  };
}

/** RAS to (left, cranial, anterior): a turn, no mirror. */
function gltfAxes(ras: Float64Array): Float32Array {
  const out = new Float32Array(ras.length);
  for (let v = 0; v < ras.length; v += 3) {
    out[v] = -ras[v]!;
    out[v + 1] = ras[v + 2]!;
    out[v + 2] = ras[v + 1]!;
  }
  return out;
}

function bounds(positions: Float32Array): { readonly min: number[]; readonly max: number[] } {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i++) {
    min[i % 3] = Math.min(min[i % 3]!, positions[i]!);
    max[i % 3] = Math.max(max[i % 3]!, positions[i]!);
  }
  return { min, max };
}

/** On every machine, whatever its own order of bytes. */
function littleEndian(blocks: readonly Numbers[], byteLength: number): Uint8Array {
  const bytes = new Uint8Array(byteLength);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const block of blocks)
    for (const value of block) {
      if (block instanceof Float32Array) view.setFloat32(at, value, true);
      else view.setUint32(at, value, true);
      at += 4;
    }
  return bytes;
}
