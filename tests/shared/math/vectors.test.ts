/** Vectors and rigid maps against three, frames that must not mix, and the small solvers. */
import fc from 'fast-check';
import { Matrix4, Vector3 } from 'three';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { fromLps, type Point, point, toLps } from '../../../shared/math/frames.ts';
import { gaussRule } from '../../../shared/math/gauss.ts';
import { apply, type Rigid, rotate, sagittal } from '../../../shared/math/rigid.ts';
import { solve3 } from '../../../shared/math/solve3.ts';
import {
  cross,
  dot,
  length,
  minus,
  normalize,
  plus,
  type Vec3,
  vec3,
} from '../../../shared/math/vec3.ts';

const SEED = 20261123;
const mm = fc.double({ min: -300, max: 300, noNaN: true });
const vector = fc.tuple(mm, mm, mm).map(([x, y, z]) => vec3(x, y, z));
const three = ({ x, y, z }: Vec3) => new Vector3(x, y, z);
const expectSame = (ours: Vec3, theirs: Vector3) => {
  expect(ours.x).toBeCloseTo(theirs.x, 6);
  expect(ours.y).toBeCloseTo(theirs.y, 6);
  expect(ours.z).toBeCloseTo(theirs.z, 6);
};

describe('vectors', () => {
  it('agree with three', () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        expectSame(plus(a, b), three(a).add(three(b)));
        expectSame(minus(a, b), three(a).sub(three(b)));
        expectSame(cross(a, b), three(a).cross(three(b)));
        expect(dot(a, b)).toBeCloseTo(three(a).dot(three(b)), 6);
        expect(length(a)).toBeCloseTo(three(a).length(), 9);
        if (length(a) > 1e-6) expectSame(normalize(a), three(a).normalize());
      }),
      { seed: SEED },
    );
  });

  it('have no direction when they are zero', () => {
    expect(() => normalize(vec3(0, 0, 0))).toThrow('no direction');
  });
});

describe('rigid maps', () => {
  const angle = fc.double({ min: -3, max: 3, noNaN: true });

  it('turn and move as three does', () => {
    fc.assert(
      fc.property(angle, vector, vector, (tiltRad, move, p) => {
        const ours = sagittal<'patient', 'vertebra'>(tiltRad, move);
        // Front down is a negative turn about +x.
        const theirs = new Matrix4().makeRotationX(-tiltRad).setPosition(three(move));
        expectSame(apply(ours, point<'vertebra'>(p.x, p.y, p.z)), three(p).applyMatrix4(theirs));
        expectSame(rotate(ours, p), three(p).transformDirection(theirs).multiplyScalar(length(p)));
      }),
      { seed: SEED },
    );
  });

  it('keep distances', () => {
    fc.assert(
      fc.property(angle, vector, vector, vector, (tiltRad, move, a, b) => {
        const map = sagittal<'patient', 'vertebra'>(tiltRad, move);
        const [p, q] = [a, b].map(({ x, y, z }) => apply(map, point<'vertebra'>(x, y, z)));
        expect(length(minus(p!, q!))).toBeCloseTo(length(minus(a, b)), 9);
      }),
      { seed: SEED },
    );
  });

  it('tip the front down when the angle is positive, which is kyphosis', () => {
    const front = apply(sagittal<'patient', 'vertebra'>(0.1, vec3(0, 0, 0)), point(0, 10, 0));
    expect(front.z).toBeLessThan(0);
  });
});

describe('frames', () => {
  it('do not mix: a point of one frame is no point of another', () => {
    expectTypeOf<Point<'vertebra'>>().not.toExtend<Point<'patient'>>();
    expectTypeOf<Point<'patient'>>().not.toExtend<Point<'vertebra'>>();
    expectTypeOf<Point<'patient'>>().not.toExtend<Point<'patient' | 'vertebra'>>();
    expectTypeOf<Vec3>().not.toExtend<Point<'patient'>>();
    expectTypeOf<Rigid<'patient', 'vertebra'>>().not.toExtend<Rigid<'vertebra', 'patient'>>();
    expectTypeOf(apply<'patient', 'vertebra'>)
      .parameter(1)
      .not.toEqualTypeOf<Point<'patient'>>();
  });

  it('turn left and front when they become LPS, and come back', () => {
    const p = point<'patient'>(1, 2, 3);
    expect(toLps(p)).toEqual({ x: -1, y: -2, z: 3 });
    expect(fromLps(toLps(p))).toEqual(p);
  });

  it('refuse a coordinate that is not finite', () => {
    expect(() => point<'patient'>(0, Number.NaN, 0)).toThrow('y is NaN');
    expect(() => point<'patient'>(Infinity, 0, 0)).toThrow('x is Infinity');
  });
});

describe('gaussRule', () => {
  it('integrates polynomials up to degree 2n − 1 exactly', () => {
    for (let n = 1; n <= 8; n++) {
      const { nodes, weights } = gaussRule(n);
      for (let degree = 0; degree < 2 * n; degree++) {
        const sum = nodes.reduce((total, x, i) => total + weights[i]! * x ** degree, 0);
        expect(sum).toBeCloseTo(1 / (degree + 1), 12);
      }
    }
  });
});

describe('solve3', () => {
  it('solves what a product made', () => {
    fc.assert(
      fc.property(vector, vector, vector, vector, (a, b, c, x) => {
        // Far enough from dependent: a large diagonal is added.
        [a, b, c] = [plus(a, vec3(900, 0, 0)), plus(b, vec3(0, 900, 0)), plus(c, vec3(0, 0, 900))];
        const right = plus(
          plus(vec3(a.x * x.x, a.y * x.x, a.z * x.x), vec3(b.x * x.y, b.y * x.y, b.z * x.y)),
          vec3(c.x * x.z, c.y * x.z, c.z * x.z),
        );
        const list = ({ x: p, y: q, z: r }: Vec3) => [p, q, r];
        const [p, q, r] = solve3([list(a), list(b), list(c)], list(right));
        expect(length(minus(vec3(p, q, r), x))).toBeLessThan(1e-4);
      }),
      { seed: SEED },
    );
  });

  it('refuses equations that are not independent', () => {
    expect(() =>
      solve3(
        [
          [1, 0, 0],
          [2, 0, 0],
          [0, 0, 1],
        ],
        [1, 1, 1],
      ),
    ).toThrow('independent');
  });
});
