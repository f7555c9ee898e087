/**
 * Margins of a needle counted the slow way, for the fast ones to be held against: thousands of points on the outside of the
 * swept needle, each asked how far it is from thousands of points on the faces around it. Shares no formula with them.
 */

import { bodySection, outlineRadius } from '../../../../shared/anatomy/bodySection.ts';
import { endplateField } from '../../../../shared/anatomy/endplateField.ts';
import { meanDepthMm } from '../../../../shared/anatomy/morphometry.ts';
import type { VertebraShape } from '../../../../shared/anatomy/vertebraShape.ts';
import {
  cross,
  minus,
  normalize,
  plus,
  times,
  type Vec3,
  vec3,
} from '../../../../shared/math/vec3.ts';
import type { Needle } from '../../../../shared/plan/path/needle.ts';
import { locateInBody } from '../../anatomy/locateInBody.ts';

const AROUND = 24;
const STEP_MM = 0.4;
/** Of the faces of a body. */
const TURNS = 360;
const RINGS = 50;

/** Points on the outside of the needle from one place on its axis to another, and of the half balls that end it. */
function outside(needle: Needle, fromMm: number, toMm: number): Vec3[] {
  const { entry, direction, radiusMm } = needle;
  const across = normalize(cross(direction, vec3(0.3, 0.1, 1)));
  const up = cross(direction, across);
  const ring = (alongMm: number, radius: number): Vec3[] =>
    Array.from({ length: AROUND }, (_, i) => {
      const angle = (2 * Math.PI * i) / AROUND;
      const side = plus(times(across, Math.cos(angle)), times(up, Math.sin(angle)));
      return plus(plus(entry, times(direction, alongMm)), times(side, radius));
    });
  const points: Vec3[] = [];
  for (let along = fromMm; along <= toMm; along += STEP_MM) points.push(...ring(along, radiusMm));
  for (let turn = 0; turn <= 12; turn++) {
    const angle = (turn * Math.PI) / 24;
    points.push(...ring(toMm + radiusMm * Math.sin(angle), radiusMm * Math.cos(angle)));
    points.push(...ring(fromMm - radiusMm * Math.sin(angle), radiusMm * Math.cos(angle)));
  }
  return points;
}

/** Least distance of the outside from an endless elliptic tube about the z axis of the body: the canal. */
export function bruteCanalMm(shape: VertebraShape, needle: Needle): number {
  const a = shape.canalWidthMm / 2;
  const b = shape.canalDepthMm / 2;
  const centreY = -(meanDepthMm(shape) + shape.canalDepthMm) / 2;
  const rim = Array.from({ length: 1440 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 1440;
    return { x: a * Math.cos(angle), y: centreY + b * Math.sin(angle) };
  });
  let least = Number.POSITIVE_INFINITY;
  let deepest = 0;
  for (const { x, y } of outside(needle, -20, needle.lengthMm - needle.radiusMm)) {
    let squared = Number.POSITIVE_INFINITY;
    for (const point of rim) squared = Math.min(squared, (x - point.x) ** 2 + (y - point.y) ** 2);
    const inside = (x / a) ** 2 + ((y - centreY) / b) ** 2 < 1;
    if (inside) deepest = Math.max(deepest, Math.sqrt(squared));
    else least = Math.min(least, Math.sqrt(squared));
  }
  return deepest > 0 ? -deepest : least;
}

/** The wall counts as one: where front and side of it meet is the fast margin's affair. */
export type BruteFace = 'superiorEndplate' | 'inferiorEndplate' | 'wall';

/** Points on a face of the body, dense enough for a tenth of a millimetre. */
function facePoints(shape: VertebraShape, face: BruteFace): Vec3[] {
  const field = endplateField(shape, shape.heightsMm);
  const put = (share: number, outward: number, angle: number): Vec3 => {
    const section = bodySection(shape, share);
    const radius = outward * outlineRadius(Math.sin(angle), Math.cos(angle));
    const ahead = radius * Math.cos(angle);
    const x = radius * Math.sin(angle) * section.halfWidthMm;
    const y = section.centreY + ahead * (ahead > 0 ? section.frontMm : section.backMm);
    const low = field.inferiorZ(x, y);
    return vec3(x, y, low + share * (field.superiorZ(x, y) - low));
  };
  return Array.from({ length: TURNS }, (_, turn) => (2 * Math.PI * turn) / TURNS).flatMap((angle) =>
    Array.from({ length: RINGS + 1 }, (_, ring) =>
      face === 'wall'
        ? put(ring / RINGS, 1, angle)
        : put(face === 'superiorEndplate' ? 1 : 0, ring / RINGS, angle),
    ),
  );
}

/** Least distance of the outside of the needle from a face, from one place on its axis to its front; it must lie inside. */
export function bruteFaceMm(
  shape: VertebraShape,
  needle: Needle,
  face: BruteFace,
  fromMm: number,
): number {
  const skin = outside(needle, fromMm, needle.lengthMm - needle.radiusMm);
  let least = Number.POSITIVE_INFINITY;
  for (const q of facePoints(shape, face))
    for (const p of skin) {
      const squared = (p.x - q.x) ** 2 + (p.y - q.y) ** 2 + (p.z - q.z) ** 2;
      if (squared < least) least = squared;
    }
  return Math.sqrt(least);
}

/** Whether every point of the swept needle from a place on stays in the body. */
export function staysInside(shape: VertebraShape, needle: Needle, fromMm: number): boolean {
  const locate = locateInBody(shape, shape.heightsMm);
  return outside(needle, fromMm, needle.lengthMm - needle.radiusMm).every(({ x, y, z }) => {
    const { height, outward } = locate(x, y, z);
    return height > 0 && height < 1 && outward < 1;
  });
}

/** Least distance of the outside from the wall of an elliptic tube, by the quarter of the wall that is nearest; inside it. */
export function brutePedicleMm(
  tube: {
    readonly centre: Vec3;
    readonly axis: Vec3;
    readonly outward: Vec3;
    readonly cranial: Vec3;
    readonly halfWidthMm: number;
    readonly halfHeightMm: number;
  },
  needle: Needle,
  fromMm: number,
  toMm: number,
): number {
  const rim = Array.from({ length: 1440 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 1440;
    return { u: tube.halfWidthMm * Math.cos(angle), w: tube.halfHeightMm * Math.sin(angle) };
  });
  const on = (p: Vec3, axis: Vec3) => {
    const from = minus(p, tube.centre);
    return from.x * axis.x + from.y * axis.y + from.z * axis.z;
  };
  let least = Number.POSITIVE_INFINITY;
  for (const p of outside(needle, fromMm, toMm)) {
    const u = on(p, tube.outward);
    const w = on(p, tube.cranial);
    const inside = (u / tube.halfWidthMm) ** 2 + (w / tube.halfHeightMm) ** 2 < 1;
    let squared = Number.POSITIVE_INFINITY;
    for (const q of rim) squared = Math.min(squared, (u - q.u) ** 2 + (w - q.w) ** 2);
    least = Math.min(least, inside ? Math.sqrt(squared) : -Math.sqrt(squared));
  }
  return least;
}
