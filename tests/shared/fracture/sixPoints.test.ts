import { describe, expect, it } from 'vitest';
import { wedgeAngleDeg } from '../../../shared/fracture/angles.ts';
import { measureSixPoints } from '../../../shared/fracture/sixPoints.ts';

const at = (yMm: number, zMm: number) => ({ yMm, zMm });

describe('six points', () => {
  it('[M-FR-1] give the three heights, the depth and a wedge that is positive when lower in front', () => {
    const {
      heightsMm,
      wedgeAngleDeg: wedge,
      endplateDepthMm,
    } = measureSixPoints({
      superior: { anterior: at(17, 7), middle: at(0, 8), posterior: at(-17, 12) },
      inferior: { anterior: at(17, -8), middle: at(0, -8), posterior: at(-17, -12) },
    });
    expect(heightsMm).toEqual({ anterior: 15, middle: 16, posterior: 24 });
    expect(wedge).toBeCloseTo(8.366 + 6.71, 2);
    expect(endplateDepthMm).toBeCloseTo((Math.hypot(34, 5) + Math.hypot(34, 4)) / 2, 6);
  });

  it('[M-FR-1] do not change when the whole picture is turned', () => {
    const turn = (y: number, z: number) =>
      at(y * Math.cos(0.4) - z * Math.sin(0.4), y * Math.sin(0.4) + z * Math.cos(0.4));
    const turned = measureSixPoints({
      superior: { anterior: turn(17, 7), middle: turn(0, 8), posterior: turn(-17, 12) },
      inferior: { anterior: turn(17, -8), middle: turn(0, -8), posterior: turn(-17, -12) },
    });
    expect(turned.heightsMm.anterior).toBeCloseTo(15, 9);
    expect(turned.wedgeAngleDeg).toBeCloseTo(8.366 + 6.71, 2);
  });

  it('[M-FR-7] agree with the small-angle wedge from heights and depth', () => {
    expect(wedgeAngleDeg(15, 24, 34)).toBeCloseTo(14.83, 2);
    expect(wedgeAngleDeg(25.9, 22.9, 34)).toBeLessThan(0);
  });

  it('refuse a point that is no number', () => {
    const bad = { anterior: at(Number.NaN, 0), middle: at(0, 0), posterior: at(0, 0) };
    expect(() => measureSixPoints({ superior: bad, inferior: bad })).toThrow();
  });
});
