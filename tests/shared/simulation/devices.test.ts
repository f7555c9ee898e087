/** Stents, jacks, one side, no device: the same chain with another way of opening the body. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../shared/anatomy/heights.ts';
import { JACKS } from '../../../shared/devices/catalogue.ts';
import type { SideCaps } from '../../../shared/plan/inflation.ts';
import type { Procedure } from '../../../shared/plan/plan.ts';
import { singleResistanceN } from '../../../shared/simulation/balloon/resistance.ts';
import { createScratch, type Outcome, runChain } from '../../../shared/simulation/chain.ts';
import {
  JACK_RECOIL_STIFFNESS_N_PER_MM,
  STENT_RECOIL_STIFFNESS_N_PER_MM,
} from '../../../shared/simulation/constants.ts';
import { bridgingOpeningMm, jackForceN, jackLift } from '../../../shared/simulation/jack.ts';
import { BODY, both, buildSample, rightOnly } from './builders.ts';

const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

const JACK = {
  jack: JACKS['gen-jack-5'],
  clearHeightMm: 14,
  compactedFraction: 0.25,
  crushKpa: 800,
  preloadN: 100,
  stiffnessNPerMm: 20,
  tiltStiffnessNPerMm: 170,
  lateralShare: 1,
  count: 2,
} as const;

function run(procedure: Procedure, recoil: number, volume = 3): Outcome {
  const sample = buildSample({ recoilStiffnessNPerMm: recoil });
  return structuredClone(runChain({ ...BODY, procedure }, sample, both(volume), createScratch()));
}

describe('devices', () => {
  it('[M-SIM-6] keep height in their order: balloon, stent, jack', () => {
    const balloon = run('kyphoplasty', 35);
    const stent = run('stent', STENT_RECOIL_STIFFNESS_N_PER_MM.value);
    const jack = run('jack', JACK_RECOIL_STIFFNESS_N_PER_MM.value);
    for (const place of PLACES) {
      expect(stent.deflated[place]).toBeGreaterThanOrEqual(balloon.deflated[place]);
      expect(stent.inflated[place]).toBe(balloon.inflated[place]);
    }
    expect(jack.inflated.middle - jack.deflated.middle).toBeLessThan(
      stent.inflated.middle - stent.deflated.middle,
    );
    expect(stent.deflated.middle).toBeGreaterThan(balloon.deflated.middle);
  });

  it('[M-SIM-12] a jack lifts nothing before its wings and the bone on them span the clear height', () => {
    const opening = bridgingOpeningMm(JACK);
    expect(opening).toBeCloseTo(5 + 9 * 0.6, 9);
    const tall = { ...JACK, clearHeightMm: 26 };
    expect(bridgingOpeningMm(tall)).toBeGreaterThan(17);
    expect(jackLift(tall, 4)).toEqual({ liftMm: 0, stop: 'maxOpening' });
  });

  it('[M-SIM-12] a jack stops at target, stroke or force, and never beyond any of them', () => {
    fc.assert(
      fc.property(
        number(5, 26),
        number(50, 3000),
        number(0, 300),
        number(0, 10),
        (clearHeightMm, crushKpa, preloadN, target) => {
          const setting = { ...JACK, clearHeightMm, crushKpa, preloadN };
          const { liftMm } = jackLift(setting, target);
          expect(liftMm).toBeGreaterThanOrEqual(0);
          expect(liftMm).toBeLessThanOrEqual(target);
          expect(bridgingOpeningMm(setting) + liftMm).toBeLessThanOrEqual(
            Math.max(17, bridgingOpeningMm(setting)) + 1e-9,
          );
          expect(jackForceN(setting)).toBeLessThanOrEqual(500);
        },
      ),
      { seed: 12 },
    );
    expect(jackLift({ ...JACK, crushKpa: 60 }, 9).stop).toBe('maxForce');
    expect(jackLift(JACK, 1).stop).toBe('wallLimit');
  });

  it('[M-SIM-12] one jack lifts less than two and tilts the plate as one balloon does', () => {
    const sample = buildSample({ yieldKpa: 200 });
    const at = (deviceCount: 1 | 2, capsMl: SideCaps) =>
      structuredClone(
        runChain(
          { ...BODY, procedure: 'jack', deviceCount },
          sample,
          { volumeMl: 0, capsMl, cementMl: 4 },
          createScratch(),
        ),
      );
    const two = at(2, { left: null, right: null });
    const right = at(1, { left: 0, right: null });
    const left = at(1, { left: null, right: 0 });
    expect(right.liftMm).toBeGreaterThan(0);
    expect(right.liftMm).toBeLessThan(two.liftMm);
    expect(two.inflatedTiltDeg).toBe(0);
    expect(right.inflatedTiltDeg).toBeGreaterThan(0);
    expect(left.inflatedTiltDeg).toBeCloseTo(-right.inflatedTiltDeg, 12);
    expect(left.liftMm).toBe(right.liftMm);
  });

  it('[M-SIM-12] a single jack carries just what its force bears on a leaning plate', () => {
    fc.assert(
      fc.property(
        number(0, 1),
        number(20, 400),
        number(40, 300),
        (lateralShare, tilt, preloadN) => {
          const setting = {
            ...JACK,
            count: 1,
            lateralShare,
            tiltStiffnessNPerMm: tilt,
            preloadN,
          } as const;
          const { liftMm, stop } = jackLift({ ...setting, crushKpa: 150, clearHeightMm: 5 }, 50);
          fc.pre(stop === 'maxForce' && liftMm > 0);
          const borne = jackForceN({ ...setting, crushKpa: 150 });
          expect(singleResistanceN(setting, lateralShare, liftMm)).toBeCloseTo(borne, 6);
        },
      ),
      { seed: 12 },
    );
  });

  it('[M-SIM-5] one side is at its target when the plate above its device is, not when the mean of the plate is', () => {
    const sample = buildSample({ ceilingShare: 0.2 });
    const outcome = runChain({ ...BODY, deviceCount: 1 }, sample, rightOnly(6), createScratch());
    expect(outcome.stop).toBe('wallLimit');
    const leanMm = Math.tan((outcome.inflatedTiltDeg * Math.PI) / 180) * BODY.plateArmMm;
    expect(leanMm).toBeGreaterThan(0);
    expect(outcome.liftMm + leanMm).toBeCloseTo(0.2 * 8, 2);
  });

  it('[M-SIM-7] without a device nothing is lifted under load, and cement opens a body that carries nothing', () => {
    const loaded = run('vertebroplasty', 35);
    for (const place of PLACES) {
      expect(loaded.cemented[place]).toBe(loaded.positioned[place]);
      expect(loaded.inflated[place]).toBe(loaded.positioned[place]);
    }
    expect(loaded.stop).toBe('noDevice');
    const bench = runChain(
      { ...BODY, procedure: 'vertebroplasty' },
      buildSample({ preloadN: 0 }),
      both(0),
      createScratch(),
    );
    // Belkoff 2001: 30 % of the lost height.
    expect((bench.cemented.middle - bench.positioned.middle) / 8).toBeCloseTo(0.3, 6);
  });

  it('[M-SIM-5] one balloon lifts less than two and tilts the plate; two alike do not', () => {
    const one = structuredClone(
      runChain({ ...BODY, deviceCount: 1 }, buildSample(), rightOnly(3), createScratch()),
    );
    const two = run('kyphoplasty', 35);
    expect(one.liftMm).toBeGreaterThan(0);
    expect(one.liftMm).toBeLessThan(two.liftMm);
    expect(one.inflatedTiltDeg).toBeGreaterThan(0);
    expect(one.keptTiltDeg).toBeLessThan(one.inflatedTiltDeg);
    expect(two.inflatedTiltDeg).toBe(0);
    const mirrored = runChain(
      { ...BODY, deviceCount: 1 },
      buildSample(),
      { volumeMl: 3, capsMl: { left: null, right: 0 }, cementMl: 4 },
      createScratch(),
    );
    expect(mirrored.inflatedTiltDeg).toBeCloseTo(-one.inflatedTiltDeg, 9);
    expect(mirrored.liftMm).toBeCloseTo(one.liftMm, 9);
  });

  it('[M-SIM-8] six months later stand no higher than the day after', () => {
    const { standing, sixMonths } = run('kyphoplasty', 35);
    for (const place of PLACES) expect(standing[place] - sixMonths[place]).toBeCloseTo(0.8, 9);
  });
});
