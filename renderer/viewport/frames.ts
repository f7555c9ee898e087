/** The only place that knows that three is y-up: patient (x, y, z) = RAS becomes scene (x, z, −y). */
import { Matrix4, Vector3 } from 'three';
import type { Frame } from '../../shared/math/frames.ts';
import type { Rigid } from '../../shared/math/rigid.ts';
import type { Vec3 } from '../../shared/math/vec3.ts';

/** Rotation of the root group: −90° about x. */
export const SCENE_FROM_PATIENT_ROTATION_X = -Math.PI / 2;

/** Exact, without the rounding of a sine and cosine of 90°. */
export function sceneFromPatient(p: Vec3): Vector3 {
  return new Vector3(p.x, p.z, -p.y);
}

export function patientFromScene(p: Vec3): Vec3 {
  return { x: p.x, y: -p.z, z: p.y };
}

/** A rigid transform as three wants it, for use inside the root group. */
export function matrixOf<To extends Frame, From extends Frame>(t: Rigid<To, From>): Matrix4 {
  const [a, b, c] = t.rows;
  const d = t.translationMm;
  return new Matrix4().set(a.x, a.y, a.z, d.x, b.x, b.y, b.z, d.y, c.x, c.y, c.z, d.z, 0, 0, 0, 1);
}

/** For meshes that are already in the patient frame. */
export const IDENTITY = new Matrix4();
