// A ray meets the near face of a box, tells where on it, and from the inside the far one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minus, normalize, plus, times, type Vec3, vec3 } from '../../../shared/math/vec3.ts';
import { castRay, type RayHit } from '../../../shared/mesh/castRay.ts';
import { boxMesh } from './sampleMeshes.ts';

const SEED = 20_260_412;
const BOX = boxMesh(10, 20, 30);
const MIDDLE = vec3(5, 10, 15);

const pointOf = ({ vertices, shares }: RayHit): Vec3 =>
  vertices.reduce(
    (sum, v, i) => {
      const [x = 0, y = 0, z = 0] = BOX.positionsMm.subarray(3 * v, 3 * v + 3);
      return plus(sum, times(vec3(x, y, z), shares[i]!));
    },
    vec3(0, 0, 0),
  );

describe('a ray', () => {
  it('enters a box at its near face, and leaves it at the far one', () => {
    const from = vec3(-7, 4, 9);
    const hit = castRay(BOX, from, vec3(1, 0, 0));
    expect(hit).toMatchObject({ alongMm: 7, entering: true });
    expect(pointOf(hit!)).toEqual(vec3(0, 4, 9));
    expect(castRay(BOX, from, vec3(1, 0, 0), 8)).toMatchObject({ alongMm: 17, entering: false });
    expect(castRay(BOX, from, vec3(1, 0, 0), 18)).toBeNull();
    expect(castRay(BOX, from, vec3(-1, 0, 0))).toBeNull();
    expect(castRay(BOX, vec3(-7, 21, 9), vec3(1, 0, 0))).toBeNull();
  });

  it('never slips through, on the edges between triangles least of all', () => {
    const any = fc.double({ min: -1, max: 1, noNaN: true });
    const edges = [vec3(5, 10, 0), vec3(0, 0, 0), vec3(10, 0, 15), vec3(0, 20, 30)];
    fc.assert(
      fc.property(any, any, any, fc.integer({ min: 0, max: 4 }), (x, y, z, i) => {
        const away = vec3(5 + 60 * x, 10 + 60 * y, 15 + 60 * z);
        const outside = Math.max(Math.abs(12 * x), Math.abs(6 * y), Math.abs(4 * z)) > 1.01;
        fc.pre(outside);
        const direction = normalize(minus(hairInside(edges[i] ?? MIDDLE), away));
        const hit = castRay(BOX, away, direction);
        expect(hit?.entering).toBe(true);
        const missed = minus(pointOf(hit!), plus(away, times(direction, hit!.alongMm)));
        expect(Math.hypot(missed.x, missed.y, missed.z)).toBeLessThan(1e-9);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

/** Inside the box for every eye. */
const hairInside = (edge: Vec3) => plus(times(edge, 1 - 1e-7), times(MIDDLE, 1e-7));
