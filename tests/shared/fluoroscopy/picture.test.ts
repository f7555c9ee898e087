/** Rays through solids, and what becomes of them on the monitor. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CArm } from '../../../shared/fluoroscopy/carm/cArm.ts';
import {
  fromPixel,
  project,
  rayThrough,
  toPixel,
} from '../../../shared/fluoroscopy/carm/projection.ts';
import {
  ATTENUATION_PER_CM,
  DISPLAY_RANGE,
  QUANTA_PER_MM2,
} from '../../../shared/fluoroscopy/constants.ts';
import { type Material, stepPerMm } from '../../../shared/fluoroscopy/matter/attenuatingSurface.ts';
import { boneShell, boneSurfaces } from '../../../shared/fluoroscopy/matter/boneSurfaces.ts';
import {
  developPicture,
  transmission,
} from '../../../shared/fluoroscopy/picture/developPicture.ts';
import { lineIntegrals } from '../../../shared/fluoroscopy/picture/lineIntegrals.ts';
import { spreadPoints, spreadWeights } from '../../../shared/fluoroscopy/picture/pointSpread.ts';
import { rayThicknessMm } from '../../../shared/fluoroscopy/picture/rayThickness.ts';
import { point } from '../../../shared/math/frames.ts';
import { vec3 } from '../../../shared/math/vec3.ts';
import { templateOf } from '../anatomy/shapes.ts';
import { ARM, box, wedgedBody } from './phantom.ts';
import { wedge } from './wedge.ts';

const SEED = 20261128;
const MATERIALS = Object.keys(ATTENUATION_PER_CM) as Material[];
const body = wedgedBody();
const bone = boneSurfaces(boneShell(templateOf('L1'), body.shape, body.heightsMm), body.pose);

describe('thickness along a ray', () => {
  it.each(MATERIALS)('[M-FL-8] a wedge of %s lets through exp(−μl)', (material) => {
    const { surface, thicknessAt } = wedge(stepPerMm(null, material));
    const muPerMm = ATTENUATION_PER_CM[material].value / 10;
    const { values, sidePx } = lineIntegrals([surface], ARM);
    let compared = 0;
    for (let v = 0; v < sidePx; v += 7)
      for (let u = 0; u < sidePx; u++) {
        const mm = thicknessAt(ARM, u, v);
        if (mm === null) continue;
        compared++;
        const passed = transmission(values[v * sidePx + u]!);
        expect(Math.abs(passed - Math.exp(-muPerMm * mm))).toBeLessThan(1e-12);
      }
    expect(compared).toBeGreaterThan(1000);
  });

  it(`[M-FL-8] the picture holds what single rays find (seed ${SEED})`, () => {
    const pixel = fc.integer({ min: 48, max: 207 });
    const angle = (most: number) =>
      fc.integer({ min: -most * 1000, max: most * 1000 }).map((milli) => milli / 1000);
    let met = 0;
    fc.assert(
      fc.property(
        angle(110),
        angle(45),
        fc.array(fc.tuple(pixel, pixel), { minLength: 8, maxLength: 8 }),
        (orbitDeg, tiltDeg, pixels) => {
          const arm: CArm = { ...ARM, orbitDeg, tiltDeg, detectorMm: 130 };
          const { values, sidePx } = lineIntegrals(bone, arm);
          for (const [u, v] of pixels) {
            const ray = rayThrough(arm, fromPixel(arm, { u, v }));
            const single = bone.reduce(
              (sum, each) => sum + each.stepPerMm * rayThicknessMm(ray, each),
              0,
            );
            if (single > 0.01) met++;
            expect(values[v * sidePx + u]!).toBeCloseTo(single, 6);
          }
        },
      ),
      { seed: SEED, numRuns: 12 },
    );
    expect(met).toBeGreaterThan(8);
  });

  it('[M-FL-8] is nothing beside a closed surface, and never less than nothing', () => {
    const { values } = lineIntegrals([bone[0]!], ARM);
    expect(values[0]).toBe(0);
    expect(values.reduce((least, value) => Math.min(least, value), 0)).toBeGreaterThan(-1e-9);
    expect(values.reduce((most, value) => Math.max(most, value), 0)).toBeGreaterThan(0.5);
  });
});

describe('sides', () => {
  /** One bead on the patient's left, in front and high up. */
  const bead = box(vec3(-20, 15, 25), vec3(2, 2, 2), stepPerMm(null, 'steel'));
  const darkest = (arm: CArm) => {
    const { values, sidePx } = lineIntegrals([bead], arm);
    const at = values.indexOf(values.reduce((most, value) => Math.max(most, value), 0));
    return { u: at % sidePx, v: Math.floor(at / sidePx) };
  };

  it('[M-FL-1] left is left on the AP, front is left on the lateral, head is up on both', () => {
    const middle = ARM.detectorPx / 2;
    for (const arm of [ARM, { ...ARM, orbitDeg: 90 }]) {
      const { u, v } = darkest(arm);
      const expected = toPixel(arm, project(arm, point<'patient'>(-20, 15, 25)));
      expect(Math.hypot(u - expected.u, v - expected.v)).toBeLessThan(6);
      expect(u).toBeLessThan(middle - 10);
      expect(v).toBeLessThan(middle - 20);
    }
  });
});

