import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../shared/anatomy/heights.ts';
import { derive, procedureInput } from '../../../shared/pipeline/derive.ts';
import { createScratch, runChain } from '../../../shared/simulation/chain.ts';
import { bodyOf } from '../../../shared/simulation/procedureInput.ts';
import { STAGES } from '../../../shared/simulation/result.ts';
import { runProcedure } from '../../../shared/simulation/runProcedure.ts';
import { createSample, createSampler } from '../../../shared/simulation/sampler.ts';
import { both, buildDocument, measurement, runOf } from './builders.ts';

const band = ({ low, high }: { low: number; high: number }) => high - low;

describe('the simulated procedure', () => {
  it('[M-SIM-9] gives the same numbers for the same case, every time', () => {
    expect(runOf(buildDocument())).toEqual(runOf(buildDocument()));
  });

  it('[M-SIM-9] passes the seven stages in order, each with a band on every height and angle', () => {
    const { stages, draws } = runOf(buildDocument());
    expect(stages.map(({ stage }) => stage)).toEqual(STAGES);
    expect(draws).toBe(500);
    for (const { heightsMm, wedgeAngleDeg } of stages)
      for (const estimate of [...Object.values(heightsMm), wedgeAngleDeg]) {
        expect(estimate.low).toBeLessThanOrEqual(estimate.median);
        expect(estimate.median).toBeLessThanOrEqual(estimate.high);
      }
  });

  it('[M-SIM-9] moves smoothly and only upwards while the inflation slider moves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 39 }), (tenths) => {
        const at = (ml: number) =>
          runOf(buildDocument({ plan: { inflationVolumePerSideMl: ml } })).stages[2]!;
        const [less, more] = [at(tenths / 10), at(tenths / 10 + 0.1)];
        for (const place of PLACES)
          for (const key of ['low', 'median', 'high'] as const) {
            const step = more.heightsMm[place][key] - less.heightsMm[place][key];
            expect(step).toBeGreaterThanOrEqual(-1e-9);
            expect(step).toBeLessThan(1);
          }
      }),
      { numRuns: 15 },
    );
  });

  it('[M-SIM-5] lifts nothing at a volume that bridges in no draw', () => {
    const deep = (ml: number) =>
      runOf(
        buildDocument({
          levels: { L1: measurement([19, 19.5, 23], { fractured: true }) },
          plan: { inflationVolumePerSideMl: ml },
        }),
      );
    const run = deep(0.3);
    expect(run.events.find(({ code }) => code === 'bridging')?.probability).toBe(0);
    expect(run.stages[2]?.heightsMm).toEqual(run.stages[1]?.heightsMm);
    expect(deep(4).stages[2]!.heightsMm.middle.median).toBeGreaterThan(
      run.stages[2]!.heightsMm.middle.median,
    );
  });

  it('[M-SIM-5] lifts a wider body strictly less at the same volume', () => {
    const wide = (endplateWidthMm: number) =>
      runOf(
        buildDocument({
          levels: { L1: measurement([14, 15, 22], { fractured: true, endplateWidthMm }) },
          plan: { inflationVolumePerSideMl: 2.4 },
        }),
      ).stages[2]!.heightsMm.middle.median;
    expect(wide(50)).toBeLessThan(wide(42));
  });

  it('[M-SIM-3] [M-SIM-5] lifts a wider body less wherever its pedicles stand, dished or not', () => {
    // The largest lift at the balloon over one body: what a wider body never gets more of.
    const lift = (level: 'T12' | 'L1' | 'L3', middle: number, endplateWidthMm: number) => {
      const document = buildDocument({
        facts: { level, posteriorWall: 'intact' },
        levels: {
          [level]: measurement([18, middle, 22], { fractured: true, endplateWidthMm }),
        },
        plan: { inflationVolumePerSideMl: 1.4 },
      });
      const input = procedureInput(document);
      if (!input.available) throw new Error(input.reason);
      const body = bodyOf(input.value);
      const sample = createSample();
      createSampler(input.value).fillMiddle(sample);
      // Without the wall limit, whose place does depend on the width.
      return runChain({ ...body, cortexVolumeMl: 9 }, sample, both(1.4), createScratch()).liftMm;
    };
    for (const level of ['T12', 'L1', 'L3'] as const)
      for (const middle of [9, 11, 13])
        for (const wider of [1.05, 1.15, 1.3]) {
          const narrow = lift(level, middle, 40);
          expect(narrow).toBeGreaterThan(0);
          expect(lift(level, middle, 40 * wider)).toBeLessThan(narrow);
        }
  });

  it('[M-SIM-6] leaves no place lower after deflation than before inflation', () => {
    const { stages } = runOf(buildDocument());
    for (const place of PLACES)
      for (const key of ['low', 'median', 'high'] as const)
        expect(stages[3]!.heightsMm[place][key]).toBeGreaterThanOrEqual(
          stages[1]!.heightsMm[place][key],
        );
  });

  it('[M-SIM-7] fills with about the volume of both balloons, as a share of the fractured body', () => {
    // Small enough that hardly a draw stops before the planned volume.
    const { cement, balloon, stopProbability } = runOf(
      buildDocument({ plan: { inflationVolumePerSideMl: 1.6 } }),
    );
    expect(stopProbability).toBeGreaterThan(0.98);
    const { volumeMl: cementVolumeMl, fillPercent } = cement;
    expect(cementVolumeMl.median).toBeCloseTo(2 * balloon.volumePerSideMl, 1);
    expect(cementVolumeMl.high / cementVolumeMl.median).toBeCloseTo(1.3, 1);
    const { fracture } = derive(buildDocument());
    const body = fracture.available ? fracture.value.bodyVolumeMl.median : 0;
    // The body's own uncertainty is in the share: the medians agree only roughly.
    expect(fillPercent.median / ((100 * cementVolumeMl.median) / body)).toBeCloseTo(1, 1);
  });

  it('[M-SIM-7] places no cement where nothing was inflated', () => {
    const none = runOf(buildDocument({ plan: { inflationVolumePerSideMl: 0 } }));
    expect(none.cement.volumeMl).toEqual({ low: 0, median: 0, high: 0 });
    expect(none.pressureKpa.high).toBe(0);
  });

  it('[M-SIM-1] gives more by posture from a standing picture than from a lying one', () => {
    const gain = (pose: 'standing' | 'supine') => {
      const { stages } = runOf(
        buildDocument({
          facts: { daysSinceFracture: 10 },
          levels: { L1: measurement([14, 15, 22], { fractured: true, pose }) },
        }),
      );
      return stages[1]!.heightsMm.anterior.median - stages[0]!.heightsMm.anterior.median;
    };
    expect(gain('standing')).toBeGreaterThan(3 * gain('supine'));
  });

  it('[M-SIM-9] runs an unknown fact over its stated range, says so, and widens', () => {
    const known = runOf(buildDocument());
    expect(known.assumptions).toEqual([]);
    const days = runOf(buildDocument({ facts: { daysSinceFracture: null } }));
    expect(days.assumptions).toContainEqual({ fact: 'daysSinceFracture', range: [0, 365] });
    expect(band(days.stages[1]!.heightsMm.anterior)).toBeGreaterThan(
      band(known.stages[1]!.heightsMm.anterior),
    );
    const cleft = runOf(buildDocument({ facts: { cleft: null } }));
    expect(cleft.assumptions).toContainEqual({ fact: 'cleft', range: null });
    const wall = runOf(buildDocument({ facts: { posteriorWall: null } }));
    expect(wall.assumptions).toContainEqual({ fact: 'posteriorWall', range: null });
    const pose = runOf(
      buildDocument({ levels: { L1: measurement([14, 15, 22], { fractured: true, pose: null }) } }),
    );
    expect(pose.assumptions).toContainEqual({ fact: 'pose', range: null });
  });

  it('[M-SIM-4] knows the pressure better with a density, and takes none from a T-score', () => {
    const pressure = (boneDensity: Parameters<typeof buildDocument>[0] & object) =>
      runOf(buildDocument(boneDensity)).pressureKpa;
    const qct = pressure({ patient: { boneDensity: { kind: 'qct', densityMgPerCm3: 80 } } });
    const none = pressure({ patient: { boneDensity: null } });
    const low = pressure({ patient: { boneDensity: { kind: 'tScore', tScore: -4 } } });
    const high = pressure({ patient: { boneDensity: { kind: 'tScore', tScore: 0 } } });
    expect(band(qct)).toBeLessThan(band(none));
    expect(band(low)).toBeGreaterThanOrEqual(band(none));
    expect(low).toEqual(high);
    const hounsfield = pressure({
      patient: {
        boneDensity: {
          kind: 'hounsfield',
          hounsfieldUnits: 90,
          calibrationSlope: 0.9,
          calibrationInterceptMgPerCm3: -1,
        },
      },
    });
    expect(hounsfield.median).toBeCloseTo(qct.median, -2);
  });

  it('[M-SIM-10] ranks what the spread goes with, shares between 0 and 1, unknown days before known ones', () => {
    const { narrowing } = runOf(
      buildDocument({
        facts: { daysSinceFracture: null },
        levels: { L1: measurement([12, 13, 22], { fractured: true }) },
        plan: { inflationVolumePerSideMl: 0 },
      }),
    );
    const shares = narrowing.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    for (const share of shares) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    expect(narrowing.find(({ factor }) => factor === 'daysSinceFracture')?.share).toBeGreaterThan(
      0.05,
    );
    expect(narrowing.find(({ factor }) => factor === 'daysSinceFracture')?.actionable).toBe(true);
    expect(narrowing.find(({ factor }) => factor === 'residual')?.actionable).toBe(false);
    const known = runOf(buildDocument()).narrowing.map(({ factor }) => factor);
    expect(known).not.toContain('daysSinceFracture');
    expect(known).not.toContain('cleft');
  });

  it('[M-CEM-7] answers for a body crushed so flat that no cavity has a height', () => {
    const flat = { fractured: true, endplateDepthMm: null, endplateWidthMm: null };
    const { cement } = runOf(
      buildDocument({
        facts: { level: 'T4', posteriorWall: null },
        levels: { T4: measurement([3, 3, 3], flat) },
        plan: { balloon: 'gen-10', inflationVolumePerSideMl: 0.05 },
      }),
    );
    expect(cement.volumeMl.median).toBeGreaterThan(0);
    expect(cement.contact?.both).toBeGreaterThan(0);
  });

  it('[M-CEM-2] takes a planned volume as a choice, and estimates it where bodies may not hold it', () => {
    const at = (cementVolumeMl: number) =>
      runOf(buildDocument({ plan: { procedure: 'vertebroplasty', cementVolumeMl } })).cement;
    expect(at(4)).toMatchObject({
      volumeIs: 'planned',
      volumeMl: { low: 4, median: 4, high: 4 },
    });
    expect(band(at(4).fillPercent)).toBeGreaterThan(0);
    const much = at(12);
    expect(much.volumeIs).toBe('estimated');
    expect(band(much.volumeMl)).toBeGreaterThan(0);
    expect(runOf(buildDocument()).cement.volumeIs).toBe('estimated');
  });

  it('does not run when there is nothing to reduce, and says so', () => {
    const { run } = derive(
      buildDocument({ levels: { L1: measurement([22.5, 21.9, 23.8], { fractured: true }) } }),
    );
    expect(run).toEqual({ available: false, reason: 'nothingToReduce' });
  });

  it('[M-SIM-4] [M-PL-2] runs nothing, by draws or by steps, in bone of an impossible density', () => {
    for (const hounsfieldUnits of [-40, 4, 500]) {
      const document = buildDocument({
        patient: {
          boneDensity: {
            kind: 'hounsfield',
            hounsfieldUnits,
            calibrationSlope: 1,
            calibrationInterceptMgPerCm3: 0,
          },
        },
      });
      const refused = { available: false, reason: 'densityImpossible' };
      const { run, fracture, findings } = derive(document);
      expect(run).toEqual(refused);
      expect(procedureInput(document)).toEqual(refused);
      expect(fracture.available).toBe(true);
      expect(findings.map(({ code }) => code)).toContain('densityImpossible');
      const input = procedureInput(buildDocument());
      if (!input.available) throw new Error(input.reason);
      expect(runProcedure({ ...input.value, patient: document.case.patient })).toEqual(refused);
    }
  });
});
