/** Distances to a closed mesh, through a grid of its triangles; signed, negative inside, where a vertical line says so. */
import type { NamedMesh } from './readGlb.ts';

export interface MeshDistance {
  /** To the nearest point of the surface; `capMm` when it is further away. */
  readonly distanceMm: (x: number, y: number, z: number) => number;
  readonly isInside: (x: number, y: number, z: number) => boolean;
}

const CELL_MM = 3;

export function meshDistance(
  { positionsMm: p, triangles }: NamedMesh,
  capMm: number,
): MeshDistance {
  const cells = new Map<number, number[]>();
  const columns = new Map<number, number[]>();
  const key = (i: number, j: number, k: number) => ((i + 512) * 1024 + j + 512) * 1024 + k + 512;
  const cell = (value: number) => Math.floor(value / CELL_MM);
  const put = (where: Map<number, number[]>, at: number, t: number) => {
    const list = where.get(at);
    if (list) list.push(t);
    else where.set(at, [t]);
  };
  for (let t = 0; t < triangles.length; t += 3) {
    const range = (axis: number) => {
      const values = [0, 1, 2].map((k) => p[3 * triangles[t + k]! + axis]!);
      return [cell(Math.min(...values)), cell(Math.max(...values))] as const;
    };
    const [x, y, z] = [range(0), range(1), range(2)];
    for (let i = x[0]; i <= x[1]; i++)
      for (let j = y[0]; j <= y[1]; j++) {
        put(columns, key(i, j, 0), t);
        for (let k = z[0]; k <= z[1]; k++) put(cells, key(i, j, k), t);
      }
  }
  const rings = Math.ceil(capMm / CELL_MM);

  const distanceMm = (x: number, y: number, z: number): number => {
    let nearest = capMm * capMm;
    const [ci, cj, ck] = [cell(x), cell(y), cell(z)];
    for (let ring = 0; ring <= rings; ring++) {
      // What lies further out than the ring is at least this far away.
      const least = Math.max(0, ring - 1) * CELL_MM;
      if (least * least > nearest) break;
      for (let i = -ring; i <= ring; i++)
        for (let j = -ring; j <= ring; j++) {
          const shell = Math.abs(i) === ring || Math.abs(j) === ring;
          for (let k = -ring; k <= ring; k += shell || ring === 0 ? 1 : 2 * ring)
            for (const t of cells.get(key(ci + i, cj + j, ck + k)) ?? [])
              nearest = Math.min(nearest, squareToTriangle(p, triangles, t, x, y, z));
        }
    }
    return Math.sqrt(nearest);
  };

  const isInside = (x: number, y: number, z: number): boolean => {
    let above = 0;
    for (const t of columns.get(key(cell(x), cell(y), 0)) ?? []) {
      const [a, b, c] = [3 * triangles[t]!, 3 * triangles[t + 1]!, 3 * triangles[t + 2]!];
      const side = (from: number, to: number) =>
        (p[to]! - p[from]!) * (y - p[from + 1]!) - (p[to + 1]! - p[from + 1]!) * (x - p[from]!);
      const [u, v, w] = [side(b, c), side(c, a), side(a, b)];
      if (u > 0 !== v > 0 || v > 0 !== w > 0) continue;
      const height = (u * p[a + 2]! + v * p[b + 2]! + w * p[c + 2]!) / (u + v + w);
      if (height > z) above++;
    }
    return above % 2 === 1;
  };

  return { distanceMm, isInside };
}

/** Square of the distance to a triangle: its plane where the point stands over it, else its nearest edge. */
function squareToTriangle(
  p: Float64Array,
  triangles: Uint32Array,
  t: number,
  x: number,
  y: number,
  z: number,
): number {
  const [a, b, c] = [3 * triangles[t]!, 3 * triangles[t + 1]!, 3 * triangles[t + 2]!];
  const [ex, ey, ez] = [p[b]! - p[a]!, p[b + 1]! - p[a + 1]!, p[b + 2]! - p[a + 2]!];
  const [fx, fy, fz] = [p[c]! - p[a]!, p[c + 1]! - p[a + 1]!, p[c + 2]! - p[a + 2]!];
  const [dx, dy, dz] = [x - p[a]!, y - p[a + 1]!, z - p[a + 2]!];
  const ee = ex * ex + ey * ey + ez * ez;
  const ff = fx * fx + fy * fy + fz * fz;
  const ef = ex * fx + ey * fy + ez * fz;
  const de = dx * ex + dy * ey + dz * ez;
  const df = dx * fx + dy * fy + dz * fz;
  const area = ee * ff - ef * ef;
  const v = (ff * de - ef * df) / area;
  const w = (ee * df - ef * de) / area;
  const square = (s: number, r: number) =>
    (dx - s * ex - r * fx) ** 2 + (dy - s * ey - r * fy) ** 2 + (dz - s * ez - r * fz) ** 2;
  if (v >= 0 && w >= 0 && v + w <= 1) return square(v, w);
  const clamp = (share: number) => Math.min(1, Math.max(0, share));
  const along = clamp((df - de + ee - ef) / (ee + ff - 2 * ef));
  return Math.min(square(clamp(de / ee), 0), square(0, clamp(df / ff)), square(1 - along, along));
}
