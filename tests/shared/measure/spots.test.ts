// Landmarks and picked points belong to a vertebra: they are right at every height, and go where it goes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../shared/anatomy/heights.ts';
import { segmentLevels } from '../../../shared/anatomy/levels.ts';
import { poseBodies } from '../../../shared/anatomy/poseBodies.ts';
import type { PosedBody } from '../../../shared/anatomy/posedBody.ts';
import { type Point, point } from '../../../shared/math/frames.ts';
import { apply, inverse, rotate, sagittal } from '../../../shared/math/rigid.ts';
import { length, minus, normalize, plus, times, vec3 } from '../../../shared/math/vec3.ts';
import { LANDMARKS, type Landmark, landmarkMm } from '../../../shared/measure/landmarks.ts';
import { distanceMm } from '../../../shared/measure/measures.ts';
import { pickSpot, type SightRay } from '../../../shared/measure/pickSpot.ts';
import { isStillThere, type Spot, type SurfaceSpot, spotMm } from '../../../shared/measure/spot.ts';
import { anyLeft, reduced, shapeOf, templateOf } from '../anatomy/shapes.ts';

const SEED = 20_260_414;
const LEVEL = 'L1';
const levels = segmentLevels(LEVEL);
const shapes = levels.map((level) => shapeOf(level));
const own = shapes.find(({ level }) => level === LEVEL)!;
const bodiesAt = (heightsMm = own.heightsMm) => poseBodies(shapes, LEVEL, { [LEVEL]: heightsMm });
const bodyOf = (bodies: readonly PosedBody[], level = LEVEL) =>
  bodies.find(({ shape }) => shape.level === level)!;
const only = (level: string) => (level === LEVEL ? templateOf(LEVEL) : undefined);

/** Straight towards `aim`, from far away. */
function rayTo(aim: Point<'patient'>, direction: { x: number; y: number; z: number }): SightRay {
  const d = normalize(direction);
  const from = plus(aim, times(d, -300));
  return { origin: point<'patient'>(from.x, from.y, from.z), direction: d, fromMm: 0, toMm: 1000 };
}

function picked(ray: SightRay, bodies: readonly PosedBody[]): SurfaceSpot {
  const found = pickSpot(ray, bodies, only);
  if (found.kind !== 'spot') throw new Error(`picked ${found.kind}`);
  return found.spot;
}

describe('a rigid transform', () => {
  it('is undone by its inverse', () => {
    const t = sagittal<'patient', 'vertebra'>(0.4, vec3(3, -5, 8));
    const p = point<'vertebra'>(1, 2, 3);
    expect(length(minus(apply(inverse(t), apply(t, p)), p))).toBeLessThan(1e-12);
  });
});

