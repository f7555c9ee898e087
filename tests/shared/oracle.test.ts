/** Two implementations of MODEL.md on the same cases: `shared/` and `tests/oracle`. A thousand of them in a long run. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyVolumeMl } from '../../shared/anatomy/bodySolid.ts';
import { PLACES } from '../../shared/anatomy/heights.ts';
import { procedureInput } from '../../shared/pipeline/derive.ts';
import { rigidShiftMm } from '../../shared/simulation/after/balance/alignment.ts';
import { distanceToC7Mm } from '../../shared/simulation/after/balance/spineLength.ts';
import {
  STIFFNESS_CURVE,
  STRENGTH_CURVE,
  shareOfIntact,
} from '../../shared/simulation/after/recovery/law.ts';
import { createParts, placeCement } from '../../shared/simulation/cement/volume/parts.ts';
import {
  createScratch,
  type Outcome,
  runChain,
  type Sample,
} from '../../shared/simulation/chain.ts';
import { createRun, isFinished, stepRun } from '../../shared/simulation/engine.ts';
import { bodyOf, inflationOf } from '../../shared/simulation/procedureInput.ts';
import { createSample, createSampler } from '../../shared/simulation/sampler.ts';
import { sampleOf } from '../longRun.ts';
import * as after from '../oracle/after.ts';
import { anyCase } from '../oracle/anyCase.ts';
import { millilitresPerMm } from '../oracle/body.ts';
import { cavityMl, middlePorosity, pour } from '../oracle/cement.ts';
import { type OracleRun, runOracle } from '../oracle/chain.ts';
import { middleSample } from '../oracle/middle.ts';

const SEED = 20_091_126;
const CASES = sampleOf(250, 1000);

const HEIGHT_MM = 0.02;
const SHARE = 0.005;
const TILT_DEG = 0.02;

/** Within half a percent, or too small to matter. */
const alike = (a: number, b: number, leastDifference: number): boolean =>
  a === b || Math.abs(a - b) <= Math.max(leastDifference, SHARE * Math.abs(b));

/** Every figure of a run that the two give differently. */
function differences(ours: Outcome, theirs: OracleRun, maxVolumeMl: number): string[] {
  const found: string[] = [];
  const tell = (what: string, a: unknown, b: unknown) => found.push(`${what}: ${a} | ${b}`);
  for (const stage of [
    'positioned',
    'inflated',
    'deflated',
    'cemented',
    'standing',
    'sixMonths',
  ] as const)
    for (const place of PLACES)
      if (!(Math.abs(ours[stage][place] - theirs[stage][place]) <= HEIGHT_MM))
        tell(`${stage} ${place}`, ours[stage][place], theirs[stage][place]);
  for (const [key, least] of [
    ['reachedVolumeMl', 0.005],
    ['pressureKpa', 2],
    ['openingMm', HEIGHT_MM],
    ['cementVolumeMl', 0.01],
  ] as const)
    if (!alike(ours[key], theirs[key], least)) tell(key, ours[key], theirs[key]);
  for (const key of ['inflatedTiltDeg', 'keptTiltDeg'] as const)
    if (!(Math.abs(ours[key] - theirs[key]) <= TILT_DEG)) tell(key, ours[key], theirs[key]);
  // Beyond what the balloon holds nobody bridges anything.
  const within = (ml: number) => (ml <= maxVolumeMl ? ml : Number.POSITIVE_INFINITY);
  const [a, b] = [within(ours.bridgingVolumeMl), within(theirs.bridgingVolumeMl)];
  if (!alike(a, b, 0.005) && !alike(ours.bridgingVolumeMl, maxVolumeMl, 0.005))
    tell('bridgingVolumeMl', a, b);
  if (ours.stop !== theirs.stop && !isTie(ours, theirs)) tell('stop', ours.stop, theirs.stop);
  return found;
}

/** Two reasons within half a percent of the same volume: either may be named. */
function isTie(ours: Outcome, theirs: OracleRun): boolean {
  const other = theirs.stopsAtMl[ours.stop];
  return other !== undefined && alike(other, theirs.reachedVolumeMl, 0.005);
}

