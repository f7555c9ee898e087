/** Rigid transforms between frames, named by them and read right to left: `patientFromVertebra`. */
import { type Frame, type Point, point } from './frames.ts';
import { times, type Vec3 } from './vec3.ts';

declare const framesBrand: unique symbol;

/** Maps points of `From` to points of `To`: p' = R p + t, with R given by its rows. */
export interface Rigid<To extends Frame, From extends Frame> {
  readonly rows: readonly [Vec3, Vec3, Vec3];
  readonly translationMm: Vec3;
  readonly [framesBrand]: (frames: [To, From]) => [To, From];
}

export function rigid<To extends Frame, From extends Frame>(
  rows: readonly [Vec3, Vec3, Vec3],
  translationMm: Vec3,
): Rigid<To, From> {
  return { rows, translationMm } as Rigid<To, From>;
}

/** Rotation by `angleRad` in the sagittal plane: positive tips the front (+y) down (−z), which is kyphosis of what lies above. */
export function sagittal<To extends Frame, From extends Frame>(
  angleRad: number,
  translationMm: Vec3,
): Rigid<To, From> {
  const c = Math.cos(angleRad);
  const s = Math.sin(angleRad);
  return rigid(
    [
      { x: 1, y: 0, z: 0 },
      { x: 0, y: c, z: s },
      { x: 0, y: -s, z: c },
    ],
    translationMm,
  );
}

export function apply<To extends Frame, From extends Frame>(
  t: Rigid<To, From>,
  p: Point<From>,
): Point<To> {
  const d = rotate(t, p);
  return point<To>(d.x + t.translationMm.x, d.y + t.translationMm.y, d.z + t.translationMm.z);
}

/** The way back: rows become columns. */
export function inverse<To extends Frame, From extends Frame>(t: Rigid<To, From>): Rigid<From, To> {
  const [a, b, c] = t.rows;
  const turnBack = rigid<From, To>(
    [
      { x: a.x, y: b.x, z: c.x },
      { x: a.y, y: b.y, z: c.y },
      { x: a.z, y: b.z, z: c.z },
    ],
    { x: 0, y: 0, z: 0 },
  );
  return rigid(turnBack.rows, times(rotate(turnBack, t.translationMm), -1));
}

/** Rotates a direction; directions carry no frame. */
export function rotate<To extends Frame, From extends Frame>(t: Rigid<To, From>, v: Vec3): Vec3 {
  const [rx, ry, rz] = t.rows;
  return {
    x: rx.x * v.x + rx.y * v.y + rx.z * v.z,
    y: ry.x * v.x + ry.y * v.y + ry.z * v.z,
    z: rz.x * v.x + rz.y * v.y + rz.z * v.z,
  };
}
