/** Binary STL in millimetres, LPS. The format has neither units nor frames: the header says both, as 3D Slicer writes it. */
import { cross, minus, type Vec3, vec3 } from '../../math/vec3.ts';
import type { Surface } from '../../mesh/splitQuads.ts';
import { lpsPositionsMm } from './lps.ts';

const HEADER_BYTES = 80;
const TRIANGLE_BYTES = 50;

/** All surfaces in one file. `mark` is cut to what the header holds; it must be ASCII. */
export function writeStl(surfaces: readonly Surface[], mark: string): Uint8Array {
  const count = surfaces.reduce((sum, { triangles }) => sum + triangles.length / 3, 0);
  const bytes = new Uint8Array(HEADER_BYTES + 4 + count * TRIANGLE_BYTES);
  // Not "solid": by that word readers know the text form.
  const header = `Kyphoplan SPACE=LPS UNIT=mm ${mark}`.slice(0, HEADER_BYTES).padEnd(HEADER_BYTES);
  for (let i = 0; i < HEADER_BYTES; i++) bytes[i] = header.charCodeAt(i);
  const view = new DataView(bytes.buffer);
  view.setUint32(HEADER_BYTES, count, true);
  let at = HEADER_BYTES + 4;
  const put = ({ x, y, z }: Vec3) => {
    for (const value of [x, y, z]) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  };
  for (const surface of surfaces) {
    const p = lpsPositionsMm(surface);
    const { triangles } = surface;
    const corner = (v: number) => vec3(p[3 * v]!, p[3 * v + 1]!, p[3 * v + 2]!);
    for (let t = 0; t < triangles.length; t += 3) {
      const [a, b, c] = [
        corner(triangles[t]!),
        corner(triangles[t + 1]!),
        corner(triangles[t + 2]!),
      ];
      put(unitOrZero(cross(minus(b, a), minus(c, a))));
      put(a);
      put(b);
      put(c);
      at += 2;
    }
  }
  return bytes;
}

/** A triangle without area has no normal: zero tells the reader to look at the corners. */
function unitOrZero(v: Vec3): Vec3 {
  const norm = Math.sqrt(v.x * v.x + v.y * v.y + v.z * v.z);
  return norm > 0 ? vec3(v.x / norm, v.y / norm, v.z / norm) : vec3(0, 0, 0);
}
