/** Small holes closed by fans: scans converted twice or thrice often lack a triangle or two, and a cut needs an inside. */
import type { Surface } from './splitQuads.ts';

/** More open edges than this share are no torn seams but a missing part. */
const MAX_OPEN_SHARE = 0.02;
/** A hole with a longer rim, some 16 mm across, is a missing part too. */
const MAX_RIM_MM = 50;

/**
 * The surface with every open edge met by another in the opposite direction; null when too much of it is open. Edges
 * that more than two triangles share stay as they are, as long as they cancel.
 */
export function closeHoles(surface: Surface): Surface | null {
  const open = openEdges(surface.triangles);
  const count = [...open.values()].reduce((sum, ends) => sum + ends.length, 0);
  if (count === 0) return surface;
  if (count > MAX_OPEN_SHARE * surface.triangles.length) return null;
  const added: number[] = [];
  for (const start of open.keys()) {
    for (let walk = takeWalk(open, start); walk.length > 2; walk = takeWalk(open, start)) {
      if (rimMm(surface.positionsMm, walk) > MAX_RIM_MM) return null;
      for (let k = 1; k + 1 < walk.length; k++) added.push(walk[0]!, walk[k + 1]!, walk[k]!);
    }
  }
  return { ...surface, triangles: Uint32Array.from([...surface.triangles, ...added]) };
}

/** Directed edges that no edge in the opposite direction cancels: ends by start. */
function openEdges(triangles: Uint32Array): Map<number, number[]> {
  const net = new Map<string, number>();
  for (let t = 0; t < triangles.length; t += 3)
    for (let k = 0; k < 3; k++) {
      const a = triangles[t + k]!;
      const b = triangles[t + ((k + 1) % 3)]!;
      const key = a < b ? `${a},${b}` : `${b},${a}`;
      net.set(key, (net.get(key) ?? 0) + (a < b ? 1 : -1));
    }
  const open = new Map<number, number[]>();
  for (const [key, times] of net) {
    const [low, high] = key.split(',').map(Number) as [number, number];
    const [from, to] = times > 0 ? [low, high] : [high, low];
    for (let k = 0; k < Math.abs(times); k++) open.set(from, [...(open.get(from) ?? []), to]);
  }
  return open;
}

function rimMm(p: Float64Array, walk: readonly number[]): number {
  return walk.reduce((sum, from, k) => {
    const [a, b] = [3 * from, 3 * walk[(k + 1) % walk.length]!];
    return sum + Math.hypot(p[a]! - p[b]!, p[a + 1]! - p[b + 1]!, p[a + 2]! - p[b + 2]!);
  }, 0);
}

/** A closed walk along open edges, taken out of them: as many leave every vertex as arrive, so it always comes home. */
function takeWalk(open: Map<number, number[]>, start: number): number[] {
  const walk: number[] = [];
  let here = start;
  for (let next = open.get(here)?.pop(); next !== undefined; next = open.get(here)?.pop()) {
    walk.push(here);
    here = next;
    if (here === start) break;
  }
  return walk;
}
