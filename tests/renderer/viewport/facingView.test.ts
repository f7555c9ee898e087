// A cut that is asked for is seen: checked with the real camera of the view it leads to.
import { Spherical, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { directionOf, EYE_DISTANCE_MM } from '../../../renderer/viewport/cameras.ts';
import { facingView } from '../../../renderer/viewport/facingView.ts';
import { patientFromScene } from '../../../renderer/viewport/frames.ts';
import { sectionOf } from '../../../renderer/viewport/sectionCut.ts';
import {
  NAMED_VIEWS,
  SECTION_PLANES,
  type SectionPlane,
} from '../../../renderer/viewport/viewportProps.ts';
import { dot } from '../../../shared/math/vec3.ts';

/** Share of its width that the cut shows. */
function shownWidth(plane: SectionPlane, eye: Spherical): number {
  const towardsEye = patientFromScene(new Vector3().setFromSpherical(eye));
  return Math.abs(dot(sectionOf({ plane, offsetMm: 0 }).normal, towardsEye)) / EYE_DISTANCE_MM;
}

const turnedTo = (polarDeg: number, azimuthDeg: number) => ({
  polarRad: (polarDeg * Math.PI) / 180,
  azimuthRad: (azimuthDeg * Math.PI) / 180,
});

describe('a cut that is asked for', () => {
  test.each(NAMED_VIEWS.flatMap((view) => SECTION_PLANES.map((plane) => [view, plane] as const)))(
    'is faced, looking from %s at the %s one; a view that shows it stays',
    (view, plane) => {
      const next = facingView(plane, view, null);
      expect(next === null ? 0 : shownWidth(plane, directionOf(next))).toBeCloseTo(1, 6);
      if (shownWidth(plane, directionOf(view)) > 0.5) expect(next).toBe(view);
    },
  );

  test.each([
    ['sagittal', 90, 25, 'right'],
    ['sagittal', 90, -25, 'left'],
    ['coronal', 90, -85, 'posterior'],
    ['coronal', 90, 100, 'anterior'],
    ['axial', 75, 40, 'superior'],
  ] as const)(
    'seen too narrowly by hand (%s), turns the short way',
    (plane, polar, azimuth, view) => {
      expect(facingView(plane, null, turnedTo(polar, azimuth))).toBe(view);
    },
  );

  test.each([
    ['sagittal', 90, 40],
    ['coronal', 80, 150],
    ['axial', 40, 0],
    ['axial', 150, 0],
  ] as const)('seen well enough by hand (%s) leaves the eye alone', (plane, polar, azimuth) => {
    const eye = turnedTo(polar, azimuth);
    const { polarRad, azimuthRad } = eye;
    const at = new Spherical(EYE_DISTANCE_MM, polarRad, azimuthRad);
    expect(shownWidth(plane, at)).toBeGreaterThan(0.5);
    expect(facingView(plane, null, eye)).toBeNull();
  });
});
