/** A net of quads as triangles, each quad cut along its shorter diagonal. */
import type { QuadNet } from './surfaceNets.ts';
import type { TriangleMesh } from './triangleMesh.ts';

export type Surface = Pick<TriangleMesh, 'positionsMm' | 'triangles'>;

export function splitQuads({ positionsMm, quads }: QuadNet): Surface {
  const triangles = new Uint32Array((quads.length / 4) * 6);
  for (let q = 0; q < quads.length; q += 4) {
    const [a, b, c, d] = [quads[q]!, quads[q + 1]!, quads[q + 2]!, quads[q + 3]!];
    const cut = squaredDistance(positionsMm, a, c) <= squaredDistance(positionsMm, b, d);
    triangles.set(cut ? [a, b, c, a, c, d] : [a, b, d, b, c, d], (q / 4) * 6);
  }
  return { positionsMm, triangles };
}

function squaredDistance(p: Float64Array, a: number, b: number): number {
  const dx = p[3 * a]! - p[3 * b]!;
  const dy = p[3 * a + 1]! - p[3 * b + 1]!;
  const dz = p[3 * a + 2]! - p[3 * b + 2]!;
  return dx * dx + dy * dy + dz * dz;
}
