import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../shared/anatomy/heights.ts';
import type { Patient } from '../../../shared/anatomy/patient.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import type { FractureFacts } from '../../../shared/fracture/facts.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import type { Plan, SidePlan } from '../../../shared/plan/plan.ts';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';
import { sampleOf } from '../../longRun.ts';
import { buildDocument, measurement, PLAN, sidesWith } from '../simulation/builders.ts';
import { anyDocument, eachNumber } from './anyDocument.ts';

const SEED = 20_091_128;
const RUNS = sampleOf(40, 210);

function expectPhysical({ stages, cement, pressureKpa, stopProbability }: ProcedureResult): void {
  for (const { heightsMm } of stages)
    for (const place of PLACES) {
      expect(heightsMm[place].low).toBeGreaterThan(0);
      expect(heightsMm[place].high).toBeLessThan(80);
    }
  expect(cement.fillPercent.low).toBeGreaterThanOrEqual(0);
  expect(pressureKpa.low).toBeGreaterThanOrEqual(0);
  expect(stopProbability).toBeGreaterThan(0);
  expect(stopProbability).toBeLessThanOrEqual(1);
}

describe('derive', () => {
  it(`never gives a NaN or an infinity, and keeps every stage physical, whatever a valid document holds (seed ${SEED})`, () => {
    let runs = 0;
    fc.assert(
      fc.property(anyDocument, (document) => {
        const derived = derive(document);
        eachNumber(derived, 'derived', (n, path) => {
          if (!Number.isFinite(n)) throw new Error(`${path} is ${n}`);
        });
        if (!derived.run.available) return;
        runs++;
        expectPhysical(derived.run.value);
      }),
      { seed: SEED, numRuns: RUNS },
    );
    // Enough of the documents must have a run.
    expect(runs).toBeGreaterThan(RUNS / 4);
  });

  it('runs a body crushed flat, where a balloon leaves no cavity between the endplates', () => {
    const flat = {
      T12: measurement([21, 21, 22]),
      L1: measurement([4, 4, 4], { fractured: true, modality: null, pose: null }),
      L2: measurement([23, 22, 24]),
    };
    const { run } = derive(
      buildDocument({ levels: flat, plan: { inflationVolumePerSideMl: 0.03, balloon: 'gen-10' } }),
    );
    expect(run.available).toBe(true);
  });

  it('shows five levels, cranial first, with the fractured one among them', () => {
    const { shapes, fracturedLevel } = derive(buildDocument());
    expect(shapes.map(({ level }) => level)).toEqual(['T11', 'T12', 'L1', 'L2', 'L3']);
    expect(fracturedLevel).toBe('L1');
    const broken = shapes[2]!;
    expect(broken.heightsMm.anterior).toBe(14);
    expect(broken.intactHeightsMm.anterior).toBeGreaterThan(20);
  });

  it('still gives shapes and findings for a case without any height', () => {
    const derived = derive(
      buildDocument({
        levels: {
          L1: {
            anteriorHeightMm: null,
            middleHeightMm: null,
            posteriorHeightMm: null,
            endplateDepthMm: null,
            endplateWidthMm: null,
            pose: null,
            modality: null,
            fractured: true,
          },
        },
      }),
    );
    expect(derived.fracture).toEqual({ available: false, reason: 'noHeights' });
    expect(derived.shapes).toHaveLength(5);
    expect(derived.findings.length).toBeGreaterThan(0);
  });

  it('remembers by identity, and measures nothing again when only the plan moved', () => {
    const document = buildDocument();
    const first = derive(document);
    expect(derive(document)).toBe(first);
    const moved = derive({ ...document, plan: { ...document.plan, inflationVolumePerSideMl: 1 } });
    expect(moved.fracture).toBe(first.fracture);
    expect(moved.shapes).toBe(first.shapes);
    expect(moved.run).not.toBe(first.run);
  });

  const level = (change: object) => (document: KyphoDocument) => ({
    ...document,
    case: {
      ...document.case,
      levels: { ...document.case.levels, L1: { ...document.case.levels.L1!, ...change } },
    },
  });
  const patient = (change: Partial<Patient>) => (document: KyphoDocument) => ({
    ...document,
    case: { ...document.case, patient: { ...document.case.patient, ...change } },
  });
  const facts = (change: Partial<FractureFacts>) => (document: KyphoDocument) => ({
    ...document,
    case: { ...document.case, fracture: { ...document.case.fracture, ...change } },
  });
  const plan = (change: Partial<Plan>) => (document: KyphoDocument) => ({
    ...document,
    plan: { ...document.plan, ...change },
  });
  const steeper: SidePlan = { ...PLAN.sides.left, route: 'extrapedicular' };

  it.each([
    ['inflation', plan({ inflationVolumePerSideMl: 2.2 })],
    ['balloon depth', plan({ balloonDepthShare: 0.5 })],
    ['balloon', plan({ balloon: 'gen-20' })],
    ['procedure', plan({ procedure: 'stent' })],
    ['jack', plan({ procedure: 'jack' })],
    ['cement of a vertebroplasty', plan({ procedure: 'vertebroplasty', cementVolumeMl: 3 })],
    ['viscosity', plan({ cementViscosity: 'high' })],
    ['approach', plan({ approach: 'left' })],
    ['one side', plan({ sides: { ...PLAN.sides, left: steeper } })],
    ['needle', plan({ sides: sidesWith({ access: '13G' }), approach: 'right' })],
    ['height', level({ anteriorHeightMm: 14.1 })],
    ['depth', level({ endplateDepthMm: 33 })],
    ['width', level({ endplateWidthMm: 41 })],
    ['pose', level({ pose: 'supine' })],
    ['modality', level({ modality: 'XR' })],
    ['sex', patient({ sex: 'male' })],
    ['age', patient({ ageYears: 78 })],
    ['weight', patient({ weightKg: 90 })],
    ['stature', patient({ statureMm: 1700 })],
    ['density', patient({ boneDensity: { kind: 'qct', densityMgPerCm3: 95 } })],
    ['days', facts({ daysSinceFracture: 9 })],
    ['cleft', facts({ cleft: 'present' })],
    ['wall', facts({ posteriorWall: 'fractured' })],
    ['cortical defect', facts({ corticalDefect: 'yes' })],
  ] as const)('keeps nothing that a change makes stale: %s', (_, change) => {
    const base = buildDocument();
    const before = derive(base).run;
    const { run } = derive(change(base));
    expect(run).toEqual(derive(structuredClone(change(base))).run);
    expect(run).not.toEqual(before);
    // And back again, after something else was kept in its place.
    expect(derive({ ...base, plan: { ...base.plan } }).run).toEqual(before);
  });

  it('gives for each step of a slider what a fresh document gives, up and down', () => {
    const base = buildDocument();
    for (const ml of [0.1, 1.4, 3.9, 2.6, 0, 5.5, 5.4]) {
      const moved = plan({ inflationVolumePerSideMl: ml })(base);
      expect(derive(moved)).toEqual(derive(structuredClone(moved)));
    }
  });
});