describe('[M-ME-1] landmarks', () => {
  const pairs: Readonly<Record<(typeof PLACES)[number], readonly [Landmark, Landmark]>> = {
    anterior: ['superiorAnterior', 'inferiorAnterior'],
    middle: ['superiorMiddle', 'inferiorMiddle'],
    posterior: ['superiorPosterior', 'inferiorPosterior'],
  };

  it('lie as far apart as the body is high, whatever is left of it', () => {
    fc.assert(
      fc.property(anyLeft, (left) => {
        const heightsMm = reduced(own, left);
        const body = bodyOf(bodiesAt(heightsMm));
        for (const place of PLACES) {
          const [top, floor] = pairs[place];
          const between = distanceMm(landmarkMm(body, top), landmarkMm(body, floor));
          expect(between).toBeCloseTo(heightsMm[place], 9);
        }
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  it('mirror each other across the midline, the left on the patient’s left', () => {
    for (const body of bodiesAt()) {
      const [left, right] = [landmarkMm(body, 'pedicleLeft'), landmarkMm(body, 'pedicleRight')];
      expect(left.x).toBeLessThan(-5);
      expect({ ...right, x: -right.x }).toEqual(left);
      for (const landmark of LANDMARKS.slice(0, 6)) expect(landmarkMm(body, landmark).x).toBe(0);
    }
  });

  it('lie on or near the bone that is drawn: a corner within its rounding', () => {
    const body = bodyOf(bodiesAt(reduced(own, { anterior: 0.6, middle: 0.6, posterior: 0.9 })));
    const down = rotate(body.pose, vec3(0, 0, -1));
    const middle = landmarkMm(body, 'superiorMiddle');
    const under = spotMm(picked(rayTo(middle, down), [body]), [body])!;
    expect(distanceMm(under, middle)).toBeLessThan(0.3);
    const front = landmarkMm(body, 'superiorAnterior');
    const inward = point<'patient'>(front.x, front.y - 1.5, front.z);
    expect(distanceMm(spotMm(picked(rayTo(inward, down), [body]), [body])!, front)).toBeLessThan(3);
  });
});

describe('[M-ME-2] a picked point', () => {
  const bodies = bodiesAt(reduced(own, { anterior: 0.6, middle: 0.6, posterior: 0.9 }));
  const body = bodyOf(bodies);
  const aim = landmarkMm(body, 'superiorAnterior');
  const forward = point<'patient'>(6, aim.y + 20, aim.z - 5);
  const back = vec3(0, -1, 0);
  const spot = picked(rayTo(forward, back), [body]);

  it('lies on the ray that picked it, on the near side of the bone', () => {
    const at = spotMm(spot, [body])!;
    expect(at.x).toBeCloseTo(6, 9);
    expect(at.z).toBeCloseTo(aim.z - 5, 9);
    expect(at.y).toBeGreaterThan(body.pose.translationMm.y);
  });

  it('rides on its vertebra: a rigid move of the body is the same move of the point', () => {
    const turn = sagittal<'patient', 'vertebra'>(0.3, vec3(4, 5, 6));
    const elsewhere = { ...body, pose: turn };
    const inBody = apply(inverse(body.pose), spotMm(spot, [body])!);
    expect(length(minus(spotMm(spot, [elsewhere])!, apply(turn, inBody)))).toBeLessThan(1e-9);
  });

  it('stays on the surface, on the same triangle, when the body is lifted', () => {
    const lifted = bodyOf(bodiesAt(own.intactHeightsMm));
    const at = spotMm(spot, [lifted])!;
    const again = picked(rayTo(at, back), [lifted]);
    expect(again.at.vertices).toEqual(spot.at.vertices);
    expect(distanceMm(spotMm(again, [lifted])!, at)).toBeLessThan(1e-6);
    // It was lifted with the bone: kept in place it would now hang in the air or lie inside.
    expect(distanceMm(at, spotMm(spot, [body])!)).toBeGreaterThan(1);
  });

  it('of a mirrored ray is its mirror image', () => {
    const mirror = rayTo(point<'patient'>(-6, forward.y, forward.z), back);
    const [right, left] = [spotMm(spot, [body])!, spotMm(picked(mirror, [body]), [body])!];
    expect(left.x).toBeCloseTo(-right.x, 9);
    expect(Math.abs(left.y - right.y)).toBeLessThan(0.5);
  });

  it('is none beside the bone, before a disc, or on what was cut open', () => {
    const far = rayTo(point<'patient'>(150, 0, 0), back);
    expect(pickSpot(far, bodies, only)).toEqual({ kind: 'nothing' });
    const [upper, lower] = [bodyOf(bodies, 'T12'), body];
    const inDisc = times(
      plus(landmarkMm(upper, 'inferiorMiddle'), landmarkMm(lower, 'superiorMiddle')),
      0.5,
    );
    const disc = rayTo(point<'patient'>(inDisc.x, inDisc.y, inDisc.z), back);
    expect(pickSpot(disc, bodies, only)).toEqual({ kind: 'disc' });
    const cut = rayTo(point<'patient'>(6, 0, 0), back);
    expect(pickSpot(cut, [body], only).kind).toBe('spot');
    // What is drawn begins in the middle of the body.
    expect(pickSpot({ ...cut, fromMm: 300 }, [body], only)).toEqual({ kind: 'cutFace' });
    expect(pickSpot({ ...cut, toMm: 200 }, [body], only)).toEqual({ kind: 'nothing' });
  });

  it('is gone with its vertebra, and on another bone; a landmark stays on any', () => {
    const named: Spot = { kind: 'landmark', level: LEVEL, landmark: 'superiorMiddle' };
    const others = bodies.filter(({ shape }) => shape.level !== LEVEL);
    const foreign = () => ({ ...spot.template });
    for (const each of [spot, named]) {
      expect(spotMm(each, others)).toBeNull();
      expect(isStillThere(each, ['T12', 'L2'], only)).toBe(false);
      expect(isStillThere(each, levels, only)).toBe(true);
      expect(isStillThere(each, levels, foreign)).toBe(each === named);
    }
  });
});
