/** Cuts a closed surface with a plane: the outline as closed loops in the plane's own two coordinates. */
import { dot, minus, type Vec3 } from '../math/vec3.ts';

/** A surface as points: for reasoning about one shape, where typed arrays would hide what is meant. */
export interface PointSurface {
  readonly vertices: readonly Vec3[];
  readonly triangles: readonly (readonly [number, number, number])[];
}

/** The plane through `origin` that holds `across` and `up`; the three directions are unit and at right angles. */
export interface CutPlane {
  readonly origin: Vec3;
  readonly normal: Vec3;
  readonly across: Vec3;
  readonly up: Vec3;
}

/** A point of the plane: `a` along `across`, `z` along `up`, mm from the plane's origin. */
export interface PlanePoint {
  readonly a: number;
  readonly z: number;
}

export function cutSurface(
  surface: PointSurface,
  plane: CutPlane,
): readonly (readonly PlanePoint[])[] {
  const height = surface.vertices.map((v) => dot(minus(v, plane.origin), plane.normal));
  const nextOf = new Map<string, string[]>();
  const pointOf = new Map<string, PlanePoint>();
  for (const triangle of surface.triangles) {
    const crossed: string[] = [];
    for (let k = 0; k < 3; k++) {
      const i = triangle[k]!;
      const j = triangle[(k + 1) % 3]!;
      // A vertex in the plane counts as above, so that every loop closes.
      if (height[i]! >= 0 === height[j]! >= 0) continue;
      const key = i < j ? `${i}-${j}` : `${j}-${i}`;
      crossed.push(key);
      if (!pointOf.has(key)) pointOf.set(key, crossing(surface, plane, i, j, height));
    }
    const [from, to] = crossed;
    if (from === undefined || to === undefined) continue;
    nextOf.set(from, [...(nextOf.get(from) ?? []), to]);
    nextOf.set(to, [...(nextOf.get(to) ?? []), from]);
  }
  return chain(nextOf).map((keys) => keys.map((key) => pointOf.get(key)!));
}

function crossing(
  surface: PointSurface,
  plane: CutPlane,
  i: number,
  j: number,
  height: readonly number[],
): PlanePoint {
  const t = height[i]! / (height[i]! - height[j]!);
  const from = minus(surface.vertices[i]!, plane.origin);
  const to = minus(surface.vertices[j]!, plane.origin);
  const between = (axis: Vec3) => dot(from, axis) * (1 - t) + dot(to, axis) * t;
  return { a: between(plane.across), z: between(plane.up) };
}

/** Walks from crossing to crossing until each loop is back where it began. */
function chain(nextOf: ReadonlyMap<string, readonly string[]>): string[][] {
  const seen = new Set<string>();
  const loops: string[][] = [];
  for (const start of nextOf.keys()) {
    const loop: string[] = [];
    let here: string | undefined = start;
    while (here !== undefined && !seen.has(here)) {
      seen.add(here);
      loop.push(here);
      here = nextOf.get(here)?.find((key) => !seen.has(key));
    }
    if (loop.length > 2) loops.push(loop);
  }
  return loops;
}

/** Enclosed area, mm², whatever the sense of rotation. */
export function loopArea(loop: readonly PlanePoint[]): number {
  let twice = 0;
  for (const [k, p] of loop.entries()) {
    const q = loop[(k + 1) % loop.length]!;
    twice += p.a * q.z - q.a * p.z;
  }
  return Math.abs(twice) / 2;
}
