/** True AP, true lateral and en face, and how far the rims of an endplate part away from them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENDPLATES, endplateRims } from '../../../shared/anatomy/endplateRims.ts';
import { meanDepthMm } from '../../../shared/anatomy/morphometry.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { enFace, trueAp, trueLateral } from '../../../shared/fluoroscopy/carm/namedViews.ts';
import { project } from '../../../shared/fluoroscopy/carm/projection.ts';
import { endplateSplitMm, rimSplitMm } from '../../../shared/fluoroscopy/carm/rimSplit.ts';
import { stepPerMm } from '../../../shared/fluoroscopy/matter/attenuatingSurface.ts';
import { lineIntegrals } from '../../../shared/fluoroscopy/picture/lineIntegrals.ts';
import { point } from '../../../shared/math/frames.ts';
import { apply, rotate } from '../../../shared/math/rigid.ts';
import { vec3 } from '../../../shared/math/vec3.ts';
import { planTrajectory } from '../../../shared/plan/trajectory.ts';
import { ARM, box, wedgedBody } from './phantom.ts';

const SEED = 20261128;
const { plan } = createDocument({ level: 'L1', title: 'Phantom', planId: 'KP-1' });

const anyBody = fc
  .record({
    anterior: fc.double({ min: 12, max: 26, noNaN: true }),
    middle: fc.double({ min: 12, max: 24, noNaN: true }),
    posterior: fc.double({ min: 18, max: 27, noNaN: true }),
  })
  .map((heights) => wedgedBody(heights));
const anyCentre = fc
  .tuple(...[0, 1, 2].map(() => fc.double({ min: -40, max: 40, noNaN: true })))
  .map(([x, y, z]) => point<'patient'>(x ?? 0, y ?? 0, z ?? 0));

describe('named views', () => {
  it(`[M-FL-4] a true AP shows its endplate as one line, wherever the arm is centred (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyBody, anyCentre, fc.constantFrom(...ENDPLATES), (body, centre, name) => {
        const arm = { ...ARM, centre };
        const rims = endplateRims(body, name);
        const turned = { ...arm, ...trueAp(arm, body, name) };
        expect(rimSplitMm(turned, rims)).toBeLessThan(1e-9);
      }),
      { seed: SEED },
    );
  });

  it(`[M-FL-4] a true lateral does the same from side to side (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyBody, anyCentre, fc.constantFrom(...ENDPLATES), (body, centre, name) => {
        const arm = { ...ARM, centre };
        const rims = endplateRims(body, name);
        const turned = { ...arm, ...trueLateral(arm, body, name) };
        expect(rimSplitMm(turned, rims)).toBeLessThan(1e-9);
      }),
      { seed: SEED },
    );
  });

  it('[M-FL-4] half-way between both lies between the two tilts of a wedge, which are degrees apart', () => {
    const body = wedgedBody();
    const both = trueAp(ARM, body, 'both').tiltDeg;
    const [superior, inferior] = ENDPLATES.map((name) => trueAp(ARM, body, name).tiltDeg);
    expect(Math.abs((superior ?? 0) - (inferior ?? 0))).toBeGreaterThan(5);
    expect(both).toBeCloseTo(((superior ?? 0) + (inferior ?? 0)) / 2, 12);
  });

  it.each(['left', 'right'] as const)('[M-FL-4] en face, the %s needle is one dot', (side) => {
    const body = wedgedBody();
    const path = planTrajectory(body.shape, plan, side);
    const [entry, tip] = [apply(body.pose, path.entry), apply(body.pose, path.tip)];
    const angles = enFace(ARM, entry, rotate(body.pose, path.direction));
    const arm = { ...ARM, ...angles };
    const [a, b] = [project(arm, entry), project(arm, tip)];
    expect(Math.hypot(a.uMm - b.uMm, a.vMm - b.vMm)).toBeLessThan(1e-9);
    // Turned to its own side.
    expect(Math.sign(angles.orbitDeg)).toBe(side === 'left' ? 1 : -1);
    expect(Math.abs(angles.orbitDeg)).toBeGreaterThan(5);
    expect(Math.abs(angles.orbitDeg)).toBeLessThan(40);
  });
});

describe('endplates off the beam', () => {
  it(`[M-FL-3] part as the closed form says (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        fc.double({ min: 20, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (depthMm, offDeg) => {
          const half = depthMm / 2;
          const arm = { ...ARM, tiltDeg: offDeg };
          const split = Math.abs(
            project(arm, point<'patient'>(0, half, 0)).vMm -
              project(arm, point<'patient'>(0, -half, 0)).vMm,
          );
          expect(split).toBeCloseTo(endplateSplitMm(ARM, { depthMm, offDeg }), 9);
        },
      ),
      { seed: SEED },
    );
  });

  it('[M-FL-3] part in the picture itself by the same distance, to a pixel', () => {
    const depthMm = 34;
    const thinMm = 0.2;
    const plate = box(vec3(0, 0, 0), vec3(20, depthMm / 2, thinMm / 2), stepPerMm(null, 'steel'));
    const pitchMm = ARM.detectorMm / ARM.detectorPx;
    for (const offDeg of [3, 8, 15, 25]) {
      const { values, sidePx } = lineIntegrals([plate], { ...ARM, tiltDeg: offDeg });
      const shadowed = Array.from({ length: sidePx }, (_, v) => values[v * sidePx + sidePx / 2]!);
      const count = shadowed.filter((value) => value > 0).length;
      const expected = endplateSplitMm(ARM, { depthMm, offDeg });
      // The plate's own thickness is magnified too.
      expect(Math.abs(count * pitchMm - expected)).toBeLessThan(pitchMm + 1.3 * thinMm);
    }
  });

  it('[M-FL-3] are a fracture’s own: nothing in the true view, millimetres ten degrees off', () => {
    const body = wedgedBody();
    const rims = endplateRims(body, 'superior');
    const angles = trueAp(ARM, body, 'superior');
    const off = { ...ARM, ...angles, tiltDeg: angles.tiltDeg + 10 };
    const expected = meanDepthMm(body.shape) * Math.sin((10 * Math.PI) / 180);
    expect(rimSplitMm(off, rims) / expected).toBeGreaterThan(0.95);
    expect(rimSplitMm(off, rims) / expected).toBeLessThan(1.05);
  });
});
