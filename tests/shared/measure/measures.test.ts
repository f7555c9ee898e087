// Distances and angles do not change when all is moved or mirrored, and know when there is none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Vec3, vec3 } from '../../../shared/math/vec3.ts';
import { angleDeg, distanceMm } from '../../../shared/measure/measures.ts';

const SEED = 20_260_413;
const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
const anyPoint = fc.record({ x: coordinate, y: coordinate, z: coordinate });

/** About z, then about x, then away. */
const moved =
  (a: number, b: number, by: Vec3) =>
  ({ x, y, z }: Vec3): Vec3 => {
    const [u, v] = [x * Math.cos(a) - y * Math.sin(a), x * Math.sin(a) + y * Math.cos(a)];
    const [w, t] = [v * Math.cos(b) - z * Math.sin(b), v * Math.sin(b) + z * Math.cos(b)];
    return vec3(u + by.x, w + by.y, t + by.z);
  };
const mirrored = ({ x, y, z }: Vec3) => vec3(-x, y, z);

describe('[M-ME-3] on a box of 3 by 4 by 12', () => {
  const corner = vec3(0, 0, 0);
  it('edges and diagonals have their lengths', () => {
    expect(distanceMm(corner, vec3(3, 0, 0))).toBe(3);
    expect(distanceMm(corner, vec3(3, 4, 0))).toBe(5);
    expect(distanceMm(corner, vec3(3, 4, 12))).toBe(13);
  });

  it('edges meet at 90°, and the diagonal of a face leans as it should', () => {
    expect(angleDeg(vec3(3, 0, 0), corner, vec3(0, 0, 12))).toBeCloseTo(90, 12);
    expect(angleDeg(vec3(3, 0, 0), corner, vec3(3, 4, 0))).toBeCloseTo(53.130102354, 8);
    expect(angleDeg(vec3(3, 0, 0), corner, vec3(9, 0, 0))).toBe(0);
    expect(angleDeg(vec3(3, 0, 0), corner, vec3(-1, 0, 0))).toBe(180);
  });

  it('an arm without a length has no angle', () => {
    expect(angleDeg(corner, corner, vec3(0, 0, 12))).toBeNull();
    expect(angleDeg(vec3(3, 0, 0), corner, corner)).toBeNull();
  });
});

it('[M-ME-3] moving or mirroring everything changes neither distance nor angle', () => {
  const turn = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
  fc.assert(
    fc.property(anyPoint, anyPoint, anyPoint, turn, turn, anyPoint, (p, q, r, a, b, by) => {
      // Arms of a millionth of a millimetre are not what people measure.
      fc.pre(distanceMm(p, q) > 1e-3 && distanceMm(q, r) > 1e-3);
      for (const change of [moved(a, b, by), mirrored]) {
        expect(distanceMm(change(p), change(q))).toBeCloseTo(distanceMm(p, q), 9);
        expect(angleDeg(change(p), change(q), change(r))).toBeCloseTo(angleDeg(p, q, r)!, 5);
      }
      expect(distanceMm(q, p)).toBe(distanceMm(p, q));
      expect(angleDeg(r, q, p)).toBeCloseTo(angleDeg(p, q, r)!, 9);
    }),
    { seed: SEED, numRuns: 200 },
  );
});
