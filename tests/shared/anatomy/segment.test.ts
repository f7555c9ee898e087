/** [M-AN-5] Five vertebrae stacked: the profile of the table, what a fracture adds, and what moves when it is lifted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyCentroid } from '../../../shared/anatomy/bodySolid.ts';
import { buildCanalMesh } from '../../../shared/anatomy/canal.ts';
import { buildDiscMesh } from '../../../shared/anatomy/disc.ts';
import { endplateField } from '../../../shared/anatomy/endplateField.ts';
import type { HeightsMm } from '../../../shared/anatomy/heights.ts';
import { CASE_LEVELS, type Level, segmentLevels } from '../../../shared/anatomy/levels.ts';
import { MORPHOMETRY, meanDepthMm } from '../../../shared/anatomy/morphometry.ts';
import type { PosedBody } from '../../../shared/anatomy/posedBody.ts';
import {
  discWedgeDeg,
  localKyphosis,
  localKyphosisDeg,
  poseSegment,
} from '../../../shared/anatomy/segment.ts';
import { point } from '../../../shared/math/frames.ts';
import { apply } from '../../../shared/math/rigid.ts';
import { length, minus } from '../../../shared/math/vec3.ts';
import { eulerNumber, isClosed, measureMesh } from '../../../shared/mesh/measureMesh.ts';
import { anyLeft, reduced, shapeOf } from './shapes.ts';

const SEED = 20261126;
const segmentOf = (level: Level) => segmentLevels(level).map((l) => shapeOf(l));
const shapeIn = (level: Level) => shapeOf(level);
const anyCaseLevel = fc.constantFrom<Level>(...CASE_LEVELS);
const wedge = (level: Level): HeightsMm =>
  reduced(shapeIn(level), { anterior: 0.6, middle: 0.7, posterior: 1 });

function bodiesOf(level: Level, heightsMm: HeightsMm): readonly PosedBody[] {
  const shapes = segmentOf(level);
  const poses = poseSegment(shapes, level, heightsMm);
  return shapes.map((shape) => ({
    shape,
    heightsMm: shape.level === level ? heightsMm : shape.heightsMm,
    pose: poses[shape.level]!,
  }));
}

/** A corner or the middle of an endplate in the patient, straight from the field. */
function onEndplate(body: PosedBody, side: 'superiorZ' | 'inferiorZ', share: number) {
  const y = share * meanDepthMm(body.shape);
  return apply(
    body.pose,
    point<'vertebra'>(0, y, endplateField(body.shape, body.heightsMm)[side](0, y)),
  );
}

describe('[M-AN-5] poseSegment', () => {
  it('puts the centroid of the fractured body, as measured, at the origin', () => {
    for (const level of CASE_LEVELS) {
      const shape = shapeIn(level);
      const pose = poseSegment(segmentOf(level), level, shape.heightsMm)[level]!;
      expect(length(apply(pose, bodyCentroid(shape, shape.heightsMm)))).toBeLessThan(1e-9);
    }
  });

  it('follows the profile of the table when bodies are intact', () => {
    for (const level of CASE_LEVELS) {
      const shapes = segmentOf(level);
      const poses = poseSegment(shapes, level, shapeIn(level).heightsMm);
      for (let i = 0; i + 1 < shapes.length; i++) {
        const [upper, lower] = [shapes[i]!.level, shapes[i + 1]!.level];
        const tilt = (l: Level) => (Math.asin(poses[l]!.rows[1].z) * 180) / Math.PI;
        expect(tilt(upper) - tilt(lower), upper).toBeCloseTo(MORPHOMETRY[upper].segmentAngleDeg, 6);
      }
    }
  });

  it('leaves a disc of table height between the middles of neighbouring endplate lines', () => {
    const bodies = bodiesOf('T11', wedge('T11'));
    for (let i = 0; i + 1 < bodies.length; i++) {
      const [upper, lower] = [bodies[i]!, bodies[i + 1]!];
      const middle = (body: PosedBody, side: 'superiorZ' | 'inferiorZ') => {
        const [front, back] = [onEndplate(body, side, 0.5), onEndplate(body, side, -0.5)];
        return { x: 0, y: (front.y + back.y) / 2, z: (front.z + back.z) / 2 };
      };
      expect(length(minus(middle(upper, 'inferiorZ'), middle(lower, 'superiorZ')))).toBeCloseTo(
        MORPHOMETRY[upper.shape.level].discHeightMm,
        6,
      );
    }
  });

  it('never moves the levels below, and keeps the floor of the fractured body where it was', () => {
    fc.assert(
      fc.property(anyCaseLevel, anyLeft, (level, left) => {
        const before = bodiesOf(level, shapeIn(level).heightsMm);
        const after = bodiesOf(level, reduced(shapeIn(level), left));
        const own = before.findIndex(({ shape }) => shape.level === level);
        for (let i = own + 1; i < before.length; i++) {
          expect(
            length(minus(after[i]!.pose.translationMm, before[i]!.pose.translationMm)),
          ).toBeLessThan(1e-9);
        }
        for (const share of [-0.5, 0.5]) {
          const [a, b] = [before[own]!, after[own]!].map((body) =>
            onEndplate(body, 'inferiorZ', share),
          );
          // The line stays; a corner may slide along it by the small change of its length.
          expect(Math.abs(a!.z - b!.z)).toBeLessThan(0.5);
        }
      }),
      { seed: SEED },
    );
  });

  it('lifts the levels above when the body is lifted', () => {
    const low = bodiesOf('L1', wedge('L1'));
    const high = bodiesOf('L1', shapeIn('L1').heightsMm);
    expect(high[0]!.pose.translationMm.z).toBeGreaterThan(low[0]!.pose.translationMm.z + 2);
  });

  it('refuses a level that is not in the segment', () => {
    expect(() => poseSegment(segmentOf('L1'), 'T4', shapeIn('T4').heightsMm)).toThrow('T4');
  });
});

