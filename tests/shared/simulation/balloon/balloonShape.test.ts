import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIDES } from '../../../../shared/anatomy/levels.ts';
import { isClosed, measureMesh } from '../../../../shared/mesh/measureMesh.ts';
import { derive } from '../../../../shared/pipeline/derive.ts';
import {
  buildBalloonMesh,
  buildCementMesh,
} from '../../../../shared/simulation/balloon/balloonShape.ts';
import { stageHeightsMm } from '../../../../shared/simulation/result.ts';
import { locateInBody } from '../../anatomy/locateInBody.ts';
import { buildDocument, measurement, PLAN, runOf } from '../builders.ts';

function setting(change: Parameters<typeof buildDocument>[0] = {}) {
  const document = buildDocument(change);
  const { shapes } = derive(document);
  const run = runOf(document);
  return { shape: shapes.find(({ level }) => level === 'L1')!, run, plan: document.plan };
}

describe('balloon and cement', () => {
  const { shape, run } = setting();
  const heightsMm = stageHeightsMm(run, 'inflated');

  it('[M-SIM-11] are closed, on their own side, and hold their volume to 1 %', () => {
    for (const side of SIDES) {
      const balloon = buildBalloonMesh({ shape, heightsMm, plan: PLAN, side, volumePerSideMl: 2 });
      const cement = buildCementMesh({
        shape,
        heightsMm,
        plan: PLAN,
        side,
        balloonVolumePerSideMl: 2,
        cementVolumePerSideMl: 2.3,
      });
      expect(isClosed(balloon)).toBe(true);
      expect(isClosed(cement)).toBe(true);
      expect(measureMesh(balloon).volumeMl / 2).toBeCloseTo(1, 2);
      expect(measureMesh(cement).volumeMl / 2.3).toBeCloseTo(1, 2);
      for (const { positionsMm } of [balloon, cement])
        for (let i = 0; i < positionsMm.length; i += 3)
          expect(Math.sign(positionsMm[i]!)).toBe(side === 'right' ? 1 : -1);
    }
  });

  it('[M-SIM-11] stay inside the body at any volume, even in a dished body', () => {
    const dished = setting({
      facts: { posteriorWall: 'fractured' },
      levels: { L1: measurement([16, 9.1, 19], { fractured: true }) },
    });
    fc.assert(
      fc.property(
        fc.constantFrom(
          { shape, heightsMm },
          { shape: dished.shape, heightsMm: dished.shape.heightsMm },
        ),
        fc.double({ min: 0.1, max: 4, noNaN: true }),
        fc.constantFrom(...SIDES),
        (body, volumePerSideMl, side) => {
          const { positionsMm } = buildBalloonMesh({ ...body, plan: PLAN, side, volumePerSideMl });
          const locate = locateInBody(body.shape, body.heightsMm);
          for (let i = 0; i < positionsMm.length; i += 3) {
            const at = locate(positionsMm[i]!, positionsMm[i + 1]!, positionsMm[i + 2]!);
            expect(at.height).toBeGreaterThan(0);
            expect(at.height).toBeLessThan(1);
            expect(at.outward).toBeLessThan(1);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('[M-SIM-11] mirror each other: the left balloon is the right one with x reversed', () => {
    const [left, right] = SIDES.map((side) =>
      measureMesh(buildBalloonMesh({ shape, heightsMm, plan: PLAN, side, volumePerSideMl: 2 })),
    );
    expect(left!.centroidMm.x).toBeCloseTo(-right!.centroidMm.x, 2);
    expect(left!.centroidMm.y).toBeCloseTo(right!.centroidMm.y, 2);
    expect(right!.centroidMm.x).toBeGreaterThan(0);
  });

  it('[M-SIM-11] are empty when nothing is inflated', () => {
    const none = buildBalloonMesh({
      shape,
      heightsMm,
      plan: PLAN,
      side: 'left',
      volumePerSideMl: 0,
    });
    expect(none.triangles).toHaveLength(0);
  });
});
