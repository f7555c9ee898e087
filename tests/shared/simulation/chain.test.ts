import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createScratch,
  followOpening,
  gaugeKpa,
  layOpening,
  runChain,
} from '../../../shared/simulation/chain.ts';
import type { RunBody } from '../../../shared/simulation/runBody.ts';
import { BODY, both, buildSample, rightOnly } from './builders.ts';

const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

describe('one run of the chain', () => {
  const run = (volume: number, sample = buildSample(), body = BODY) => ({
    ...runChain(body, sample, both(volume), createScratch()),
  });

  it('[M-SIM-5] lifts front, middle and back unevenly, and an intact hinge least', () => {
    const { positioned, inflated } = run(3);
    const lift = {
      middle: inflated.middle - positioned.middle,
      posterior: inflated.posterior - positioned.posterior,
    };
    expect(lift.middle).toBeGreaterThan(1);
    expect(lift.posterior).toBeLessThan(0.5 * lift.middle);
    const broken = run(
      3,
      buildSample({ hingeLift: 1, intactMm: { anterior: 23, middle: 23, posterior: 28 } }),
    );
    expect(broken.inflated.posterior - broken.positioned.posterior).toBeGreaterThan(lift.posterior);
  });

  it('[M-SIM-5] never lifts a place past its ceiling', () => {
    fc.assert(
      fc.property(number(0, 6), number(0.3, 1), (volume, ceilingShare) => {
        const sample = buildSample({ ceilingShare });
        const { inflated, positioned } = run(volume, sample);
        for (const place of ['anterior', 'middle', 'posterior'] as const)
          expect(inflated[place] - positioned[place]).toBeLessThanOrEqual(
            ceilingShare * (sample.intactMm[place] - positioned[place]) + 1e-9,
          );
      }),
    );
  });

  it('[M-SIM-6] never deflates below the positioned height', () => {
    fc.assert(
      fc.property(number(0, 6), number(5, 200), number(10, 100), (volume, preloadN, stiffness) => {
        const { deflated, positioned, inflated } = run(
          volume,
          buildSample({ preloadN, recoilStiffnessNPerMm: stiffness }),
        );
        for (const place of ['anterior', 'middle', 'posterior'] as const) {
          expect(deflated[place]).toBeGreaterThanOrEqual(positioned[place]);
          expect(deflated[place]).toBeLessThanOrEqual(inflated[place]);
        }
      }),
    );
  });

  it('[M-SIM-5] stops at the wall limit when every place is at its ceiling, or a cortex is met', () => {
    const atTarget = run(6, buildSample({ ceilingShare: 0.3 }));
    expect(atTarget.stop).toBe('wallLimit');
    expect(atTarget.reachedVolumeMl).toBeLessThan(6);
    const atCortex = run(3, buildSample(), { ...BODY, cortexVolumeMl: 1 });
    expect(atCortex.stop).toBe('wallLimit');
    expect(atCortex.reachedVolumeMl).toBe(1);
  });

  it('[M-SIM-4] stops at the largest pressure in dense bone and at the largest volume of the balloon', () => {
    expect(run(3, buildSample({ yieldKpa: 4000 })).stop).toBe('maxPressure');
    expect(run(3, buildSample(), { ...BODY, maxVolumeMl: 1 }).stop).toBe('maxVolume');
  });

  it('[M-SIM-5] an opening that was followed before gives what a new one gives, whatever was asked of it', () => {
    const scratch = createScratch();
    let stopped = 0;
    fc.assert(
      fc.property(
        number(300, 2900),
        number(9, 20),
        fc.integer({ min: 300, max: 1500 }),
        fc.boolean(),
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 6 }),
        (yieldKpa, height, maxPressureKpa, alone, tenths) => {
          const now = { anterior: height, middle: height, posterior: height };
          const sample = buildSample({ yieldKpa, measuredMm: now });
          const body: RunBody = { ...BODY, maxPressureKpa, deviceCount: alone ? 1 : 2 };
          const { capsMl } = alone ? rightOnly(0) : both(0);
          const opening = layOpening(body, sample, capsMl, scratch.balance);
          for (const tenth of tenths) {
            const planned = { volumeMl: tenth / 10, capsMl, cementMl: 0 };
            const kept = structuredClone(followOpening(body, sample, opening, planned, scratch));
            expect(kept).toEqual(runChain(body, sample, planned, createScratch()));
            if (kept.stop === 'maxPressure') stopped++;
          }
        },
      ),
      { seed: 20091126, numRuns: 100 },
    );
    expect(stopped).toBeGreaterThan(20);
  });

  it('[M-SIM-5] stops where the gauge passes the largest pressure on the way, though it falls again', () => {
    let peaked = 0;
    fc.assert(
      fc.property(number(300, 2900), number(9, 20), fc.boolean(), (yieldKpa, height, alone) => {
        const now = { anterior: height, middle: height, posterior: height };
        const sample = buildSample({ yieldKpa, measuredMm: now });
        const planned = alone ? rightOnly(4) : both(4);
        const scratch = createScratch();
        const at = (maxPressureKpa: number) => {
          const body: RunBody = { ...BODY, maxPressureKpa, deviceCount: alone ? 1 : 2 };
          const opening = layOpening(body, sample, planned.capsMl, scratch.balance);
          const { reachedVolumeMl, stop } = followOpening(body, sample, opening, planned, scratch);
          const gauge = (ml: number) => gaugeKpa(opening.bed, ml, planned.capsMl, scratch.balance);
          const gauges = Array.from({ length: 60 }, (_, i) =>
            gauge(((i + 1) / 60) * reachedVolumeMl),
          );
          return { stop, highest: Math.max(...gauges), last: gauges.at(-1)! };
        };
        const free = at(1e6);
        fc.pre(free.highest > 1.01 * free.last);
        peaked++;
        const limit = (free.highest + free.last) / 2;
        const limited = at(limit);
        expect(limited.stop).toBe('maxPressure');
        expect(limited.highest).toBeLessThanOrEqual(limit + 1);
      }),
      { seed: 5, numRuns: 60 },
    );
    expect(peaked).toBeGreaterThan(30);
  });

  it('[M-SIM-5] gives a wider body less lift at the same volume, all else being equal', () => {
    const wide = run(3, buildSample(), { ...BODY, areaRatio: 1.2 });
    expect(wide.liftMm).toBeLessThan(run(3).liftMm);
    expect(wide.inflated.middle).toBeLessThan(run(3).inflated.middle);
  });
});
