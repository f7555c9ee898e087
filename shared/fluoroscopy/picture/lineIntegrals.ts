/**
 * The sum of attenuation times length along the ray of every pixel (M-FL-8), surface by surface and triangle by triangle:
 * each triangle adds its distance where the ray leaves and takes it away where the ray enters. The reference that the
 * graphics card is held against, and its stand-in.
 */
import { assert } from '../../base/assert.ts';
import { dot, plus, times, type Vec3 } from '../../math/vec3.ts';
import { beamAxes, type CArm, pixelPitchMm } from '../carm/cArm.ts';
import type { AttenuatingSurface } from '../matter/attenuatingSurface.ts';

/** Row by row from the top left, without unit: −ln of the transmission. */
export interface LinePicture {
  readonly sidePx: number;
  readonly values: Float64Array;
}

export function lineIntegrals(surfaces: readonly AttenuatingSurface[], arm: CArm): LinePicture {
  const sidePx = arm.detectorPx;
  const values = new Float64Array(sidePx * sidePx);
  const rays = pixelRays(arm);
  for (const surface of surfaces) addSurface(values, sidePx, rays, surface);
  // Until here in shares of each ray from source to detector.
  for (let v = 0; v < sidePx; v++)
    for (let u = 0; u < sidePx; u++)
      values[v * sidePx + u]! *= Math.hypot(
        rays.first.x + u * rays.acrossU.x + v * rays.acrossV.x,
        rays.first.y + u * rays.acrossU.y + v * rays.acrossV.y,
        rays.first.z + u * rays.acrossU.z + v * rays.acrossV.z,
      );
  return { sidePx, values };
}

interface PixelRays {
  readonly source: Vec3;
  readonly depth: Vec3;
  /** From the source to the first pixel, and from pixel to pixel. */
  readonly first: Vec3;
  readonly acrossU: Vec3;
  readonly acrossV: Vec3;
  readonly sourceDetectorMm: number;
  readonly pitchMm: number;
}

function pixelRays(arm: CArm): PixelRays {
  const { source, towardsDetector, right, down } = beamAxes(arm);
  const pitchMm = pixelPitchMm(arm);
  const acrossU = times(right, pitchMm);
  const acrossV = times(down, pitchMm);
  const half = -(arm.detectorPx - 1) / 2;
  const middle = times(towardsDetector, arm.sourceDetectorMm);
  return {
    source,
    depth: towardsDetector,
    first: plus(middle, plus(times(acrossU, half), times(acrossV, half))),
    acrossU,
    acrossV,
    sourceDetectorMm: arm.sourceDetectorMm,
    pitchMm,
  };
}

/** Pixels around a triangle are tried with this much to spare. */
const SPARE_PX = 1e-6;

function addSurface(
  values: Float64Array,
  sidePx: number,
  rays: PixelRays,
  { positionsMm, triangles, stepPerMm }: AttenuatingSurface,
): void {
  const { fromSource, shadowPx } = shadows(positionsMm, sidePx, rays);
  const { first, acrossU, acrossV } = rays;
  for (let t = 0; t < triangles.length; t += 3) {
    const [i, j, k] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
    const [iu, ju, ku] = [shadowPx[2 * i]!, shadowPx[2 * j]!, shadowPx[2 * k]!];
    const [iv, jv, kv] = [shadowPx[2 * i + 1]!, shadowPx[2 * j + 1]!, shadowPx[2 * k + 1]!];
    const uFrom = Math.max(0, Math.ceil(Math.min(iu, ju, ku) - SPARE_PX));
    const uTo = Math.min(sidePx - 1, Math.floor(Math.max(iu, ju, ku) + SPARE_PX));
    const vFrom = Math.max(0, Math.ceil(Math.min(iv, jv, kv) - SPARE_PX));
    const vTo = Math.min(sidePx - 1, Math.floor(Math.max(iv, jv, kv) + SPARE_PX));
    if (uFrom > uTo || vFrom > vTo) continue;

    // Normals of the planes through the source and each edge: opposite to the last bit in the neighbour across the edge.
    const ij = crossAt(fromSource, i, j);
    const jk = crossAt(fromSource, j, k);
    const ki = crossAt(fromSource, k, i);
    const volume =
      fromSource[3 * i]! * jk.x + fromSource[3 * i + 1]! * jk.y + fromSource[3 * i + 2]! * jk.z;
    const [ij0, ijU, ijV] = [dot(ij, first), dot(ij, acrossU), dot(ij, acrossV)];
    const [jk0, jkU, jkV] = [dot(jk, first), dot(jk, acrossU), dot(jk, acrossV)];
    const [ki0, kiU, kiV] = [dot(ki, first), dot(ki, acrossU), dot(ki, acrossV)];
    for (let v = vFrom; v <= vTo; v++)
      for (let u = uFrom; u <= uTo; u++) {
        const a = ij0 + u * ijU + v * ijV;
        const b = jk0 + u * jkU + v * jkV;
        const c = ki0 + u * kiU + v * kiV;
        const inside = isRight(a, ij) === isRight(b, jk) && isRight(b, jk) === isRight(c, ki);
        const facing = a + b + c;
        if (!inside || facing === 0) continue;
        values[v * sidePx + u]! += (stepPerMm * volume) / Math.abs(facing);
      }
  }
}

/** On the edge itself the edge's normal decides, once for both neighbours. */
function isRight(side: number, normal: Vec3): boolean {
  return (side || normal.x || normal.y || normal.z) > 0;
}

function crossAt(p: Float64Array, i: number, j: number): Vec3 {
  const [ax, ay, az] = [p[3 * i]!, p[3 * i + 1]!, p[3 * i + 2]!];
  const [bx, by, bz] = [p[3 * j]!, p[3 * j + 1]!, p[3 * j + 2]!];
  return { x: ay * bz - az * by, y: az * bx - ax * bz, z: ax * by - ay * bx };
}

/** Every vertex seen from the source, and where its shadow falls in pixels. */
function shadows(positionsMm: Float64Array, sidePx: number, rays: PixelRays) {
  const count = positionsMm.length / 3;
  const fromSource = new Float64Array(3 * count);
  const shadowPx = new Float64Array(2 * count);
  const { source, depth, acrossU, acrossV, sourceDetectorMm, pitchMm } = rays;
  const middle = (sidePx - 1) / 2;
  for (let v = 0; v < count; v++) {
    const x = positionsMm[3 * v]! - source.x;
    const y = positionsMm[3 * v + 1]! - source.y;
    const z = positionsMm[3 * v + 2]! - source.z;
    const away = x * depth.x + y * depth.y + z * depth.z;
    assert(away > 0, 'all matter lies between the source and the detector');
    const scale = sourceDetectorMm / away / pitchMm ** 2;
    fromSource[3 * v] = x;
    fromSource[3 * v + 1] = y;
    fromSource[3 * v + 2] = z;
    shadowPx[2 * v] = middle + (x * acrossU.x + y * acrossU.y + z * acrossU.z) * scale;
    shadowPx[2 * v + 1] = middle + (x * acrossV.x + y * acrossV.y + z * acrossV.z) * scale;
  }
  return { fromSource, shadowPx };
}
