/** Where shadows fall: by similar triangles, there and back, on the right side. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beamAxes, type CArm, shiftTable } from '../../../shared/fluoroscopy/carm/cArm.ts';
import {
  atObjectMm,
  fromPixel,
  project,
  rayThrough,
  toPixel,
} from '../../../shared/fluoroscopy/carm/projection.ts';
import { point } from '../../../shared/math/frames.ts';
import { cross, dot, length, minus, plus, times, vec3 } from '../../../shared/math/vec3.ts';
import { ARM } from './phantom.ts';

const SEED = 20261128;
const LATERAL: CArm = { ...ARM, orbitDeg: 90 };

const anyArm = fc
  .record({
    orbitDeg: fc.double({ min: -110, max: 110, noNaN: true }),
    tiltDeg: fc.double({ min: -45, max: 45, noNaN: true }),
    sourceObjectMm: fc.double({ min: 590, max: 910, noNaN: true }),
    x: fc.double({ min: -50, max: 50, noNaN: true }),
    z: fc.double({ min: -50, max: 50, noNaN: true }),
  })
  .map(({ x, z, ...arm }): CArm => ({ ...ARM, ...arm, centre: point<'patient'>(x, -10, z) }));
const anyPoint = fc
  .tuple(...[0, 1, 2].map(() => fc.double({ min: -120, max: 120, noNaN: true })))
  .map(([x, y, z]) => point<'patient'>(x ?? 0, y ?? 0, z ?? 0));

describe('a C-arm', () => {
  it('[M-FL-1] looks at a prone patient from behind: his left on the left, his head up', () => {
    expect(project(ARM, point<'patient'>(-10, 0, 0)).uMm).toBeLessThan(-12);
    expect(project(ARM, point<'patient'>(0, 0, 10)).vMm).toBeLessThan(-12);
    // The source is in front of the patient: what lies in front is larger.
    expect(project(ARM, point<'patient'>(-10, 40, 0)).uMm).toBeLessThan(
      project(ARM, point<'patient'>(-10, -40, 0)).uMm,
    );
  });

  it('[M-FL-1] stands on the patient’s left for a lateral view: his front on the left', () => {
    expect(beamAxes(LATERAL).towardsDetector.x).toBeCloseTo(-1, 12);
    expect(project(LATERAL, point<'patient'>(0, 10, 0)).uMm).toBeLessThan(-12);
    expect(project(LATERAL, point<'patient'>(0, 0, 10)).vMm).toBeLessThan(-12);
    expect(project(LATERAL, point<'patient'>(40, 10, 0)).uMm).toBeLessThan(
      project(LATERAL, point<'patient'>(-40, 10, 0)).uMm,
    );
  });

  it(`[M-FL-1] has a right-handed picture: right, down and away from the eye (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyArm, (arm) => {
        const { right, down, towardsDetector, source } = beamAxes(arm);
        expect(length(minus(cross(right, down), times(towardsDetector, -1)))).toBeLessThan(1e-12);
        expect(
          length(minus(plus(source, times(towardsDetector, arm.sourceObjectMm)), arm.centre)),
        ).toBeLessThan(1e-9);
      }),
      { seed: SEED },
    );
  });

  it('[M-FL-1] sees the patient move with the table', () => {
    const moved = { ...ARM, centre: shiftTable(ARM.centre, vec3(8, 0, -5)) };
    expect(project(moved, ARM.centre)).toEqual({ uMm: 10, vMm: 6.25 });
  });
});

describe('projection', () => {
  it('[M-FL-2] puts the points of a phantom where similar triangles put them', () => {
    // Tilted by 30°, by hand: source at 800·(0, cos 30°, −sin 30°), screen axes (1,0,0) and (0, −sin 30°, −cos 30°).
    const arm = { ...ARM, tiltDeg: 30 };
    const [s, c] = [0.5, Math.sqrt(3) / 2];
    for (const x of [-40, 0, 25])
      for (const y of [-30, 0, 30])
        for (const z of [-50, 0, 35]) {
          const depth = -(y - 800 * c) * c + (z + 800 * s) * s;
          const shadow = project(arm, point<'patient'>(x, y, z));
          expect(Math.abs(shadow.uMm - (x * 1000) / depth)).toBeLessThan(0.1);
          const down = -(y - 800 * c) * s - (z + 800 * s) * c;
          expect(Math.abs(shadow.vMm - (down * 1000) / depth)).toBeLessThan(0.1);
        }
  });

  it(`[M-FL-2] is met by the ray through its shadow, and pixels lead back to it (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyArm, anyPoint, (arm, p) => {
        const shadow = project(arm, p);
        const ray = rayThrough(arm, shadow);
        const off = minus(p, ray.source);
        const beside = minus(off, times(ray.direction, dot(off, ray.direction)));
        expect(length(beside)).toBeLessThan(1e-9);
        const back = fromPixel(arm, toPixel(arm, shadow));
        expect(back.uMm).toBeCloseTo(shadow.uMm, 9);
        expect(back.vMm).toBeCloseTo(shadow.vMm, 9);
      }),
      { seed: SEED },
    );
  });

  it('[M-FL-2] counts pixels from the centre of the first one', () => {
    const corner = { uMm: -100 + 100 / 256, vMm: -100 + 100 / 256 };
    expect(toPixel(ARM, corner)).toEqual({ u: 0, v: 0 });
  });

  it('[M-FL-2] magnifies by source–detector over source–object', () => {
    const { uMm } = project(ARM, point<'patient'>(24, 0, 0));
    expect(uMm).toBe(30);
    expect(atObjectMm(ARM, uMm)).toBe(24);
  });
});