describe('the monitor', () => {
  const flat = (value: number) => ({
    sidePx: ARM.detectorPx,
    values: new Float64Array(ARM.detectorPx ** 2).fill(value),
  });
  const quiet = { inverted: false, noiseSeed: null };
  const middle = (ARM.detectorPx / 2) * (ARM.detectorPx + 1);

  it('[M-FL-9] shows an even field as middle grey, however thick the patient', () => {
    for (const value of [0, 4, 9])
      expect(Math.abs(developPicture(flat(value), ARM, quiet)[middle]! - 127.5)).toBeLessThan(1);
  });

  it('[M-FL-9] shows what attenuates darker, inverted brighter, and closed shutters black', () => {
    const lines = flat(4);
    for (let v = 100; v < 106; v++) lines.values.fill(4.5, v * 256 + 100, v * 256 + 106);
    const at = 103 * 256 + 103;
    expect(developPicture(lines, ARM, quiet)[at]).toBeLessThan(80);
    expect(developPicture(lines, ARM, { ...quiet, inverted: true })[at]).toBeGreaterThan(170);
    const narrow = { ...ARM, collimation: { widthMm: 100, heightMm: 60 } };
    for (const inverted of [false, true]) {
      const picture = developPicture(flat(4), narrow, { inverted, noiseSeed: null });
      expect([picture[0], picture[40 * 256 + 128], picture[128 * 256 + 40]]).toEqual([0, 0, 0]);
      expect(picture[middle]).toBeGreaterThan(100);
    }
  });

  it('[M-FL-9] spreads a point by its width at half maximum and loses nothing', () => {
    const fine = { ...ARM, detectorMm: 20 };
    const weights = spreadWeights(fine);
    const sidePx = 64;
    const single = new Float64Array(sidePx * sidePx);
    single[32 * sidePx + 32] = 1;
    const spread = spreadPoints(single, sidePx, weights);
    expect(spread.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
    // 0.75 mm at half maximum are 9.6 pixels of 20/256 mm: 4.8 to each side.
    const peak = spread[32 * sidePx + 32]!;
    expect(spread[32 * sidePx + 36]! / peak).toBeGreaterThan(0.5);
    expect(spread[32 * sidePx + 37]! / peak).toBeLessThan(0.5);
    expect(spread[37 * sidePx + 32]).toBeCloseTo(spread[32 * sidePx + 37]!, 12);
  });

  it('[M-FL-9] counts quanta: less grain where more arrive, and the same for the same seed', () => {
    const deviation = (thin: number) => {
      const lines = flat(4);
      // A bright strip at the side does not move the exposure, which is measured in the middle.
      for (let v = 0; v < 256; v++) lines.values.fill(4 - thin, v * 256, v * 256 + 32);
      const picture = developPicture(lines, ARM, { inverted: false, noiseSeed: 3 });
      expect(developPicture(lines, ARM, { inverted: false, noiseSeed: 3 })).toEqual(picture);
      expect(developPicture(lines, ARM, { inverted: false, noiseSeed: 4 })).not.toEqual(picture);
      const greys = Array.from(
        { length: 200 * 8 },
        (_, i) => picture[(28 + (i >> 3)) * 256 + 12 + (i & 7)]! / 255,
      );
      const mean = greys.reduce((sum, grey) => sum + grey, 0) / greys.length;
      return Math.sqrt(greys.reduce((sum, grey) => sum + (grey - mean) ** 2, 0) / greys.length);
    };
    const expected = 1 / Math.sqrt(QUANTA_PER_MM2.value * (200 / 256) ** 2) / DISPLAY_RANGE.value;
    expect(deviation(0) / expected).toBeGreaterThan(0.85);
    expect(deviation(0) / expected).toBeLessThan(1.15);
    const ratio = deviation(0.4) / deviation(0);
    expect(ratio / Math.exp(-0.2)).toBeGreaterThan(0.85);
    expect(ratio / Math.exp(-0.2)).toBeLessThan(1.15);
  });
});