describe('localKyphosis', () => {
  it('grows by what the body loses in front', () => {
    const shapes = segmentOf('L1');
    const whole = localKyphosisDeg(shapes, 'L1', shapeIn('L1').heightsMm);
    const broken = localKyphosisDeg(shapes, 'L1', wedge('L1'));
    const lostMm = 0.4 * shapeIn('L1').heightsMm.anterior;
    const expected = (Math.atan(lostMm / meanDepthMm(shapeIn('L1'))) * 180) / Math.PI;
    expect(broken - whole).toBeGreaterThan(0.9 * expected);
    expect(broken - whole).toBeLessThan(1.1 * expected);
  });

  it('is the sum of two discs and three bodies at table heights', () => {
    const shapes = segmentOf('T8');
    const body = (level: Level) => {
      const own = shapeIn(level);
      const half = (own.heightsMm.posterior - own.heightsMm.anterior) / 2 / meanDepthMm(own);
      return (2 * Math.atan(half) * 180) / Math.PI;
    };
    const sum = body('T7') + body('T8') + body('T9') + discWedgeDeg('T7') + discWedgeDeg('T8');
    expect(localKyphosisDeg(shapes, 'T8', shapeIn('T8').heightsMm)).toBeCloseTo(sum, 6);
  });

  it('says which endplates it used, also at the end of the spine', () => {
    const shapes = segmentOf('L5');
    expect(localKyphosis(segmentOf('L1'), 'L1', wedge('L1'))).toMatchObject({
      from: 'T12',
      to: 'L2',
    });
    expect(localKyphosis(shapes, 'L5', wedge('L5'))).toMatchObject({ from: 'L4', to: 'L5' });
  });
});

describe('discs and canal', () => {
  it('are closed and face outward in every segment, whole and broken', () => {
    for (const level of CASE_LEVELS)
      for (const heights of [shapeIn(level).heightsMm, wedge(level)]) {
        const bodies = bodiesOf(level, heights);
        for (let i = 0; i + 1 < bodies.length; i++) {
          const disc = buildDiscMesh(bodies[i]!, bodies[i + 1]!);
          expect(isClosed(disc)).toBe(true);
          expect(eulerNumber(disc)).toBe(2);
          expect(measureMesh(disc).volumeMl).toBeGreaterThan(0.5);
        }
        const canal = buildCanalMesh(bodies);
        expect(isClosed(canal)).toBe(true);
        expect(measureMesh(canal).volumeMl).toBeGreaterThan(5);
      }
  });

  it('fill the gap: the middle of a disc lies on both endplates', () => {
    const bodies = bodiesOf('L1', wedge('L1'));
    const { positionsMm: p } = buildDiscMesh(bodies[1]!, bodies[2]!);
    const first = { x: p[0]!, y: p[1]!, z: p[2]! };
    const share = -0.05;
    expect(length(minus(first, onEndplate(bodies[2]!, 'superiorZ', share)))).toBeLessThan(1e-6);
  });

  it('refuse a canal through nothing', () => {
    expect(() => buildCanalMesh([])).toThrow('at least one');
  });
});
