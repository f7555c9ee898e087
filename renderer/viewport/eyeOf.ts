/** The eye of a camera in the patient frame. */
import { type OrthographicCamera, Vector3 } from 'three';
import { dot, minus, type Vec3 } from '../../shared/math/vec3.ts';
import type { Eyeing } from './endMarks.ts';
import { patientFromScene } from './frames.ts';

/** Needs the camera's matrices up to date. */
export function eyeOf(camera: OrthographicCamera): Omit<Eyeing, 'place'> {
  const column = (index: number) =>
    patientFromScene(new Vector3().setFromMatrixColumn(camera.matrixWorld, index));
  const [position, backward] = [patientFromScene(camera.position), column(2)];
  return {
    right: column(0),
    up: column(1),
    pxPerMm: camera.zoom,
    depthMm: (patientMm: Vec3) => dot(minus(position, patientMm), backward),
  };
}
