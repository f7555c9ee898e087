/** One vertex per place: files repeat a vertex for every normal or texture seam, and a repeated vertex is an open edge. */
import type { Surface } from './splitQuads.ts';

/** Vertices closer than this become one: far below anything a bone shows. */
const GRID_MM = 1e-3;

/** Triangles that lose a corner by it are dropped; the order of the rest stays. */
export function weldVertices({ positionsMm: p, triangles }: Surface): Surface {
  const indexOf = new Map<string, number>();
  const kept: number[] = [];
  const newIndex = new Uint32Array(p.length / 3);
  const used = new Uint8Array(p.length / 3);
  for (const v of triangles) used[v] = 1;
  const cell = (value: number) => Math.round(value / GRID_MM);
  for (let v = 0; v < newIndex.length; v++) {
    if (!used[v]) continue;
    const key = `${cell(p[3 * v]!)},${cell(p[3 * v + 1]!)},${cell(p[3 * v + 2]!)}`;
    const known = indexOf.get(key);
    newIndex[v] = known ?? kept.length / 3;
    if (known !== undefined) continue;
    indexOf.set(key, kept.length / 3);
    kept.push(p[3 * v]!, p[3 * v + 1]!, p[3 * v + 2]!);
  }
  const corners: number[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => newIndex[triangles[t + k]!]!) as [
      number,
      number,
      number,
    ];
    if (a !== b && b !== c && c !== a) corners.push(a, b, c);
  }
  return { positionsMm: Float64Array.from(kept), triangles: Uint32Array.from(corners) };
}
