/** The mid-sagittal plane of one vertebra: the plane in which its mirror image fits it best. */
import { dot, minus, normalize, plus, times, type Vec3, vec3 } from '../../math/vec3.ts';

export interface SymmetryPlane {
  readonly origin: Vec3;
  /** Unit, towards the patient's right. */
  readonly right: Vec3;
}

/** A mirrored vertex further away than this is a fragment or a broken process and says no more than "far". */
const FAR_MM = 4;
/** Every fifth vertex is mirrored: enough for the fit, and quick. */
const STRIDE = 5;

/**
 * Pattern search over turn, tilt and shift, halving the steps: deterministic, and the cap keeps an asymmetric fracture
 * from turning the plane, because the unbroken posterior elements outweigh it.
 */
export function findSymmetryPlane(vertices: readonly Vec3[]): SymmetryPlane {
  const nearestMm = makeNearest(vertices);
  const centre = times(vertices.reduce(plus), 1 / vertices.length);
  const mirrored = vertices.filter((_, k) => k % STRIDE === 0);
  const plane = (p: readonly number[]) => {
    const right = normalize(vec3(1, p[0]!, p[1]!));
    return { origin: plus(centre, times(right, p[2]!)), right };
  };
  /** Mean distance of the mirrored vertices from the vertebra, mm. */
  const misfit = (p: readonly number[]) => {
    const { origin, right } = plane(p);
    let sum = 0;
    for (const v of mirrored)
      sum += nearestMm(minus(v, times(right, 2 * dot(minus(v, origin), right))));
    return sum / mirrored.length;
  };
  // Turn about the long axis and tilt about the front axis as tangents, shift in mm.
  let steps = [0.08, 0.08, 3];
  let best = [0, 0, 0];
  let bestMisfit = misfit(best);
  while (steps[2]! > 0.05) {
    let moved = false;
    for (let axis = 0; axis < 3; axis++) {
      for (const sign of [-1, 1]) {
        const tried = best.map((value, k) => (k === axis ? value + sign * steps[k]! : value));
        const triedMisfit = misfit(tried);
        if (triedMisfit >= bestMisfit) continue;
        best = tried;
        bestMisfit = triedMisfit;
        moved = true;
      }
    }
    if (!moved) steps = steps.map((step) => step / 2);
  }
  return plane(best);
}

/** Distance to the nearest vertex, capped at FAR_MM, through a grid of cells. */
function makeNearest(vertices: readonly Vec3[]): (p: Vec3) => number {
  const cells = new Map<number, Vec3[]>();
  const cell = (value: number) => Math.floor(value / FAR_MM) + 1024;
  const key = (i: number, j: number, k: number) => (i * 2048 + j) * 2048 + k;
  for (const v of vertices) {
    const at = key(cell(v.x), cell(v.y), cell(v.z));
    const inCell = cells.get(at);
    if (inCell) inCell.push(v);
    else cells.set(at, [v]);
  }
  return (p) => {
    let square = FAR_MM * FAR_MM;
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        for (let k = -1; k <= 1; k++)
          for (const v of cells.get(key(cell(p.x) + i, cell(p.y) + j, cell(p.z) + k)) ?? [])
            square = Math.min(square, (p.x - v.x) ** 2 + (p.y - v.y) ** 2 + (p.z - v.z) ** 2);
    return Math.sqrt(square);
  };
}
