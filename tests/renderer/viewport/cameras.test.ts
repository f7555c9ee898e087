// Sides on the picture: a point of the patient is projected by the real camera of each named view.
import { OrthographicCamera, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import {
  aimCamera,
  directionOf,
  fitZoom,
  mixDirections,
} from '../../../renderer/viewport/cameras.ts';
import { matrixOf, patientFromScene, sceneFromPatient } from '../../../renderer/viewport/frames.ts';
import { projectMarks, scaleBarOf } from '../../../renderer/viewport/projectMarks.ts';
import { NAMED_VIEWS, type NamedView } from '../../../renderer/viewport/viewportProps.ts';
import { point } from '../../../shared/math/frames.ts';
import { apply, sagittal } from '../../../shared/math/rigid.ts';
import type { Vec3 } from '../../../shared/math/vec3.ts';

const WIDTH = 800;
const HEIGHT = 600;

function cameraOf(view: NamedView): OrthographicCamera {
  const camera = new OrthographicCamera(-WIDTH / 2, WIDTH / 2, HEIGHT / 2, -HEIGHT / 2, 1, 1200);
  camera.zoom = 3;
  camera.updateProjectionMatrix();
  aimCamera(camera, new Vector3(0, 0, 0), directionOf(view));
  return camera;
}

/** Right and up on the picture are positive. */
function onPicture(view: NamedView, patient: Vec3): { right: number; up: number } {
  const p = sceneFromPatient(patient).project(cameraOf(view));
  return { right: p.x, up: p.y };
}

const PATIENT_RIGHT = { x: 20, y: 0, z: 0 };
const ANTERIOR = { x: 0, y: 20, z: 0 };
const CRANIAL = { x: 0, y: 0, z: 20 };

describe('named views', () => {
  test('from behind, patient right is on the right of the picture, as the surgeon sees the prone patient', () => {
    expect(onPicture('posterior', PATIENT_RIGHT).right).toBeGreaterThan(0.1);
  });
  test('from the front, patient right is on the left', () => {
    expect(onPicture('anterior', PATIENT_RIGHT).right).toBeLessThan(-0.1);
  });
  test('from the left, the front of the patient is on the left', () => {
    expect(onPicture('left', ANTERIOR).right).toBeLessThan(-0.1);
  });
  test('from the right, the front of the patient is on the right', () => {
    expect(onPicture('right', ANTERIOR).right).toBeGreaterThan(0.1);
  });
  test('from above, the front is up and patient right is on the right', () => {
    expect(onPicture('superior', ANTERIOR).up).toBeGreaterThan(0.1);
    expect(onPicture('superior', PATIENT_RIGHT).right).toBeGreaterThan(0.1);
  });
  test.each(NAMED_VIEWS.filter((view) => view !== 'superior'))(
    'seen from %s, the head is up',
    (view) => {
      expect(onPicture(view, CRANIAL).up).toBeGreaterThan(0.1);
    },
  );
});

describe('marks', () => {
  const levels = [
    { level: 'T12', fractured: false, treated: true, centreMm: { x: 0, y: 0, z: 35 } },
    { level: 'L1', fractured: true, treated: false, centreMm: { x: 0, y: 0, z: 0 } },
    { level: 'L2', fractured: false, treated: false, centreMm: { x: 0, y: 0, z: -35 } },
  ] as const;
  const marksOf = (view: NamedView) => projectMarks(cameraOf(view), WIDTH, HEIGHT, levels);

  test.each([
    ['posterior', 'L', 'R'],
    ['anterior', 'R', 'L'],
    ['left', 'A', 'P'],
    ['right', 'P', 'A'],
    ['superior', 'L', 'R'],
  ] as const)('seen from %s the picture runs from %s to %s', (view, left, right) => {
    const { edges } = marksOf(view);
    expect(edges.left).toEqual([left]);
    expect(edges.right).toEqual([right]);
  });

  test('the marks agree with where the camera puts the same directions, whatever the angle', () => {
    const camera = cameraOf('posterior');
    aimCamera(
      camera,
      new Vector3(),
      mixDirections(directionOf('posterior'), directionOf('left'), 0.5),
    );
    const { edges } = projectMarks(camera, WIDTH, HEIGHT, levels);
    expect(new Set(edges.right)).toEqual(new Set(['R', 'P']));
    expect(sceneFromPatient(PATIENT_RIGHT).project(camera).x).toBeGreaterThan(0);
    expect(sceneFromPatient(ANTERIOR).project(camera).x).toBeLessThan(0);
  });

  test('level labels stand at the height of their body, cranial first from the top', () => {
    const { levels: labels } = marksOf('posterior');
    expect(labels.map(({ level }) => level)).toEqual(['T12', 'L1', 'L2']);
    expect(labels[1]?.y).toBeCloseTo(HEIGHT / 2, 6);
    expect(labels[0]?.y).toBeCloseTo(HEIGHT / 2 - 35 * 3, 6);
  });

  test('labels keep away from the side the needles come from', () => {
    for (const label of marksOf('left').levels) expect(label.x).toBeLessThan(WIDTH / 2 - 100);
    for (const label of marksOf('right').levels) expect(label.x).toBeGreaterThan(WIDTH / 2 + 100);
  });

  test('from above the bodies lie on each other: only the fractured level is named', () => {
    expect(marksOf('superior').levels.map(({ level }) => level)).toEqual(['L1']);
  });

  test('the scale bar is a round length that fits, and true', () => {
    expect(scaleBarOf(3)).toEqual({ lengthMm: 20, lengthPx: 60 });
    expect(scaleBarOf(12)).toEqual({ lengthMm: 5, lengthPx: 60 });
    const bar = marksOf('posterior').scaleBar;
    const pixels =
      ((onPicture('posterior', { x: bar.lengthMm, y: 0, z: 0 }).right -
        onPicture('posterior', { x: 0, y: 0, z: 0 }).right) *
        WIDTH) /
      2;
    expect(pixels).toBeCloseTo(bar.lengthPx, 6);
  });
});

describe('frames', () => {
  test('patient to scene and back is the identity', () => {
    const p = { x: 1, y: -2, z: 3 };
    expect(patientFromScene(sceneFromPatient(p))).toEqual(p);
  });
  test('the matrix of a pose moves points as the pose does', () => {
    const pose = sagittal<'patient', 'vertebra'>(0.3, { x: 1, y: 2, z: 3 });
    const p = point<'vertebra'>(4, 5, 6);
    const moved = new Vector3(p.x, p.y, p.z).applyMatrix4(matrixOf(pose));
    const expected = apply(pose, p);
    expect(moved.distanceTo(new Vector3(expected.x, expected.y, expected.z))).toBeLessThan(1e-12);
  });
});

test('the whole segment fits the picture whatever its proportions', () => {
  const extent = { halfHeightMm: 100, halfWidthMm: 70 };
  for (const [w, h] of [
    [800, 600],
    [300, 900],
    [1200, 300],
  ] as const) {
    const zoom = fitZoom(extent, w, h);
    expect(140 * zoom).toBeLessThanOrEqual(w);
    expect(200 * zoom).toBeLessThanOrEqual(h);
  }
});
