/** What must hold of every run, whatever the case: mirrored, turned, fuller, with another device. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../shared/anatomy/heights.ts';
import { measureSixPoints } from '../../shared/fracture/sixPoints.ts';
import { procedureInput } from '../../shared/pipeline/derive.ts';
import type { Approach, Plan } from '../../shared/plan/plan.ts';
import { planTrajectory } from '../../shared/plan/trajectory.ts';
import { createParts, placeCement } from '../../shared/simulation/cement/volume/parts.ts';
import { createScratch, type Outcome, runChain } from '../../shared/simulation/chain.ts';
import { bodyOf, inflationOf } from '../../shared/simulation/procedureInput.ts';
import { createSample, createSampler } from '../../shared/simulation/sampler.ts';
import { sampleOf } from '../longRun.ts';
import { anyCase } from '../oracle/anyCase.ts';

const SEED = 20_091_127;
const runs = (all: number) => ({
  seed: SEED,
  numRuns: sampleOf(Math.ceil(all / 3), all),
  endOnFailure: true,
});
const within = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1000 }).map((step) => min + ((max - min) * step) / 1000);
const anyDraw = fc.integer({ min: 0, max: 499 });

type AnyDocument = typeof anyCase extends fc.Arbitrary<infer T> ? T : never;

/** One draw of a case under another plan. */
function run(document: AnyDocument, draw: number, change: Partial<Plan> = {}): Outcome {
  const input = procedureInput({ ...document, plan: { ...document.plan, ...change } });
  if (!input.available) throw new Error(input.reason);
  const sample = createSample();
  createSampler(input.value).fill(draw, sample);
  return runChain(bodyOf(input.value), sample, inflationOf(input.value), createScratch());
}

const MIRRORED: Readonly<Record<Approach, Approach>> = {
  bilateral: 'bilateral',
  left: 'right',
  right: 'left',
};

function mirrored(volume: Plan['inflationVolumePerSideMl']): Plan['inflationVolumePerSideMl'] {
  return typeof volume === 'number' ? volume : { left: volume.right, right: volume.left };
}

