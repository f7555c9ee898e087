/** Small meshes whose measures are known. */
import type { TriangleMesh } from '../../../shared/mesh/triangleMesh.ts';

/** A box from the origin, faces outward. */
export function boxMesh(a: number, b: number, c: number): TriangleMesh {
  const positionsMm = Float64Array.from(
    [0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => [a * (i & 1), b * ((i >> 1) & 1), c * (i >> 2)]),
  );
  const triangles = Uint32Array.of(
    ...[0, 2, 3, 0, 3, 1, 4, 5, 7, 4, 7, 6, 0, 1, 5, 0, 5, 4],
    ...[2, 6, 7, 2, 7, 3, 0, 4, 6, 0, 6, 2, 1, 3, 7, 1, 7, 5],
  );
  return { positionsMm, triangles, regionOf: new Uint8Array(12) };
}
