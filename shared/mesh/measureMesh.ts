/** Measures of a closed triangle mesh by the divergence theorem, and whether it is closed at all. */
import { finite } from '../base/assert.ts';
import { type Vec3, vec3 } from '../math/vec3.ts';
import { MM3_PER_ML } from '../quantities/units.ts';
import type { TriangleMesh } from './triangleMesh.ts';

type Surface = Pick<TriangleMesh, 'positionsMm' | 'triangles'>;

export interface MeshMeasures {
  /** Positive when the triangles face outward. */
  readonly volumeMl: number;
  readonly areaMm2: number;
  readonly centroidMm: Vec3;
}

export function measureMesh({ positionsMm: p, triangles }: Surface): MeshMeasures {
  let volume6 = 0;
  let area2 = 0;
  let mx = 0;
  let my = 0;
  let mz = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const a = triangles[t]! * 3;
    const b = triangles[t + 1]! * 3;
    const c = triangles[t + 2]! * 3;
    const ax = p[a]!;
    const ay = p[a + 1]!;
    const az = p[a + 2]!;
    const bx = p[b]!;
    const by = p[b + 1]!;
    const bz = p[b + 2]!;
    const cx = p[c]!;
    const cy = p[c + 1]!;
    const cz = p[c + 2]!;
    const nx = (by - ay) * (cz - az) - (bz - az) * (cy - ay);
    const ny = (bz - az) * (cx - ax) - (bx - ax) * (cz - az);
    const nz = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    const tetrahedron6 = ax * nx + ay * ny + az * nz;
    area2 += Math.sqrt(nx * nx + ny * ny + nz * nz);
    volume6 += tetrahedron6;
    mx += tetrahedron6 * (ax + bx + cx);
    my += tetrahedron6 * (ay + by + cy);
    mz += tetrahedron6 * (az + bz + cz);
  }
  return {
    volumeMl: finite(volume6 / 6 / MM3_PER_ML, 'mesh volume'),
    areaMm2: finite(area2 / 2, 'mesh area'),
    centroidMm: vec3(
      finite(mx / (4 * volume6), 'mesh centroid'),
      finite(my / (4 * volume6), 'mesh centroid'),
      finite(mz / (4 * volume6), 'mesh centroid'),
    ),
  };
}

/** Every edge belongs to exactly two triangles that run along it in opposite directions. */
export function isClosed({ triangles }: Pick<Surface, 'triangles'>): boolean {
  const directed = directedEdges(triangles);
  if (directed.size !== triangles.length) return false;
  for (const edge of directed) if (!directed.has(reversed(edge))) return false;
  return true;
}

/** Vertices − edges + faces: 2 for a ball, 0 for a ring. Counts used vertices only. */
export function eulerNumber({ triangles }: Pick<Surface, 'triangles'>): number {
  const edges = new Set<number>();
  for (const edge of directedEdges(triangles)) edges.add(Math.min(edge, reversed(edge)));
  return new Set(triangles).size - edges.size + triangles.length / 3;
}

/** Two 26-bit indices in one number: exact in a double. */
const SHIFT = 2 ** 26;

function directedEdges(triangles: Uint32Array): Set<number> {
  const edges = new Set<number>();
  for (let t = 0; t < triangles.length; t += 3)
    for (let k = 0; k < 3; k++)
      edges.add(triangles[t + k]! * SHIFT + triangles[t + ((k + 1) % 3)]!);
  return edges;
}

function reversed(edge: number): number {
  const from = Math.floor(edge / SHIFT);
  return (edge - from * SHIFT) * SHIFT + from;
}
