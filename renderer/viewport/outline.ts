/** The lines that draw a body: where its labelled regions meet, which are the rims of its endplates. */
import type { TriangleMesh } from '../../shared/mesh/triangleMesh.ts';

/** Pairs of points. Lines that follow each other end to start, so that dashes run through. */
export function outlineOf(mesh: TriangleMesh): Float32Array {
  const edges = keptEdges(mesh);
  const points: number[] = [];
  for (const vertex of chain(edges))
    points.push(...mesh.positionsMm.subarray(3 * vertex, 3 * vertex + 3));
  return Float32Array.from(points);
}

type Edge = readonly [number, number];

function keptEdges({ triangles, regionOf }: TriangleMesh): readonly Edge[] {
  const regionBefore = new Map<string, number>();
  const kept: Edge[] = [];
  for (let t = 0; t < regionOf.length; t++) {
    const region = regionOf[t] ?? 0;
    for (let corner = 0; corner < 3; corner++) {
      const a = triangles[3 * t + corner] ?? 0;
      const b = triangles[3 * t + ((corner + 1) % 3)] ?? 0;
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      const other = regionBefore.get(key);
      if (other === undefined) regionBefore.set(key, region);
      else if (other !== region) kept.push([a, b]);
    }
  }
  return kept;
}

/** The vertices of all edges, pair by pair, each line followed as far as it goes. */
function chain(edges: readonly Edge[]): readonly number[] {
  const left = new Set(edges);
  const at = new Map<number, Edge[]>();
  for (const edge of edges)
    for (const vertex of edge) at.set(vertex, [...(at.get(vertex) ?? []), edge]);
  const order: number[] = [];
  for (const start of edges) {
    let here = start[0];
    let edge: Edge | undefined = left.has(start) ? start : undefined;
    while (edge) {
      left.delete(edge);
      const next: number = edge[0] === here ? edge[1] : edge[0];
      order.push(here, next);
      here = next;
      edge = at.get(here)?.find((each) => left.has(each));
    }
  }
  return order;
}
