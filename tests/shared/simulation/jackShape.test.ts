/** A jack in the picture: its true size, opened as the model opens it, on its own side, inside the body. */

import { describe, expect, it } from 'vitest';
import type { HeightsMm } from '../../../shared/anatomy/heights.ts';
import { SIDES, type Side } from '../../../shared/anatomy/levels.ts';
import { jackOf } from '../../../shared/devices/ownDevice.ts';
import { isClosed, measureMesh } from '../../../shared/mesh/measureMesh.ts';
import { weldVertices } from '../../../shared/mesh/weldVertices.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { planTrajectory } from '../../../shared/plan/trajectory.ts';
import { MM3_PER_ML } from '../../../shared/quantities/units.ts';
import { JACK_WING_AREA_MM2 } from '../../../shared/simulation/constants.ts';
import { buildJackMesh, shownOpeningMm } from '../../../shared/simulation/jackShape.ts';
import { STAGES, stageHeightsMm } from '../../../shared/simulation/result.ts';
import { locateInBody } from '../anatomy/locateInBody.ts';
import { buildDocument, runOf } from './builders.ts';

const document = buildDocument({ plan: { procedure: 'jack' } });
const { plan } = document;
const shape = derive(document).shapes.find(({ level }) => level === 'L1')!;
const run = runOf(document);
const jack = jackOf(plan.jack);
const opened = stageHeightsMm(run, 'inflated');
const positioned = stageHeightsMm(run, 'positioned');
const placed = (side: Side, heightsMm: HeightsMm = opened) => ({ shape, heightsMm, plan, side });

/** Extent of the corners along a unit vector. */
function extentMm(positionsMm: Float64Array, along: { x: number; y: number; z: number }): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < positionsMm.length; i += 3) {
    const at =
      positionsMm[i]! * along.x + positionsMm[i + 1]! * along.y + positionsMm[i + 2]! * along.z;
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  return high - low;
}

describe.each(SIDES)('a jack on the %s', (side) => {
  const mesh = buildJackMesh({ ...placed(side), openingMm: 12 });

  it('[M-SIM-11] is two closed plates with the size of its wings and of its closed height', () => {
    expect(isClosed(weldVertices(mesh))).toBe(true);
    expect(measureMesh(mesh).volumeMl * MM3_PER_ML).toBeCloseTo(
      JACK_WING_AREA_MM2.value * jack.closedHeightMm,
      6,
    );
    const { direction } = planTrajectory(shape, plan, side);
    expect(extentMm(mesh.positionsMm, direction)).toBeCloseTo(jack.nominalLengthMm, 9);
    const flat = Math.hypot(direction.x, direction.y);
    const across = { x: direction.y / flat, y: -direction.x / flat, z: 0 };
    expect(extentMm(mesh.positionsMm, across)).toBeCloseTo(
      JACK_WING_AREA_MM2.value / jack.nominalLengthMm,
      9,
    );
    const up = {
      x: (-direction.x * direction.z) / flat,
      y: (-direction.y * direction.z) / flat,
      z: flat,
    };
    expect(extentMm(mesh.positionsMm, up)).toBeCloseTo(12, 9);
  });

  it('[M-SIM-11] lies on its own side', () => {
    const sign = side === 'right' ? 1 : -1;
    for (let i = 0; i < mesh.positionsMm.length; i += 3)
      expect(mesh.positionsMm[i]! * sign).toBeGreaterThan(0);
  });

  it('[M-SIM-11] stands between the endplates it lifted', () => {
    const { positionsMm } = buildJackMesh({
      ...placed(side),
      openingMm: shownOpeningMm(placed(side), run, 'inflated'),
    });
    const locate = locateInBody(shape, opened);
    for (let i = 0; i < positionsMm.length; i += 3) {
      const { height } = locate(positionsMm[i]!, positionsMm[i + 1]!, positionsMm[i + 2]!);
      expect(height).toBeGreaterThan(0);
      expect(height).toBeLessThan(1);
    }
  });

  it('[M-SIM-11] is not pushed through a wall where it is planned with room', () => {
    const central = { ...plan, approach: side, balloonDepthShare: 0.5 };
    const { positionsMm } = buildJackMesh({ ...placed(side), plan: central, openingMm: 12 });
    const locate = locateInBody(shape, opened);
    for (let i = 0; i < positionsMm.length; i += 3)
      expect(
        locate(positionsMm[i]!, positionsMm[i + 1]!, positionsMm[i + 2]!).outward,
      ).toBeLessThan(1);
  });
});

describe('how far it is shown open', () => {
  it('[M-SIM-12] is the opening of the run once it is opened, and stays so at every later stage', () => {
    expect(shownOpeningMm(placed('left'), run, 'inflated')).toBeCloseTo(
      run.jackOpeningMm!.median,
      9,
    );
    for (const stage of STAGES.slice(STAGES.indexOf('deflated')))
      expect(shownOpeningMm(placed('left', stageHeightsMm(run, stage)), run, stage)).toBe(
        run.jackOpeningMm!.median,
      );
  });

  it('[M-SIM-12] grows with the body that is lifted, and is never less than closed', () => {
    const before = shownOpeningMm(placed('left', positioned), run, 'inflated');
    expect(before).toBeLessThan(run.jackOpeningMm!.median - 0.5);
    expect(before).toBeGreaterThanOrEqual(jack.closedHeightMm);
    const crushed = { anterior: 5, middle: 5, posterior: 5 };
    expect(shownOpeningMm(placed('left', crushed), run, 'inflated')).toBe(jack.closedHeightMm);
  });
});
