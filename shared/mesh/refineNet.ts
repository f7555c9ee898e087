/** Evens out the quads of a net and lays every vertex exactly on the field's zero level. */
import type { Field, QuadNet } from './surfaceNets.ts';

const RELAXATIONS = 6;
/** Share of the way to the mean of the neighbours. */
const RELAXATION = 0.5;
const LAST_PROJECTIONS = 3;
const DIFFERENCE_MM = 1e-3;

export function refineNet(field: Field, { positionsMm, quads }: QuadNet): QuadNet {
  const p = positionsMm.slice();
  const sum = new Float64Array(p.length);
  const count = new Uint16Array(p.length / 3);
  for (const corner of quads) count[corner]! += 2;
  project(field, p);
  for (let i = 0; i < RELAXATIONS; i++) {
    relax(p, quads, sum, count);
    project(field, p);
  }
  for (let i = 0; i < LAST_PROJECTIONS; i++) project(field, p);
  return { positionsMm: p, quads };
}

/** Each vertex goes towards the mean of its neighbours; the projection that follows takes back what left the surface. */
function relax(p: Float64Array, quads: Uint32Array, sum: Float64Array, count: Uint16Array): void {
  sum.fill(0);
  for (let q = 0; q < quads.length; q += 4)
    for (let k = 0; k < 4; k++) {
      const own = quads[q + k]! * 3;
      const next = quads[q + ((k + 1) % 4)]! * 3;
      const last = quads[q + ((k + 3) % 4)]! * 3;
      for (let axis = 0; axis < 3; axis++) sum[own + axis]! += p[next + axis]! + p[last + axis]!;
    }
  for (let i = 0; i < p.length; i++) {
    const mean = sum[i]! / count[Math.floor(i / 3)]!;
    p[i] = p[i]! + RELAXATION * (mean - p[i]!);
  }
}

/** One Newton step down the gradient. */
function project(field: Field, p: Float64Array): void {
  for (let i = 0; i < p.length; i += 3) {
    const x = p[i]!;
    const y = p[i + 1]!;
    const z = p[i + 2]!;
    const value = field(x, y, z);
    // Outward on both sides, so that a symmetric field keeps its mesh symmetric.
    const outward = x < 0 ? -DIFFERENCE_MM : DIFFERENCE_MM;
    const gx = (field(x + outward, y, z) - value) / outward;
    const gy = (field(x, y + DIFFERENCE_MM, z) - value) / DIFFERENCE_MM;
    const gz = (field(x, y, z + DIFFERENCE_MM) - value) / DIFFERENCE_MM;
    const square = gx * gx + gy * gy + gz * gz;
    if (square === 0) continue;
    const step = value / Math.max(square, 0.25);
    p[i] = x - step * gx;
    p[i + 1] = y - step * gy;
    p[i + 2] = z - step * gz;
  }
}
