/** A surface carried from one frame into another. */
import type { Frame } from '../math/frames.ts';
import type { Rigid } from '../math/rigid.ts';
import type { Surface } from './splitQuads.ts';

/** The triangles are shared with the surface given, not copied. */
export function placeSurface<To extends Frame, From extends Frame>(
  { positionsMm: p, triangles }: Surface,
  { rows: [rx, ry, rz], translationMm: t }: Rigid<To, From>,
): Surface {
  const positionsMm = new Float64Array(p.length);
  for (let v = 0; v < p.length; v += 3) {
    const [x, y, z] = [p[v]!, p[v + 1]!, p[v + 2]!];
    positionsMm[v] = rx.x * x + rx.y * y + rx.z * z + t.x;
    positionsMm[v + 1] = ry.x * x + ry.y * y + ry.z * z + t.y;
    positionsMm[v + 2] = rz.x * x + rz.y * y + rz.z * z + t.z;
  }
  return { positionsMm, triangles };
}
