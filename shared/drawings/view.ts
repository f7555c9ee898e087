/**
 * The three drawings as directions: which way is right and up on each, and so which patient side stands at which edge.
 * From behind as the surgeon sees the prone patient, patient left on the image left; from the side with the front on the
 * left; axial as radiologists read it, from the feet, patient right on the image left.
 */
import { dot, type Vec3, vec3 } from '../math/vec3.ts';

export const DRAWING_VIEWS = ['posterior', 'lateral', 'axial'] as const;
export type DrawingView = (typeof DRAWING_VIEWS)[number];

/** A place on a drawing, millimetres: u to the right, v up. */
export interface Spot {
  readonly u: number;
  readonly v: number;
}

/** Unit vectors in the frame of what is drawn: to the right and up on the drawing. */
export interface Axes {
  readonly right: Vec3;
  readonly up: Vec3;
}

export const POSTERIOR_AXES: Axes = { right: vec3(1, 0, 0), up: vec3(0, 0, 1) };
export const LATERAL_AXES: Axes = { right: vec3(0, -1, 0), up: vec3(0, 0, 1) };

/** Patient right on the left; `tiltRad` raises the front of the plane. */
export function axialAxes(tiltRad: number): Axes {
  return { right: vec3(-1, 0, 0), up: vec3(0, Math.cos(tiltRad), Math.sin(tiltRad)) };
}

export function project({ right, up }: Axes, p: Vec3): Spot {
  return { u: dot(right, p), v: dot(up, p) };
}

/** Patient directions as everybody reads them: Right, Left, Anterior, Posterior, Head, Foot. */
export type DirectionLetter = 'R' | 'L' | 'A' | 'P' | 'H' | 'F';

export interface EdgeLetters {
  readonly left: DirectionLetter;
  readonly right: DirectionLetter;
  readonly top: DirectionLetter;
  readonly bottom: DirectionLetter;
}

/** Read off the axes that draw the picture: a letter cannot disagree with it. */
export function edgeLetters({ right, up }: Axes): EdgeLetters {
  return {
    left: letterOf(right, -1),
    right: letterOf(right, 1),
    top: letterOf(up, 1),
    bottom: letterOf(up, -1),
  };
}

function letterOf({ x, y, z }: Vec3, sign: 1 | -1): DirectionLetter {
  const most = Math.max(Math.abs(x), Math.abs(y), Math.abs(z));
  if (most === Math.abs(x)) return sign * x > 0 ? 'R' : 'L';
  if (most === Math.abs(y)) return sign * y > 0 ? 'A' : 'P';
  return sign * z > 0 ? 'H' : 'F';
}