describe('every run', () => {
  it(`gives the same when left and right change places, and leans to the other side (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyCase, anyDraw, (document, draw) => {
        const { approach } = document.plan;
        const one = run(document, draw);
        const other = run(document, draw, {
          approach: MIRRORED[approach],
          inflationVolumePerSideMl: mirrored(document.plan.inflationVolumePerSideMl),
        });
        // Zero has two signs, and only one of them is leaning.
        expect({
          ...other,
          inflatedTiltDeg: -other.inflatedTiltDeg + 0,
          keptTiltDeg: -other.keptTiltDeg + 0,
        }).toEqual({
          ...one,
          inflatedTiltDeg: one.inflatedTiltDeg + 0,
          keptTiltDeg: one.keptTiltDeg + 0,
        });
        if (approach === 'right') expect(one.inflatedTiltDeg).toBeGreaterThanOrEqual(0);
        if (approach === 'left') expect(one.inflatedTiltDeg).toBeLessThanOrEqual(0);
      }),
      runs(120),
    );
  });

  it(`plans the left path as the mirror image of the right one (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyCase, (document) => {
        const input = procedureInput(document);
        if (!input.available) throw new Error(input.reason);
        const { shape, plan } = input.value;
        const [left, right] = (['left', 'right'] as const).map((side) =>
          planTrajectory(shape, plan, side),
        );
        for (const point of [
          'entry',
          'pedicleCentre',
          'balloonCentre',
          'tip',
          'direction',
        ] as const) {
          expect(left![point].x).toBeCloseTo(-right![point].x, 9);
          expect(left![point].y).toBeCloseTo(right![point].y, 9);
          expect(left![point].z).toBeCloseTo(right![point].z, 9);
        }
      }),
      runs(80),
    );
  });

  it(`never falls while it inflates more, with any procedure (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyCase, anyDraw, within(0, 6), within(0, 6), (document, draw, a, b) => {
        const at = (inflationVolumePerSideMl: number) =>
          run(document, draw, { inflationVolumePerSideMl });
        const [less, more] = [at(Math.min(a, b)), at(Math.max(a, b))];
        expect(more.reachedVolumeMl).toBeGreaterThanOrEqual(less.reachedVolumeMl - 2e-4);
        for (const place of PLACES)
          for (const stage of ['inflated', 'deflated', 'cemented', 'standing'] as const)
            expect(more[stage][place]).toBeGreaterThanOrEqual(less[stage][place] - 2e-3);
      }),
      runs(150),
    );
  });

  it(`never falls, as a whole, while either of two balloons inflates more (seed ${SEED})`, () => {
    const volume = within(0, 6);
    let unlike = 0;
    fc.assert(
      fc.property(anyCase, anyDraw, volume, volume, volume, (document, draw, other, a, b) => {
        const at = (left: number) =>
          run(document, draw, {
            procedure: 'kyphoplasty',
            approach: 'bilateral',
            inflationVolumePerSideMl: { left, right: other },
          });
        const [less, more] = [at(Math.min(a, b)), at(Math.max(a, b))];
        if (more.liftMm > less.liftMm + 0.05) unlike++;
        expect(more.liftMm).toBeGreaterThanOrEqual(less.liftMm - 2e-3);
        for (const place of PLACES)
          for (const stage of ['inflated', 'deflated', 'cemented', 'standing'] as const)
            expect(more[stage][place]).toBeGreaterThanOrEqual(less[stage][place] - 2e-3);
        // The side that gets more leans up.
        expect(more.inflatedTiltDeg).toBeLessThanOrEqual(less.inflatedTiltDeg + 0.02);
      }),
      runs(150),
    );
    expect(unlike).toBeGreaterThan(5);
  });

  it(`stays within what a body can be: at least a millimetre, at most its intact height (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyCase, anyDraw, (document, draw) => {
        const input = procedureInput(document);
        if (!input.available) throw new Error(input.reason);
        const sample = createSample();
        createSampler(input.value).fill(draw, sample);
        const outcome = run(document, draw);
        for (const place of PLACES) {
          const most = Math.max(sample.intactMm[place], sample.measuredMm[place]);
          const { positioned, inflated, deflated, cemented, standing, sixMonths } = outcome;
          for (const stage of [positioned, inflated, deflated, cemented, standing, sixMonths]) {
            expect(stage[place]).toBeGreaterThanOrEqual(Math.min(1, sample.measuredMm[place]));
            expect(stage[place]).toBeLessThanOrEqual(most + 1e-9);
          }
          // Nothing loses height before it carries weight, and nothing gains any afterwards.
          expect(inflated[place]).toBeGreaterThanOrEqual(deflated[place] - 1e-9);
          expect(deflated[place]).toBeGreaterThanOrEqual(positioned[place] - 1e-9);
          expect(cemented[place]).toBeGreaterThanOrEqual(standing[place] - 1e-9);
          expect(standing[place]).toBeGreaterThanOrEqual(sixMonths[place] - 1e-9);
        }
      }),
      runs(200),
    );
  });

  it(`[M-SIM-6] keeps more with a stent than with its balloon, and a jack gives back least (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyCase, anyDraw, (document, draw) => {
        const input = procedureInput({
          ...document,
          plan: { ...document.plan, procedure: 'kyphoplasty', balloon: 'gen-15' },
        });
        if (!input.available) throw new Error(input.reason);
        const sample = createSample();
        createSampler(input.value).fill(draw, sample);
        // Without the unexplained error, which limits may cut, the order is strict.
        for (const place of PLACES) sample.residualMm[place] = 0;
        const body = bodyOf(input.value);
        const givenBack = (procedure: Plan['procedure'], stiffness: number) => {
          const outcome = runChain(
            { ...body, procedure },
            { ...sample, recoilStiffnessNPerMm: stiffness },
            inflationOf(input.value),
            createScratch(),
          );
          return PLACES.map((place) => outcome.inflated[place] - outcome.deflated[place]);
        };
        // The same body, lifted alike, held by each device's own stiffness.
        const balloon = givenBack('kyphoplasty', sample.recoilStiffnessNPerMm);
        const stent = givenBack('stent', (110 / 35) * sample.recoilStiffnessNPerMm);
        const jack = givenBack('jack', (200 / 35) * sample.recoilStiffnessNPerMm);
        for (let i = 0; i < PLACES.length; i++)
          expect(stent[i]).toBeLessThanOrEqual(balloon[i]! + 1e-9);
        const most = sample.preloadN / ((200 / 35) * sample.recoilStiffnessNPerMm);
        for (const mm of jack) expect(mm).toBeLessThanOrEqual(most + 1e-9);
      }),
      runs(150),
    );
  });

  it(`[M-CEM-3] loses no cement: what goes in lies in the cavity or in the pores (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        within(0, 20),
        within(0, 12),
        within(5, 60),
        within(0.8, 0.95),
        (wanted, cavity, body, porosity) => {
          const hollow = Math.min(cavity, 0.5 * body);
          const parts = placeCement(wanted, hollow, body, porosity, createParts());
          expect(parts.inCavityMl + parts.interdigitatedMl).toBeCloseTo(parts.injectedMl, 9);
          expect(parts.injectedMl).toBeLessThanOrEqual(wanted + 1e-12);
          expect(parts.inCavityMl).toBeLessThanOrEqual(hollow + 1e-12);
          expect(parts.interdigitatedMl).toBeLessThanOrEqual(porosity * (body - hollow) + 1e-9);
          expect(parts.interdigitatedMl).toBeGreaterThanOrEqual(-1e-12);
        },
      ),
      runs(300),
    );
  });

  it(`[M-FR-1] measures the same however the picture is turned or shifted (seed ${SEED})`, () => {
    const points = fc.tuple(...Array.from({ length: 6 }, () => within(-3, 3)));
    fc.assert(
      fc.property(
        points,
        within(-80, 80),
        within(-500, 500),
        within(-500, 500),
        (jitter, turn, dy, dz) => {
          const clicks = (yMm: number, zMm: number, i: number) => ({ yMm: yMm + jitter[i]!, zMm });
          const six = {
            superior: {
              anterior: clicks(17, 10 + jitter[3]!, 0),
              middle: clicks(0, 8, 1),
              posterior: clicks(-17, 13, 2),
            },
            inferior: {
              anterior: clicks(17, -11, 3),
              middle: clicks(0, -9, 4),
              posterior: clicks(-17, -12, 5),
            },
          };
          const angle = (turn * Math.PI) / 180;
          const moved = ({ yMm, zMm }: { readonly yMm: number; readonly zMm: number }) => ({
            yMm: Math.cos(angle) * yMm - Math.sin(angle) * zMm + dy,
            zMm: Math.sin(angle) * yMm + Math.cos(angle) * zMm + dz,
          });
          const line = (of: (typeof six)['superior']) => ({
            anterior: moved(of.anterior),
            middle: moved(of.middle),
            posterior: moved(of.posterior),
          });
          const still = measureSixPoints(six);
          const turned = measureSixPoints({
            superior: line(six.superior),
            inferior: line(six.inferior),
          });
          for (const place of PLACES)
            expect(turned.heightsMm[place]).toBeCloseTo(still.heightsMm[place], 9);
          expect(turned.wedgeAngleDeg).toBeCloseTo(still.wedgeAngleDeg, 9);
          expect(turned.endplateDepthMm).toBeCloseTo(still.endplateDepthMm, 9);
        },
      ),
      runs(200),
    );
  });
});
