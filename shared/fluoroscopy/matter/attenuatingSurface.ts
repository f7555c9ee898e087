/**
 * Matter as closed surfaces (M-FL-5): each carries by how much the attenuation rises on the way in. What lies inside
 * something else carries the difference, so that the sum over all surfaces is the attenuation along the ray.
 */
import type { Frame } from '../../math/frames.ts';
import type { Rigid } from '../../math/rigid.ts';
import { ATTENUATION_PER_CM } from '../constants.ts';

export type Material = keyof typeof ATTENUATION_PER_CM;

export interface AttenuatingSurface {
  /** Patient frame; triangles face outward. */
  readonly positionsMm: Float64Array;
  readonly triangles: Uint32Array;
  /** Inside minus outside. */
  readonly stepPerMm: number;
}

const MM_PER_CM = 10;

/** From outside to inside; air is `null`. */
export function stepPerMm(outside: Material | null, inside: Material): number {
  const within = ATTENUATION_PER_CM[inside].value;
  const without = outside === null ? 0 : ATTENUATION_PER_CM[outside].value;
  return (within - without) / MM_PER_CM;
}

/** A flat list of points carried into another frame. */
export function applyAll<To extends Frame, From extends Frame>(
  { rows: [rx, ry, rz], translationMm: t }: Rigid<To, From>,
  positionsMm: Float64Array,
): Float64Array {
  const out = new Float64Array(positionsMm.length);
  for (let i = 0; i < out.length; i += 3) {
    const x = positionsMm[i]!;
    const y = positionsMm[i + 1]!;
    const z = positionsMm[i + 2]!;
    out[i] = rx.x * x + rx.y * y + rx.z * z + t.x;
    out[i + 1] = ry.x * x + ry.y * y + ry.z * z + t.y;
    out[i + 2] = rz.x * x + rz.y * y + rz.z * z + t.z;
  }
  return out;
}
