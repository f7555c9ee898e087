import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../shared/anatomy/heights.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';
import { sampleOf } from '../../longRun.ts';
import { buildDocument, measurement } from '../simulation/builders.ts';
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
});
