/** [M-AN-2, M-AN-3] Endplate fields, the body's volume by quadrature, and the same body as a mesh. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBodyMesh } from '../../../shared/anatomy/bodyMesh.ts';
import { bodyCentroid, bodyVolumeMl, insideBody } from '../../../shared/anatomy/bodySolid.ts';
import { endplateField } from '../../../shared/anatomy/endplateField.ts';
import { mapPlaces } from '../../../shared/anatomy/heights.ts';
import { LEVELS, type Level } from '../../../shared/anatomy/levels.ts';
import { meanDepthMm } from '../../../shared/anatomy/morphometry.ts';
import { length, minus } from '../../../shared/math/vec3.ts';
import { eulerNumber, isClosed, measureMesh } from '../../../shared/mesh/measureMesh.ts';
import { locateInBody } from './locateInBody.ts';
import { anyLeft, EXTREMES, reduced, shapeOf } from './shapes.ts';

const SEED = 20261124;
/** Column V of the morphometry table, mL: a rule of thumb for the same body. */
const RULE_ML = [
  4.7, 5.6, 6.0, 6.5, 6.9, 8.2, 9.4, 10.4, 12.1, 13.8, 16.3, 19.8, 22.8, 24.6, 25.6, 27.2, 26.5,
];
const anyLevel = fc.constantFrom<Level>(...LEVELS);

describe('[M-AN-2] the endplate fields', () => {
  it('pass through the six landmarks', () => {
    fc.assert(
      fc.property(anyLevel, anyLeft, (level, left) => {
        const shape = shapeOf(level);
        const heights = reduced(shape, left);
        const { superiorZ, inferiorZ } = endplateField(shape, heights);
        const half = meanDepthMm(shape) / 2;
        const at = { anterior: half, middle: 0, posterior: -half };
        const met = mapPlaces((place) => superiorZ(0, at[place]) - inferiorZ(0, at[place]));
        for (const place of ['anterior', 'middle', 'posterior'] as const)
          expect(met[place]).toBeCloseTo(heights[place], 12);
      }),
      { seed: SEED },
    );
  });

  it('never cross inside the body up to 60 % loss in each place', () => {
    for (const level of LEVELS)
      for (const left of EXTREMES) {
        const shape = shapeOf(level);
        const { superiorZ, inferiorZ } = endplateField(shape, reduced(shape, left));
        for (let i = -10; i <= 10; i++)
          for (let j = -10; j <= 10; j++) {
            const x = (i / 20) * shape.inferiorWidthMm;
            const y = (j / 20) * meanDepthMm(shape);
            expect(superiorZ(x, y) - inferiorZ(x, y)).toBeGreaterThan(2);
          }
      }
  });
});

describe('[M-AN-3] the volume of the body', () => {
  it('lies within 15 % of the rule of thumb at every level', () => {
    LEVELS.forEach((level, i) => {
      const shape = shapeOf(level);
      const ratio = bodyVolumeMl(shape, shape.heightsMm) / RULE_ML[i]!;
      expect(Math.abs(ratio - 1), level).toBeLessThan(0.15);
    });
  });

  it('agrees with its mesh within 0.5 %, at every level and for any loss', () => {
    for (const level of LEVELS)
      for (const left of EXTREMES) {
        const shape = shapeOf(level);
        const heights = reduced(shape, left);
        const { volumeMl, centroidMm } = measureMesh(buildBodyMesh(shape, heights));
        expect(Math.abs(volumeMl / bodyVolumeMl(shape, heights) - 1), level).toBeLessThan(0.005);
        expect(length(minus(centroidMm, bodyCentroid(shape, heights)))).toBeLessThan(0.1);
      }
  });

  it('is linear in the heights, and grows with each of them', () => {
    fc.assert(
      fc.property(anyLevel, anyLeft, anyLeft, (level, one, other) => {
        const shape = shapeOf(level);
        const [a, b] = [reduced(shape, one), reduced(shape, other)];
        const mean = mapPlaces((place) => (a[place] + b[place]) / 2);
        expect(bodyVolumeMl(shape, mean)).toBeCloseTo(
          (bodyVolumeMl(shape, a) + bodyVolumeMl(shape, b)) / 2,
          9,
        );
        for (const place of ['anterior', 'middle', 'posterior'] as const)
          expect(bodyVolumeMl(shape, { ...a, [place]: a[place] + 1 })).toBeGreaterThan(
            bodyVolumeMl(shape, a),
          );
      }),
      { seed: SEED },
    );
  });

  it('refuses heights that are not numbers', () => {
    const shape = shapeOf('L1');
    expect(() => bodyVolumeMl(shape, { ...shape.heightsMm, middle: Number.NaN })).toThrow(
      'body volume is NaN',
    );
  });
});

describe('the body mesh', () => {
  it('is a closed ball that faces outward, at every level', () => {
    for (const level of LEVELS) {
      const shape = shapeOf(level);
      const mesh = buildBodyMesh(shape, shape.heightsMm);
      expect(isClosed(mesh), level).toBe(true);
      expect(eulerNumber(mesh), level).toBe(2);
      expect(measureMesh(mesh).volumeMl, level).toBeGreaterThan(0);
    }
  });

  it('lies on the wall and on the endplates of the solid', () => {
    const shape = shapeOf('L1');
    const { positionsMm: p } = buildBodyMesh(shape, shape.heightsMm);
    const locate = locateInBody(shape, shape.heightsMm);
    for (let i = 0; i < p.length; i += 3) {
      const { height, outward } = locate(p[i]!, p[i + 1]!, p[i + 2]!);
      const onFace = Math.min(Math.abs(height), Math.abs(height - 1), Math.abs(outward - 1));
      expect(onFace).toBeLessThan(1e-9);
    }
  });

  it('knows its inside as the full shares do, near its wall and far from it', () => {
    const shape = shapeOf('L1');
    const inside = insideBody(shape, shape.heightsMm);
    const locate = locateInBody(shape, shape.heightsMm);
    const within = (half: number) => fc.double({ min: -half, max: half, noNaN: true });
    let met = 0;
    fc.assert(
      fc.property(within(30), within(25), within(18), (x, y, z) => {
        const { height, outward } = locate(x, y, z);
        if (inside(x, y, z)) met++;
        expect(inside(x, y, z)).toBe(height > 0 && height < 1 && outward < 1);
      }),
      { numRuns: 2000, seed: 3 },
    );
    expect(met).toBeGreaterThan(200);
  });

  it('keeps its volume when it is turned and moved', () => {
    const shape = shapeOf('T8');
    const mesh = buildBodyMesh(shape, shape.heightsMm);
    const before = measureMesh(mesh);
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: -500, max: 500, noNaN: true }),
        (angle, move) => {
          const [c, s] = [Math.cos(angle), Math.sin(angle)];
          const turned = mesh.positionsMm.slice();
          for (let i = 0; i < turned.length; i += 3) {
            const [x, y] = [turned[i]!, turned[i + 1]!];
            turned[i] = c * x - s * y + move;
            turned[i + 1] = s * x + c * y - move;
            turned[i + 2] = turned[i + 2]! + move;
          }
          const after = measureMesh({ ...mesh, positionsMm: turned });
          expect(after.volumeMl).toBeCloseTo(before.volumeMl, 8);
          expect(after.areaMm2).toBeCloseTo(before.areaMm2, 5);
        },
      ),
      { seed: SEED, numRuns: 20 },
    );
  });
});
