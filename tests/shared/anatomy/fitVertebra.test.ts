/** [M-AN-4] The fitted vertebra shows the heights that were asked, and never meets itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitVertebra } from '../../../shared/anatomy/fitVertebra.ts';
import type { HeightsMm } from '../../../shared/anatomy/heights.ts';
import { CASE_LEVELS, LEVELS, type Level } from '../../../shared/anatomy/levels.ts';
import { meanDepthMm } from '../../../shared/anatomy/morphometry.ts';
import type { VertebraShape } from '../../../shared/anatomy/vertebraShape.ts';
import { eulerNumber, isClosed, measureMesh } from '../../../shared/mesh/measureMesh.ts';
import { selfIntersections } from './selfIntersections.ts';
import { anyLeft, EXTREMES, reduced, shapeOf, templateOf } from './shapes.ts';
import { verticalCrossings } from './verticalCrossings.ts';

/** Templates are made on first use: on a busy machine that takes a while. */

const SEED = 20261125;
const anyCaseLevel = fc.constantFrom<Level>(...CASE_LEVELS);
const anySize = fc.record({
  endplateDepthMm: fc.double({ min: 22, max: 42, noNaN: true }),
  endplateWidthMm: fc.double({ min: 24, max: 56, noNaN: true }),
});

/** Read off the mesh as a radiograph is: the ring's height at front and back, carried on to the corners. */
function measuredHeights(shape: VertebraShape, triangles: Uint32Array, p: Float64Array): HeightsMm {
  const depth = meanDepthMm(shape);
  const heightAt = (share: number) => {
    const z = verticalCrossings(p, triangles, 0, share * depth);
    return z[z.length - 1]! - z[0]!;
  };
  const [front, middle, back] = [heightAt(0.42), heightAt(0), heightAt(-0.42)];
  const beyond = (0.5 - 0.42) / 0.84;
  return {
    anterior: front + beyond * (front - back),
    middle,
    posterior: back + beyond * (back - front),
  };
}

function worstError(level: Level, shape: VertebraShape, asked: HeightsMm): number {
  const template = templateOf(level);
  const shown = measuredHeights(shape, template.triangles, fitVertebra(template, shape, asked));
  return Math.max(
    ...(['anterior', 'middle', 'posterior'] as const).map((place) =>
      Math.abs(shown[place] - asked[place]),
    ),
  );
}

describe('[M-AN-4] fitVertebra', () => {
  it('shows the asked heights within 0.01 mm on every case level, whole or crushed to the limit', () => {
    for (const level of CASE_LEVELS)
      for (const left of EXTREMES) {
        const shape = shapeOf(level);
        expect(worstError(level, shape, reduced(shape, left)), level).toBeLessThan(0.01);
      }
  });

  it('shows them for any measured size and any loss', () => {
    fc.assert(
      fc.property(anyCaseLevel, anySize, anyLeft, (level, size, left) => {
        const shape = shapeOf(level, size);
        expect(worstError(level, shape, reduced(shape, left))).toBeLessThan(0.01);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('gives the template back at table size', () => {
    for (const level of LEVELS) {
      const template = templateOf(level);
      const fitted = fitVertebra(template, shapeOf(level), shapeOf(level).heightsMm);
      let worst = 0;
      fitted.forEach((value, i) => {
        worst = Math.max(worst, Math.abs(value - template.positionsMm[i]!));
      });
      // Facets of the mesh hollow the dish a little; the fit takes that back.
      expect(worst, level).toBeLessThan(0.15);
    }
  });

  it('keeps the order of points along every vertical line', () => {
    // Two points of one line differ in z only: the field there is linear in z with a positive slope.
    fc.assert(
      fc.property(anyCaseLevel, anySize, anyLeft, (level, size, left) => {
        const shape = shapeOf(level, size);
        const template = templateOf(level);
        const heights = reduced(shape, left);
        const fitted = fitVertebra(template, shape, heights);
        const lifted = fitVertebra(raised(template), shape, heights);
        let least = Infinity;
        for (let i = 2; i < fitted.length; i += 3) least = Math.min(least, lifted[i]! - fitted[i]!);
        expect(least).toBeGreaterThan(0.05);
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('stays closed, outward and with one canal, and never cuts itself', () => {
    for (const level of ['T6', 'L1'] as const)
      for (const left of [EXTREMES[0]!, { anterior: 0.4, middle: 0.45, posterior: 1 }]) {
        const shape = shapeOf(level);
        const template = templateOf(level);
        const positionsMm = fitVertebra(template, shape, reduced(shape, left));
        const mesh = { ...template, positionsMm };
        expect(isClosed(mesh)).toBe(true);
        expect(eulerNumber(mesh)).toBe(0);
        expect(measureMesh(mesh).volumeMl).toBeGreaterThan(0);
        expect(selfIntersections(positionsMm, template.triangles)).toBe(0);
      }
  });

  it('leaves the arch alone when the body loses height in front', () => {
    const shape = shapeOf('L1');
    const template = templateOf('L1');
    const whole = fitVertebra(template, shape, shape.heightsMm);
    const broken = fitVertebra(template, shape, { ...shape.heightsMm, anterior: 10 });
    const behind = -meanDepthMm(shape) / 2 - 16;
    for (let i = 0; i < whole.length; i += 3)
      if (whole[i + 1]! < behind) expect(broken[i + 2]).toBeCloseTo(whole[i + 2]!, 9);
  });

  it('writes into the buffer it is given and repeats itself', () => {
    const shape = shapeOf('T12');
    const out = new Float64Array(templateOf('T12').positionsMm.length);
    expect(fitVertebra(templateOf('T12'), shape, shape.heightsMm, out)).toBe(out);
    expect(fitVertebra(templateOf('T12'), shape, shape.heightsMm)).toEqual(out);
  });

  it('refuses a template of another level and a height that is not a number', () => {
    const shape = shapeOf('L1');
    expect(() => fitVertebra(templateOf('L2'), shape, shape.heightsMm)).toThrow('same level');
    expect(() =>
      fitVertebra(templateOf('L1'), shape, { ...shape.heightsMm, middle: Number.NaN }),
    ).toThrow('NaN');
  });
});

/** The same template with every vertex 1 mm higher, in the terms the fit reads. */
function raised(template: ReturnType<typeof templateOf>): ReturnType<typeof templateOf> {
  const { positionsMm, heightShare, forwardShare, dish } = template;
  const table = shapeOf(template.level);
  const up = positionsMm.slice();
  const share = heightShare.slice();
  const { anterior, middle, posterior } = table.heightsMm;
  const hollow = (anterior + posterior) / 2 - middle;
  for (let v = 0; v < share.length; v++) {
    up[3 * v + 2] = up[3 * v + 2]! + 1;
    const height =
      posterior + (forwardShare[v]! + 0.5) * (anterior - posterior) - dish[v]! * hollow;
    share[v] = share[v]! + 1 / height;
  }
  // The stations would be measured on the raised vertices too: both endplates rise alike, so heights stay.
  return { ...template, positionsMm: up, heightShare: share };
}
