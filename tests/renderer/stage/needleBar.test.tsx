// A needle looked along: the section stands across its true way, on its own side, at the depth that is told.
import { act } from 'react';
import { Vector3 } from 'three';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useStore } from 'zustand';
import { NeedleBar } from '../../../renderer/stage/NeedleBar.tsx';
import { seenOf } from '../../../renderer/stage/seen.ts';
import {
  lookAlong,
  showPlannedStage,
  stopLookingAlong,
  viewStore,
} from '../../../renderer/state/viewStore.ts';
import { needlePlace } from '../../../renderer/viewModel/paths/alongNeedle.ts';
import { patientFromScene } from '../../../renderer/viewport/frames.ts';
import { ringPoints } from '../../../renderer/viewport/NeedleRing.tsx';
import { createCutPlane, sectionOf, setCutPlane } from '../../../renderer/viewport/sectionCut.ts';
import { alongNeedle } from '../../../renderer/viewport/sight.ts';
import { poseSegment } from '../../../shared/anatomy/segment.ts';
import { apply } from '../../../shared/math/rigid.ts';
import { dot, length, minus, times } from '../../../shared/math/vec3.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { fracturedShape } from '../../../shared/pipeline/stagedBodies.ts';
import { withPlan } from '../plan/plannedCase.ts';
import { byTestId, cleanUp, render, type } from '../window/setUp.ts';

const document = withPlan({ approach: 'bilateral' });
const derived = derive(document);
const shape = fracturedShape(derived);
const pose = poseSegment(derived.shapes, shape.level, shape.heightsMm)[shape.level]!;

describe('a place on the way of a needle', () => {
  test.each(['left', 'right'] as const)('goes from the %s entry to its target', (side) => {
    const { path } = derived.paths.find((each) => each.side === side)!;
    const start = needlePlace(document, derived, { side, depthMm: 0 });
    const end = needlePlace(document, derived, { side, depthMm: 999 });
    expect(length(minus(start.pointMm, apply(pose, path.entry)))).toBeLessThan(1e-9);
    expect(length(minus(end.pointMm, apply(pose, path.target)))).toBeLessThan(1e-9);
    expect(end.depthMm).toBe(end.targetMm);
    expect(start.pointMm.x * (side === 'right' ? 1 : -1)).toBeGreaterThan(5);
  });

  test('has walls of the pedicle in the pedicle, endplates in the body, and the canal everywhere', () => {
    const keys = (depthMm: number) =>
      needlePlace(document, derived, { side: 'left', depthMm }).rows.map(({ key }) => key);
    const { bodyMm, targetMm } = needlePlace(document, derived, { side: 'left', depthMm: 0 });
    expect(keys(bodyMm! / 2)).toContain('pedicleMedial');
    expect(keys(bodyMm! / 2)).not.toContain('superiorEndplate');
    expect(keys(targetMm)).toContain('superiorEndplate');
    expect(keys(targetMm)).not.toContain('pedicleMedial');
    for (const depthMm of [0, bodyMm!, targetMm]) expect(keys(depthMm)).toContain('canal');
  });

  test('a side that is not entered gives way to the one that is', () => {
    const one = withPlan({ approach: 'right' });
    expect(needlePlace(one, derive(one), { side: 'left', depthMm: 3 }).side).toBe('right');
  });
});

describe('what is drawn there', () => {
  const place = needlePlace(document, derived, { side: 'left', depthMm: 20 });
  const seen = seenOf(document, derived, {
    stage: 'inflated',
    moment: null,
    place,
    plane: null,
    before: true,
  });
  const section = seen.section!;

  test('is the body as measured with its needles, cut across the needle before the eye', () => {
    expect(seen.shown).toMatchObject({
      heightsMm: shape.heightsMm,
      needleShare: 1,
      fillings: [],
    });
    expect(seen.before).toBe(false);
    const { pointMm, normal } = sectionOf(section);
    expect(length(minus(pointMm, place.pointMm))).toBe(0);
    const { direction, target } = alongNeedle(place.pointMm, place.direction);
    const eye = patientFromScene(new Vector3().setFromSpherical(direction));
    // The eye looks exactly along the needle.
    expect(dot(normal, eye) / length(eye)).toBeCloseTo(-1, 9);
    const cut = createCutPlane();
    setCutPlane(cut, section, eye);
    // What is deeper stays, what is nearer is taken away.
    const along = (mm: number) => {
      const { x, y, z } = minus(place.pointMm, times(place.direction, -mm));
      return new Vector3(x, z, -y);
    };
    expect(cut.distanceToPoint(along(5))).toBeCloseTo(5, 9);
    expect(cut.distanceToPoint(along(-5))).toBeCloseTo(-5, 9);
    expect(target.x).toBeLessThan(0);
  });

  test('the eye stays where it is while the depth changes', () => {
    const deeper = needlePlace(document, derived, { side: 'left', depthMm: 31 });
    const a = alongNeedle(place.pointMm, place.direction).target;
    const b = alongNeedle(deeper.pointMm, deeper.direction).target;
    expect(a.distanceTo(b)).toBeLessThan(1e-6);
  });

  test('the ring has the diameter of the cannula, and lies in the section', () => {
    if (section.plane !== 'needle') throw new Error('no needle section');
    const points = ringPoints(section);
    for (let i = 0; i < points.length; i += 3) {
      const p = { x: points[i]!, y: points[i + 1]!, z: points[i + 2]! };
      expect(length(minus(p, place.pointMm))).toBeCloseTo(place.radiusMm, 4);
      expect(dot(minus(p, place.pointMm), place.direction)).toBeCloseTo(0, 4);
    }
  });
});

describe('the bar', () => {
  function Bar() {
    const along = useStore(viewStore, (view) => view.along);
    if (!along) return null;
    return <NeedleBar place={needlePlace(document, derived, along)} sides={['left', 'right']} />;
  }
  beforeEach(() => {
    lookAlong('left');
    render(<Bar />);
  });
  afterEach(() => {
    cleanUp();
    stopLookingAlong();
  });

  test('tells the depth and the rooms there, in words for the ear too', () => {
    const slider = byTestId('needle-slider') as HTMLInputElement;
    type(slider, '12.5');
    expect(viewStore.getState().along).toEqual({ side: 'left', depthMm: 12.5 });
    expect(byTestId('needle-depth').textContent).toMatch(/^12\.5\smm from the dorsal cortex/);
    expect(slider.getAttribute('aria-valuetext')).toMatch(/Spinal canal .*mm (holds|short)/);
    expect(byTestId('needle-rooms').textContent).toContain('Pedicle, medial wall');
  });

  test('closing it takes the eye home, and another case does too', () => {
    expect(viewStore.getState().namedView).toBe('needle');
    act(() => byTestId('needle-close').click());
    expect(viewStore.getState()).toMatchObject({ along: null, namedView: 'posterior' });
    act(() => lookAlong('right'));
    act(() => showPlannedStage());
    expect(viewStore.getState()).toMatchObject({ along: null, namedView: 'posterior' });
  });
});
