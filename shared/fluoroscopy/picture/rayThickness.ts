/** How much of a closed surface one ray passes: distances to its exits less distances to its entries (M-FL-8). */
import type { TriangleMesh } from '../../mesh/triangleMesh.ts';
import type { Ray } from '../carm/projection.ts';

/** Triangle by triangle; a ray through an edge meets one of its two triangles. */
export function rayThicknessMm(
  ray: Ray,
  { positionsMm: p, triangles }: Pick<TriangleMesh, 'positionsMm' | 'triangles'>,
): number {
  const { x: sx, y: sy, z: sz } = ray.source;
  const { x: dx, y: dy, z: dz } = ray.direction;
  let thickness = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const a = 3 * triangles[t]!;
    const b = 3 * triangles[t + 1]!;
    const c = 3 * triangles[t + 2]!;
    const ax = p[a]! - sx;
    const ay = p[a + 1]! - sy;
    const az = p[a + 2]! - sz;
    const bx = p[b]! - sx;
    const by = p[b + 1]! - sy;
    const bz = p[b + 2]! - sz;
    const cx = p[c]! - sx;
    const cy = p[c + 1]! - sy;
    const cz = p[c + 2]! - sz;
    const ab = sideOf(dx, dy, dz, ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
    const bc = sideOf(dx, dy, dz, by * cz - bz * cy, bz * cx - bx * cz, bx * cy - by * cx);
    const ca = sideOf(dx, dy, dz, cy * az - cz * ay, cz * ax - cx * az, cx * ay - cy * ax);
    if (!(ab > 0 === bc > 0 && bc > 0 === ca > 0)) continue;
    const facing =
      dx * ((by - ay) * (cz - az) - (bz - az) * (cy - ay)) +
      dy * ((bz - az) * (cx - ax) - (bx - ax) * (cz - az)) +
      dz * ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
    if (facing === 0) continue;
    const volume = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
    thickness += Math.sign(facing) * (volume / facing);
  }
  return thickness;
}

/** Which side of an edge a ray passes; on the edge itself it is on the side the edge's normal decides, once for both. */
function sideOf(dx: number, dy: number, dz: number, x: number, y: number, z: number): number {
  return dx * x + dy * y + dz * z || x || y || z;
}
