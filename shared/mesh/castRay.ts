/** Where a ray meets a closed surface first. Triangle by triangle: for one click, not for pictures. */
import type { Vec3 } from '../math/vec3.ts';
import type { TriangleMesh } from './triangleMesh.ts';

export interface RayHit {
  readonly alongMm: number;
  /** Vertices of the triangle, and their shares in the point. */
  readonly vertices: readonly [number, number, number];
  readonly shares: readonly [number, number, number];
  /** The ray comes from outside. */
  readonly entering: boolean;
}

/** On an edge the ray meets both triangles: a gap between them would let it through. */
const EDGE_SHARE = 1e-9;

/** `direction` is a unit vector; hits nearer than `fromMm` do not count. null: the ray misses. */
export function castRay(
  { positionsMm: p, triangles }: Pick<TriangleMesh, 'positionsMm' | 'triangles'>,
  origin: Vec3,
  direction: Vec3,
  fromMm = 0,
): RayHit | null {
  const { x: dx, y: dy, z: dz } = direction;
  let nearest: RayHit | null = null;
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
    const ax = p[3 * a]!;
    const ay = p[3 * a + 1]!;
    const az = p[3 * a + 2]!;
    const ux = p[3 * b]! - ax;
    const uy = p[3 * b + 1]! - ay;
    const uz = p[3 * b + 2]! - az;
    const vx = p[3 * c]! - ax;
    const vy = p[3 * c + 1]! - ay;
    const vz = p[3 * c + 2]! - az;
    // direction × v: the volume over the triangle tells on which side the ray comes.
    const hx = dy * vz - dz * vy;
    const hy = dz * vx - dx * vz;
    const hz = dx * vy - dy * vx;
    const volume = ux * hx + uy * hy + uz * hz;
    if (volume === 0) continue;
    const sx = origin.x - ax;
    const sy = origin.y - ay;
    const sz = origin.z - az;
    const shareB = (sx * hx + sy * hy + sz * hz) / volume;
    const qx = sy * uz - sz * uy;
    const qy = sz * ux - sx * uz;
    const qz = sx * uy - sy * ux;
    const shareC = (dx * qx + dy * qy + dz * qz) / volume;
    const shareA = 1 - shareB - shareC;
    if (Math.min(shareA, shareB, shareC) < -EDGE_SHARE) continue;
    const alongMm = (vx * qx + vy * qy + vz * qz) / volume;
    if (alongMm < fromMm || (nearest && alongMm >= nearest.alongMm)) continue;
    nearest = {
      alongMm,
      vertices: [a, b, c],
      shares: [shareA, shareB, shareC],
      entering: volume > 0,
    };
  }
  return nearest;
}
