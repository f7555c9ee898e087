/**
 * The outline of what lies in the bone on a drawing, piece by piece: each surface surrounds its own centre, so it is the
 * furthest edge in each direction.
 */

import { type Vec3, vec3 } from '../math/vec3.ts';
import type { TriangleMesh } from '../mesh/triangleMesh.ts';
import { weldVertices } from '../mesh/weldVertices.ts';
import type { Spot } from './view.ts';

const DIRECTIONS = 72;

/** One loop a piece: none of an empty surface, two of the plates of a jack. */
export function blobOutlines(
  mesh: TriangleMesh,
  toDrawing: (p: Vec3) => Spot,
): readonly (readonly Spot[])[] {
  const { positionsMm: p, triangles } = weldVertices(mesh);
  const spots: Spot[] = [];
  for (let v = 0; v < p.length; v += 3) spots.push(toDrawing(vec3(p[v]!, p[v + 1]!, p[v + 2]!)));
  const pieceOf = pieces(spots.length, triangles);
  return [...new Set(pieceOf)].map((piece) => {
    const own = spots.filter((_, v) => pieceOf[v] === piece);
    const centre = {
      u: own.reduce((sum, { u }) => sum + u, 0) / own.length,
      v: own.reduce((sum, { v }) => sum + v, 0) / own.length,
    };
    const furthest = new Float64Array(DIRECTIONS);
    for (let t = 0; t < triangles.length; t += 3) {
      if (pieceOf[triangles[t]!] !== piece) continue;
      for (let corner = 0; corner < 3; corner++) {
        const a = spots[triangles[t + corner]!]!;
        const b = spots[triangles[t + ((corner + 1) % 3)]!]!;
        reach(furthest, a.u - centre.u, a.v - centre.v, b.u - centre.u, b.v - centre.v);
      }
    }
    return Array.from(furthest, (radius, i) => {
      const angle = (2 * Math.PI * i) / DIRECTIONS;
      return { u: centre.u + radius * Math.cos(angle), v: centre.v + radius * Math.sin(angle) };
    });
  });
}

/** The piece of each vertex: what triangles join belongs together. */
function pieces(vertices: number, triangles: Uint32Array): readonly number[] {
  const parent = Array.from({ length: vertices }, (_, v) => v);
  const root = (v: number): number => {
    let at = v;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  const join = (a: number, b: number) => {
    parent[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
  };
  for (let t = 0; t < triangles.length; t += 3) {
    join(triangles[t]!, triangles[t + 1]!);
    join(triangles[t]!, triangles[t + 2]!);
  }
  return parent.map((_, v) => root(v));
}

/** The edge from a to b lengthens every ray from the centre that it crosses. */
function reach(furthest: Float64Array, au: number, av: number, bu: number, bv: number): void {
  const turn = au * bv - av * bu;
  // Every edge is met once in each direction: the one that turns forward is enough.
  if (turn <= 0) return;
  const step = (2 * Math.PI) / DIRECTIONS;
  const first = Math.ceil(Math.atan2(av, au) / step);
  const last = first + Math.floor(Math.atan2(turn, au * bu + av * bv) / step) + 1;
  for (let i = first; i <= last; i++) {
    const [cu, cv] = [Math.cos(i * step), Math.sin(i * step)];
    const share = (au * cv - av * cu) / (au * cv - av * cu - (bu * cv - bv * cu));
    if (!(share >= 0 && share <= 1)) continue;
    const radius = (au + share * (bu - au)) * cu + (av + share * (bv - av)) * cv;
    const slot = ((i % DIRECTIONS) + DIRECTIONS) % DIRECTIONS;
    if (radius > furthest[slot]!) furthest[slot] = radius;
  }
}
