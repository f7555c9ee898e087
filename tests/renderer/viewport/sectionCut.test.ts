// A section takes away the half towards the eye, and the plane lies where it was asked for.
import { describe, expect, test } from 'vitest';
import { sceneFromPatient } from '../../../renderer/viewport/frames.ts';
import {
  createCutPlane,
  keptAlong,
  sectionOf,
  setCutPlane,
} from '../../../renderer/viewport/sectionCut.ts';
import { sectionSide, sectionThrough } from '../../../renderer/viewport/sectionThrough.ts';
import type { LevelSection } from '../../../renderer/viewport/viewportProps.ts';
import { apply } from '../../../shared/math/rigid.ts';
import { dot, length, minus } from '../../../shared/math/vec3.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { stagedBodies } from '../../../shared/pipeline/stagedBodies.ts';
import { planTrajectory } from '../../../shared/plan/trajectory.ts';
import { STAGES } from '../../../shared/simulation/result.ts';
import { showsAt } from '../../../shared/simulation/stageShows.ts';
import { withPlan } from '../plan/plannedCase.ts';

const AXES = {
  sagittal: { x: 1, y: 0, z: 0 },
  coronal: { x: 0, y: 1, z: 0 },
  axial: { x: 0, y: 0, z: 1 },
} as const;

describe.each(['sagittal', 'coronal', 'axial'] as const)('a %s section', (plane) => {
  const section: LevelSection = { plane, offsetMm: 7 };
  const axis = AXES[plane];
  const at = (mm: number) => sceneFromPatient({ x: axis.x * mm, y: axis.y * mm, z: axis.z * mm });

  test('lies at its offset', () => {
    const cut = createCutPlane();
    setCutPlane(cut, section, { x: 0, y: -1, z: 0 });
    expect(cut.distanceToPoint(at(7))).toBeCloseTo(0, 12);
    expect(sectionOf(section).pointMm).toEqual({ x: 7 * axis.x, y: 7 * axis.y, z: 7 * axis.z });
  });
  test.each([1, -1])('keeps the half away from the eye at %d', (side) => {
    const cut = createCutPlane();
    setCutPlane(cut, section, { x: axis.x * side, y: axis.y * side, z: axis.z * side });
    // three draws what has a positive distance.
    expect(cut.distanceToPoint(at(7 - 5 * side))).toBeGreaterThan(0);
    expect(cut.distanceToPoint(at(7 + 5 * side))).toBeLessThan(0);
  });
});

describe('a line of sight through a cut', () => {
  const section: LevelSection = { plane: 'coronal', offsetMm: 7 };
  const behind = { x: 0, y: -1, z: 0 };

  test('is drawn from the plane on, in the half away from the eye', () => {
    const ray = keptAlong(section, behind, { x: 3, y: -300, z: 2 }, { x: 0, y: 1, z: 0 });
    expect(ray).toEqual({ fromMm: 307, toMm: Number.POSITIVE_INFINITY });
  });
  test('along the plane is drawn on one side of it only', () => {
    const along = { x: 1, y: 0, z: 0 };
    const kept = keptAlong(section, behind, { x: -300, y: 8, z: 0 }, along);
    const gone = keptAlong(section, behind, { x: -300, y: 6, z: 0 }, along);
    expect(kept).toEqual({ fromMm: 0, toMm: Number.POSITIVE_INFINITY });
    expect(gone.toMm).toBeLessThan(gone.fromMm);
  });
});

describe.each(['left', 'right', 'bilateral'] as const)('a section of a plan (%s)', (approach) => {
  const document = withPlan({ approach });
  const derived = derive(document);
  const { shape, pose } = stagedBodies(derived, 'before').fractured;
  const side = sectionSide(document.plan);
  const { balloonCentre } = planTrajectory(shape, document.plan, side);
  const balloonMm = apply(pose, balloonCentre);

  test.each(['sagittal', 'coronal', 'axial'] as const)(
    '%s passes through the middle of the balloon, as it lies in the patient',
    (plane) => {
      // Body and patient do not share their origin: taking one for the other would be seen.
      expect(length(minus(balloonMm, balloonCentre))).toBeGreaterThan(1);
      const { pointMm, normal } = sectionOf(sectionThrough(plane, document, derived));
      expect(dot(minus(balloonMm, pointMm), normal)).toBeCloseTo(0, 6);
    },
  );
});

describe('what a stage shows', () => {
  test('the bone is a ghost exactly when something lies inside it', () => {
    for (const stage of STAGES) {
      const { inside, needles, filling } = showsAt(stage, true);
      expect(inside).toBe(needles || filling !== null);
    }
  });
  test('needles are gone and cement stays when the patient stands', () => {
    expect(showsAt('standing', true)).toMatchObject({ needles: false, filling: 'cement' });
  });
  test('without a run nothing is put into the bone at any stage, and the needles go as planned', () => {
    for (const stage of STAGES) {
      const { needles } = showsAt(stage, true);
      expect(showsAt(stage, false)).toEqual({ needles, filling: null, inside: needles });
    }
  });
});
