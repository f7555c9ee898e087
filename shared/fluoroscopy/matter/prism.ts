/** A closed tube with flat ends along an axis, round or elliptic: cannulas and the trunk. */
import { plus, times, type Vec3 } from '../../math/vec3.ts';

export interface Prism {
  readonly positionsMm: Float64Array;
  readonly triangles: Uint32Array;
}

/** `a` and `b` are the half axes of the section and turn, in this order, right-handed about the way from `from` to `to`. */
export function prism(from: Vec3, to: Vec3, a: Vec3, b: Vec3, sides: number): Prism {
  const positionsMm = new Float64Array((2 * sides + 2) * 3);
  const triangles = new Uint32Array(4 * sides * 3);
  const put = (vertex: number, p: Vec3) => positionsMm.set([p.x, p.y, p.z], 3 * vertex);
  const [low, high] = [2 * sides, 2 * sides + 1];
  put(low, from);
  put(high, to);
  for (let i = 0; i < sides; i++) {
    const angle = (2 * Math.PI * i) / sides;
    const out = plus(times(a, Math.cos(angle)), times(b, Math.sin(angle)));
    put(i, plus(from, out));
    put(sides + i, plus(to, out));
    const next = (i + 1) % sides;
    triangles.set([i, next, sides + i], 12 * i);
    triangles.set([next, sides + next, sides + i], 12 * i + 3);
    triangles.set([low, next, i], 12 * i + 6);
    triangles.set([high, sides + i, sides + next], 12 * i + 9);
  }
  return { positionsMm, triangles };
}
