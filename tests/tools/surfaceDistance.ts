/** How far two surfaces lie apart, body and arch of a vertebra each on its own: both ways, points spread evenly by area. */
import { meshDistance } from './meshDistance.ts';
import type { NamedMesh } from './readGlb.ts';

export interface Apart {
  readonly meanMm: number;
  /** Ninth decile. */
  readonly p90Mm: number;
}

const CAP_MM = 15;
/** One point for so much surface. */
const MM2_PER_POINT = 1;

/** Points before `splitY` count to the body, those behind it to the arch. */
export function surfaceDistance(
  one: NamedMesh,
  other: NamedMesh,
  splitY: number,
): { readonly body: Apart; readonly arch: Apart } {
  const body: number[] = [];
  const arch: number[] = [];
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const { distanceMm } = meshDistance(to, CAP_MM);
    const p = evenPoints(from);
    for (let i = 0; i < p.length; i += 3)
      (p[i + 1]! > splitY ? body : arch).push(distanceMm(p[i]!, p[i + 1]!, p[i + 2]!));
  }
  return { body: apart(body), arch: apart(arch) };
}

function apart(distances: number[]): Apart {
  const sorted = distances.sort((a, b) => a - b);
  return {
    meanMm: sorted.reduce((sum, d) => sum + d, 0) / sorted.length,
    p90Mm: sorted[Math.floor(0.9 * sorted.length)]!,
  };
}

/** Spread by area and without chance: the golden ratio's sequence in each triangle. */
function evenPoints({ positionsMm: p, triangles }: NamedMesh): readonly number[] {
  const points: number[] = [];
  let owed = 0;
  let turn = 0.5;
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [3 * triangles[t]!, 3 * triangles[t + 1]!, 3 * triangles[t + 2]!];
    const e = [0, 1, 2].map((k) => p[b + k]! - p[a + k]!);
    const f = [0, 1, 2].map((k) => p[c + k]! - p[a + k]!);
    const area =
      Math.hypot(
        e[1]! * f[2]! - e[2]! * f[1]!,
        e[2]! * f[0]! - e[0]! * f[2]!,
        e[0]! * f[1]! - e[1]! * f[0]!,
      ) / 2;
    for (owed += area / MM2_PER_POINT; owed >= 1; owed--) {
      turn = (turn + 0.6180339887) % 1;
      const u = Math.sqrt(turn);
      const v = (turn * 97.3) % 1;
      for (let k = 0; k < 3; k++) points.push(p[a + k]! + u * (v * e[k]! + (1 - v) * f[k]!));
    }
  }
  return points;
}
