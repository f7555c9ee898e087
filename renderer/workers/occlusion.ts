/**
 * How much of the sky each vertex of a bone sees, baked once per template: recesses between the processes are darker,
 * which is what makes bone read as bone. Rays walk through a coarse grid of the surface. Picture only: no number uses it.
 */

const VOXEL_MM = 1.5;
const REACH_MM = 22;
/** A ray starts this far off the surface, or it would hit its own voxel. */
const START_MM = 3;
const RAYS = 40;
const SMOOTHINGS = 3;

/** 255 where nothing is in the way, 0 where every ray is stopped. */
export function bakeOcclusion(
  positionsMm: Float64Array,
  normals: Float32Array,
  triangles: Uint32Array,
): Uint8Array {
  const grid = markSurface(positionsMm, triangles);
  const directions = spherePoints(RAYS);
  const open = new Float32Array(positionsMm.length / 3);
  for (let v = 0; v < open.length; v++)
    open[v] = openShare(grid, positionsMm, normals, directions, v);
  for (let i = 0; i < SMOOTHINGS; i++) smooth(open, triangles);
  return Uint8Array.from(open, (share) => Math.round(255 * Math.min(Math.max(share, 0), 1)));
}

interface Grid {
  readonly filled: Uint8Array;
  readonly origin: readonly [number, number, number];
  readonly size: readonly [number, number, number];
}

function markSurface(positionsMm: Float64Array, triangles: Uint32Array): Grid {
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positionsMm.length; i++) {
    const axis = (i % 3) as 0 | 1 | 2;
    low[axis] = Math.min(low[axis], positionsMm[i]!);
    high[axis] = Math.max(high[axis], positionsMm[i]!);
  }
  const cells = (axis: 0 | 1 | 2) => Math.ceil((high[axis] - low[axis]) / VOXEL_MM) + 1;
  const size = [cells(0), cells(1), cells(2)] as const;
  const grid = { filled: new Uint8Array(size[0] * size[1] * size[2]), origin: low, size };
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]! * 3, triangles[t + 1]! * 3, triangles[t + 2]! * 3];
    const longest = Math.max(
      span(positionsMm, a, b),
      span(positionsMm, b, c),
      span(positionsMm, c, a),
    );
    const steps = Math.ceil(longest / (VOXEL_MM / 2)) || 1;
    for (let i = 0; i <= steps; i++)
      for (let j = 0; j <= steps - i; j++) {
        const [u, v] = [i / steps, j / steps];
        const at = (k: 0 | 1 | 2) =>
          positionsMm[a + k]! * (1 - u - v) + positionsMm[b + k]! * u + positionsMm[c + k]! * v;
        const cell = cellAt(grid, at(0), at(1), at(2));
        if (cell >= 0) grid.filled[cell] = 1;
      }
  }
  return grid;
}

function span(p: Float64Array, a: number, b: number): number {
  return Math.hypot(p[a]! - p[b]!, p[a + 1]! - p[b + 1]!, p[a + 2]! - p[b + 2]!);
}

function cellAt({ origin, size }: Grid, x: number, y: number, z: number): number {
  const i = Math.floor((x - origin[0]) / VOXEL_MM);
  const j = Math.floor((y - origin[1]) / VOXEL_MM);
  const k = Math.floor((z - origin[2]) / VOXEL_MM);
  const inside = i >= 0 && j >= 0 && k >= 0 && i < size[0] && j < size[1] && k < size[2];
  return inside ? i + size[0] * (j + size[1] * k) : -1;
}

/** Share of the hemisphere, weighted by the cosine, from which light arrives; near hits count more than far ones. */
function openShare(
  grid: Grid,
  p: Float64Array,
  n: Float32Array,
  directions: readonly (readonly [number, number, number])[],
  vertex: number,
): number {
  const [x, y, z] = [p[vertex * 3]!, p[vertex * 3 + 1]!, p[vertex * 3 + 2]!];
  const [nx, ny, nz] = [n[vertex * 3]!, n[vertex * 3 + 1]!, n[vertex * 3 + 2]!];
  let seen = 0;
  let all = 0;
  for (const [dx, dy, dz] of directions) {
    const cosine = dx * nx + dy * ny + dz * nz;
    if (cosine < 0.1) continue;
    all += cosine;
    let hitMm = REACH_MM;
    for (let d = START_MM / Math.max(cosine, 0.4); d < REACH_MM; d += VOXEL_MM) {
      const cell = cellAt(grid, x + dx * d, y + dy * d, z + dz * d);
      if (cell >= 0 && grid.filled[cell]) {
        hitMm = d;
        break;
      }
    }
    seen += cosine * (hitMm / REACH_MM);
  }
  return all > 0 ? seen / all : 1;
}

/** Evenly spread directions (Fibonacci sphere). */
function spherePoints(count: number): readonly (readonly [number, number, number])[] {
  return Array.from({ length: 2 * count }, (_, i) => {
    const z = 1 - (2 * i + 1) / (2 * count);
    const r = Math.sqrt(1 - z * z);
    const angle = Math.PI * (3 - Math.sqrt(5)) * i;
    return [r * Math.cos(angle), r * Math.sin(angle), z] as const;
  });
}

function smooth(values: Float32Array, triangles: Uint32Array): void {
  const sum = new Float32Array(values.length);
  const count = new Float32Array(values.length);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
    const mean = (values[a]! + values[b]! + values[c]!) / 3;
    for (const v of [a, b, c]) {
      sum[v] = sum[v]! + mean;
      count[v] = count[v]! + 1;
    }
  }
  for (let v = 0; v < values.length; v++) if (count[v]! > 0) values[v] = sum[v]! / count[v]!;
}
