/** What two or three points say: a straight distance, or the angle at the second of three (M-ME-3). */
import { cross, dot, length, minus, type Vec3 } from '../math/vec3.ts';
import { degrees } from '../quantities/units.ts';

export const MEASURES = ['distance', 'angle'] as const;
export type Measure = (typeof MEASURES)[number];

export const POINTS_OF: Readonly<Record<Measure, number>> = { distance: 2, angle: 3 };

export function distanceMm(from: Vec3, to: Vec3): number {
  return length(minus(to, from));
}

/** null where an arm has no length: it points nowhere. */
export function angleDeg(from: Vec3, corner: Vec3, to: Vec3): number | null {
  const [a, b] = [minus(from, corner), minus(to, corner)];
  if (length(a) === 0 || length(b) === 0) return null;
  // Sound near 0° and 180°, where an arc cosine loses its digits.
  return degrees(Math.atan2(length(cross(a, b)), dot(a, b)));
}