describe('a second implementation of the model', () => {
  it(`[M-SIM-1] … [M-SIM-12] agrees from first to last stage on ${CASES} cases (seed ${SEED})`, () => {
    const seen = { lifted: 0, stops: new Set<string>() };
    const scratch = createScratch();
    fc.assert(
      fc.property(anyCase, fc.integer({ min: -250, max: 499 }), (document, draw) => {
        const input = procedureInput(document);
        if (!input.available) throw new Error(input.reason);
        const sample: Sample = createSample();
        const sampler = createSampler(input.value);
        if (draw < 0) {
          sampler.fillMiddle(sample);
          expectSameSample(sample, middleSample(document));
        } else sampler.fill(draw, sample);
        const body = bodyOf(input.value);
        const ours = runChain(body, sample, inflationOf(input.value), scratch);
        const theirs = runOracle(input.value.shape, sample, document.plan);
        if (ours.liftMm > 0.2) seen.lifted++;
        seen.stops.add(ours.stop);
        expect(differences(ours, theirs, body.maxVolumeMl)).toEqual([]);
      }),
      { seed: SEED, numRuns: CASES, endOnFailure: true },
    );
    // The cases must reach what they are to compare.
    expect(seen.lifted).toBeGreaterThan(CASES / 5);
    expect([...seen.stops].sort()).toEqual([
      'maxForce',
      'maxOpening',
      'maxPressure',
      'maxVolume',
      'noDevice',
      'plannedVolume',
      'wallLimit',
    ]);
  });

  it(`[M-SIM-7] agrees on cement into a body that carries nothing (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyCase, (drawn) => {
        const document = {
          ...drawn,
          plan: { ...drawn.plan, procedure: 'vertebroplasty' as const },
        };
        const input = procedureInput(document);
        if (!input.available) throw new Error(input.reason);
        const sample = { ...createSample() };
        createSampler(input.value).fillMiddle(sample);
        sample.preloadN = 0;
        const body = bodyOf(input.value);
        const ours = runChain(body, sample, inflationOf(input.value), createScratch());
        const theirs = runOracle(input.value.shape, sample, document.plan);
        expect(differences(ours, theirs, body.maxVolumeMl)).toEqual([]);
      }),
      { seed: SEED, numRuns: sampleOf(25, 50), endOnFailure: true },
    );
  });

  it(`[M-FR-8] [M-CEM-3] agrees on what a body holds and where cement lies in it (seed ${SEED})`, () => {
    const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(anyCase, share, share, share, (document, wanted, hollow, pores) => {
        const input = procedureInput(document);
        if (!input.available) throw new Error(input.reason);
        const { shape } = input.value;
        const each = millilitresPerMm(shape);
        const counted = PLACES.reduce((ml, at) => ml + each[at] * shape.heightsMm[at], 0);
        const bodyMl = bodyVolumeMl(shape, shape.heightsMm);
        expect(Math.abs(counted / bodyMl - 1)).toBeLessThan(SHARE);
        const cavityMl = 0.4 * hollow * bodyMl;
        const porosity = 0.8 + 0.15 * pores;
        const ours = placeCement(1.2 * wanted * bodyMl, cavityMl, bodyMl, porosity, createParts());
        const theirs = pour(1.2 * wanted * bodyMl, cavityMl, bodyMl, porosity);
        expect(Math.abs(ours.inCavityMl - theirs.cavityMl)).toBeLessThan(2e-3 * bodyMl);
        expect(Math.abs(ours.interdigitatedMl - theirs.poresMl)).toBeLessThan(2e-3 * bodyMl);
      }),
      { seed: SEED, numRuns: sampleOf(40, 150), endOnFailure: true },
    );
  });

  it(`[M-SIM-9] [M-CEM-3] agrees on the cement a run by steps ends with (seed ${SEED})`, () => {
    let full = 0;
    fc.assert(
      fc.property(anyCase, (document) => {
        const input = procedureInput(document);
        if (!input.available) throw new Error(input.reason);
        let state = createRun(input.value);
        while (!isFinished(state)) state = stepRun(state);
        const { shape } = input.value;
        const theirs = runOracle(shape, middleSample(document), document.plan);
        const each = millilitresPerMm(shape);
        const bodyMl = PLACES.reduce((ml, at) => ml + each[at] * shape.heightsMm[at], 0);
        const wantedMl = theirs.cementVolumeMl;
        const hollowMl = cavityMl(document.plan, wantedMl, theirs.heldMl);
        const porosity = middlePorosity(document.case.patient.boneDensity);
        const held = pour(wantedMl, hollowMl, bodyMl, porosity);
        const heldMl = held.cavityMl + held.poresMl;
        if (heldMl < 0.99 * wantedMl) full++;
        expect(alike(state.cementVolumeMl, heldMl, 2e-3 * bodyMl)).toBe(true);
      }),
      { seed: SEED, numRuns: sampleOf(75, 150), endOnFailure: true },
    );
    expect(full).toBeGreaterThan(sampleOf(1, 5));
  });

  it(`[M-AFT-1] [M-AFT-2] [M-AFT-5] agrees on stiffness, strength and balance (seed ${SEED})`, () => {
    const percent = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(anyCase, percent, percent, ({ case: of }, fill, kyphosisDeg) => {
        const f = fill / 100;
        expect(shareOfIntact(STIFFNESS_CURVE, f)).toBeCloseTo(after.stiffnessShare(f), 3);
        expect(shareOfIntact(STRENGTH_CURVE, f)).toBeCloseTo(after.strengthShare(f), 3);
        const theirs = after.distanceToC7Mm(of.fracture.level, of.patient);
        const ours = distanceToC7Mm(of.fracture.level, of.patient);
        expect(ours).toBeCloseTo(theirs, 6);
        expect(rigidShiftMm(ours, kyphosisDeg)).toBeCloseTo(after.shiftMm(theirs, kyphosisDeg), 6);
      }),
      { seed: SEED, numRuns: 100, endOnFailure: true },
    );
  });
});

/** [M-FR-2] [M-FR-3] [M-FR-4] [M-SIM-1] [M-SIM-4] The middle of every range, number by number. */
function expectSameSample(ours: Sample, theirs: Sample): void {
  for (const key of Object.keys(theirs) as (keyof Sample)[]) {
    const [a, b] = [ours[key], theirs[key]];
    if (typeof a === 'number') expect(a, key).toBeCloseTo(b as number, 6);
    else
      for (const place of PLACES)
        expect(a[place], `${key} ${place}`).toBeCloseTo((b as typeof a)[place], 6);
  }
}
