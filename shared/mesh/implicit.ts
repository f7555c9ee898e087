/** Parts of implicit solids: close to signed distances in millimetres, negative inside. */
import { cross, length, minus, normalize, type Vec3 } from '../math/vec3.ts';
import type { Field } from './surfaceNets.ts';

/** A tapered rod of elliptic section: `wide` is measured along `wideAxis`, `thin` across it, `cap` beyond its ends. */
export interface Rod {
  readonly from: Vec3;
  readonly to: Vec3;
  readonly wideAxis: Vec3;
  readonly fromWideMm: number;
  readonly fromThinMm: number;
  readonly toWideMm: number;
  readonly toThinMm: number;
  readonly capMm: number;
}

/** Exact on the surface and to first order near it (Taubin's estimate of the distance). */
export function rodField(rod: Rod): Field {
  const { from, to } = rod;
  const lengthMm = length(minus(to, from));
  const axis = normalize(minus(to, from));
  const thinAxis = normalize(cross(axis, rod.wideAxis));
  const wideAxis = cross(thinAxis, axis);
  const cap = 1 / rod.capMm ** 2;
  return (x, y, z) => {
    const px = x - from.x;
    const py = y - from.y;
    const pz = z - from.z;
    const along = px * axis.x + py * axis.y + pz * axis.z;
    const w = px * wideAxis.x + py * wideAxis.y + pz * wideAxis.z;
    const t = px * thinAxis.x + py * thinAxis.y + pz * thinAxis.z;
    const inside = Math.min(Math.max(along, 0), lengthMm);
    const h = inside / lengthMm;
    const beyond2 = (along - inside) * (along - inside);
    const thin = 1 / (rod.fromThinMm + h * (rod.toThinMm - rod.fromThinMm)) ** 2;
    const wide = 1 / (rod.fromWideMm + h * (rod.toWideMm - rod.fromWideMm)) ** 2;
    const square = thin * t * t + wide * w * w + cap * beyond2;
    if (square < 1e-12) return -1 / Math.sqrt(Math.max(thin, wide, cap));
    const g = Math.sqrt(square);
    const slope = Math.sqrt(thin * thin * t * t + wide * wide * w * w + cap * cap * beyond2);
    return ((g - 1) * g) / slope;
  };
}

/** A face through a point, flat or part of a ball. */
export interface Face {
  readonly at: Vec3;
  /** Unit, away from the bone. */
  readonly outward: Vec3;
  /** Of the ball, 1/mm: negative for a hollow face, positive for a bulging one. */
  readonly curvature: number;
}

/** Negative on the bone's side; exact on the face and to first order near it. */
export function faceField({ at, outward, curvature }: Face): Field {
  return (x, y, z) => {
    const px = x - at.x;
    const py = y - at.y;
    const pz = z - at.z;
    const height = px * outward.x + py * outward.y + pz * outward.z;
    const bent = height + (curvature / 2) * (px * px + py * py + pz * pz);
    return bent / Math.max(0.5, Math.sqrt(Math.max(0, 1 + 2 * curvature * bent)));
  };
}

/** Union with a fillet of about `blendMm`. */
export function smoothUnion(a: number, b: number, blendMm: number): number {
  const share = Math.max(blendMm - Math.abs(a - b), 0) / blendMm;
  return Math.min(a, b) - (share * share * blendMm) / 4;
}

/** `a` without `b`, the edge rounded. */
export function smoothDifference(a: number, b: number, blendMm: number): number {
  return -smoothUnion(-a, b, blendMm);
}

/** Only what is in both, the edge rounded. */
export function smoothIntersection(a: number, b: number, blendMm: number): number {
  return -smoothUnion(-a, -b, blendMm);
}

/** Both, with the edge rounded to a radius; exact wherever only one face is near. */
export function roundedIntersection(a: number, b: number, radiusMm: number): number {
  const u = Math.max(a + radiusMm, 0);
  const v = Math.max(b + radiusMm, 0);
  return Math.min(Math.max(a, b), -radiusMm) + Math.sqrt(u * u + v * v);
}
