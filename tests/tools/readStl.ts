/** Reads a binary STL into a vertex list and triangles; equal corners become one vertex. Frame and unit are the file's own. */
import type { Vec3 } from '../../shared/math/vec3.ts';
import type { PointSurface } from '../../shared/mesh/cutSurface.ts';

const HEADER_BYTES = 84;
const TRIANGLE_BYTES = 50;

export function readStl(bytes: Uint8Array): PointSurface {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.byteLength < HEADER_BYTES ? 0 : view.getUint32(80, true);
  if (count === 0 || bytes.byteLength !== HEADER_BYTES + count * TRIANGLE_BYTES)
    throw new Error(`not a binary STL: ${count} triangles in ${bytes.byteLength} bytes`);
  const vertices: Vec3[] = [];
  const indexOf = new Map<string, number>();
  const triangles: [number, number, number][] = [];
  for (let t = 0; t < count; t++) {
    const corner = (k: number): number => {
      const at = HEADER_BYTES + t * TRIANGLE_BYTES + 12 + 12 * k;
      const x = view.getFloat32(at, true);
      const y = view.getFloat32(at + 4, true);
      const z = view.getFloat32(at + 8, true);
      const key = `${x},${y},${z}`;
      const known = indexOf.get(key);
      if (known !== undefined) return known;
      indexOf.set(key, vertices.length);
      vertices.push({ x, y, z });
      return vertices.length - 1;
    };
    triangles.push([corner(0), corner(1), corner(2)]);
  }
  return { vertices, triangles };
}
