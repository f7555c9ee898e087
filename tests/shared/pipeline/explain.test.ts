/** Every number explains itself: by formulas that exist, constants that are all claimed, and inputs as they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import {
  EQUATIONS,
  type EquationId,
} from '../../../shared/pipeline/explain/equations/equations.ts';
import { explain, listConstants } from '../../../shared/pipeline/explain/explain.ts';
import type { ExplainedValue } from '../../../shared/pipeline/explain/explanation.ts';
import { OUTPUT_IDS, type OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { PROCEDURES } from '../../../shared/plan/plan.ts';
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { QUANTITIES } from '../../../shared/quantities/table.ts';
import { UNKNOWN_DENSITY_MG_CM3 } from '../../../shared/simulation/constants.ts';
import { sampleOf } from '../../longRun.ts';
import { buildDocument, measurement } from '../simulation/builders.ts';
import { anyDocument, eachNumber } from './anyDocument.ts';

const SEED = 20_091_129;
const MODEL = readFileSync('shared/MODEL.md', 'utf8');
const equations = Object.entries(EQUATIONS);
const explained = (document: KyphoDocument) =>
  OUTPUT_IDS.map((output) => explain(document, output));

/** In the list of cheats, those of fluoroscopy. */
const OF_PICTURES: readonly number[] = [32, 33, 34];

describe('equations', () => {
  it('are those of MODEL.md, all of them', () => {
    const written = [...MODEL.matchAll(/\*\*(M-(?:AN|FR|FI|PL|SIM|CEM|AFT)-\d+) /g)].map(
      ([, id]) => id,
    );
    expect(equations.map(([id]) => id).sort()).toEqual([...new Set(written)].sort());
  });

  it('claim every constant of the formulas, by its own name', async () => {
    const claimed = new Map(equations.flatMap(([, { constants }]) => Object.entries(constants)));
    const modules = readdirSync('shared', { recursive: true, encoding: 'utf8' }).filter(
      // Warnings of a file and fluoroscopy enter no number that is explained.
      (name) => name.split(sep).at(-1) === 'constants.ts' && !/^(document|fluoroscopy)/.test(name),
    );
    expect(modules.length).toBeGreaterThan(8);
    for (const name of modules)
      for (const [constant, value] of Object.entries(await import(resolve('shared', name))))
        expect(claimed.get(constant), `${constant} of ${name}`).toBe(value);
  });

  it('list constants as MODEL.md does', () => {
    for (const [, { constants }] of equations)
      for (const { name } of listConstants(constants)) expect(MODEL).toContain(`| \`${name}\` |`);
  });

  it('name cheats of the list, and leave none unnamed', () => {
    const list = MODEL.slice(MODEL.indexOf('\n## Cheats'), MODEL.indexOf('\n## Constants'));
    const written = [...list.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    const named = new Set(equations.flatMap(([, { cheats }]) => cheats));
    // Shortcuts of fluoroscopy bear on a picture, not on a number that is explained.
    expect([...named, ...OF_PICTURES].sort((a, b) => a - b)).toEqual(written);
  });
});

describe('explain', () => {
  it('reaches every estimate that is derived', () => {
    const earlier = { daysBefore: 60, levels: { L1: measurement([18, 18, 23]) } };
    for (const procedure of PROCEDURES) {
      const plain = buildDocument({
        plan: { procedure },
        facts: { canalDepthMm: 12, canalDepthAboveMm: 16, canalDepthBelowMm: 16 },
      });
      const document = { ...plain, case: { ...plain.case, earlier } };
      const told = new Set(
        explained(document).flatMap(({ reading }) =>
          reading.available ? fingerprintsOf(reading.value) : [],
        ),
      );
      const { run, fracture, classification, comparison } = derive(document);
      const found = estimatesIn({ run, fracture, classification, comparison });
      expect(found.length).toBeGreaterThan(60);
      for (const { path, estimate, percent } of found)
        expect(told.has(fingerprint(estimate)) || told.has(fingerprint(percent)), path).toBe(true);
    }
  });

  it('reaches every number of the needles, every share of the spread, and the size of the balloon', () => {
    const document = buildDocument();
    const { paths, run } = derive(document);
    if (!run.available) throw new Error(run.reason);
    const shown = (output: OutputId) => {
      const { reading } = explain(document, output);
      if (!reading.available) return reading.reason;
      return reading.value.kind === 'middle' ? reading.value.value : reading.value.kind;
    };
    expect(paths).toHaveLength(2);
    for (const { side, margins, numbers } of paths) {
      expect(margins.length).toBeGreaterThan(8);
      for (const { key, roomMm } of margins)
        expect([key, shown(`pathMargin.${side}Needle.${key}`)]).toEqual([key, roomMm]);
      for (const key of Object.keys(numbers) as (keyof typeof numbers)[])
        expect([key, shown(`pathNumber.${side}Needle.${key}`)]).toEqual([
          key,
          numbers[key] ?? 'skinNotMeasured',
        ]);
    }
    for (const { factor, share } of run.value.narrowing)
      expect([factor, shown(`narrowing.${factor}`)]).toEqual([factor, 100 * share]);
    const { balloon } = run.value;
    expect(shown('reachedVolume')).toBe(balloon.volumePerSideMl);
    expect(shown('balloonDiameter')).toBe(balloon.diameterMm);
    expect(shown('balloonLength')).toBe(balloon.lengthMm);
    expect(shown('compactedShell')).toBe(balloon.shellThicknessMm);
  });

  it('[M-SIM-13] tells the work of an inflation, what it was spent on adding up to what the pump gave', () => {
    const of = (part: 'pump' | 'crush' | 'lift' | 'membrane') => {
      const { reading } = explain(buildDocument(), `work.${part}`);
      return reading.available && reading.value.kind === 'middle'
        ? reading.value.value
        : Number.NaN;
    };
    expect(of('pump')).toBeGreaterThan(0.5);
    expect((of('crush') + of('lift') + of('membrane')) / of('pump')).toBeCloseTo(1, 0.5);
    const plain = buildDocument({ plan: { procedure: 'vertebroplasty' } });
    expect(explain(plain, 'work.pump').reading).toEqual({
      available: false,
      reason: 'notInThisProcedure',
    });
  });

  it('tells the clock of the planned cement and what each gauge asks of a hand', () => {
    const document = buildDocument();
    const median = (output: OutputId) => {
      const { reading } = explain(document, output);
      return reading.available && reading.value.kind === 'estimate'
        ? reading.value.estimate.median
        : Number.NaN;
    };
    expect(median('clock.workingUntil')).toBeGreaterThan(median('clock.workingFrom'));
    expect(median('clock.hardAt')).toBeGreaterThan(median('clock.workingUntil'));
    expect(median('gaugePressure.13G')).toBeGreaterThan(median('gaugePressure.8G'));
    const { access } = document.plan.sides.left;
    expect(document.plan.sides.right.access).toBe(access);
    expect(median(`gaugePressure.${access as '8G'}`)).toBeCloseTo(median('injectionPressure'), 9);
    expect(median('gaugeMinute.8G')).toBeGreaterThan(median('clock.workingFrom'));
  });

  it('[M-AN-8] tells the size of the spine by what was read of other levels, and the reading furthest from it', () => {
    const heights = (mm: number) => measurement([mm, mm, mm], { endplateWidthMm: null });
    const document = buildDocument({
      levels: {
        T12: heights(24),
        L1: measurement([14, 15, 22], { fractured: true }),
        L2: heights(27),
      },
    });
    const scale = explain(document, 'spineScale.height').reading;
    expect(scale).toMatchObject({ available: true, value: { kind: 'estimate', unit: '1' } });
    expect(explain(document, 'spineScale.width').reading).toEqual({
      available: false,
      reason: 'notReadAnywhere',
    });
    expect(explain(document, 'spineResidual').reading).toMatchObject({
      available: true,
      value: { kind: 'middle', unit: 'SD' },
    });
    expect(explain(document, 'spineResidual').equations).toContain('M-AN-8');
  });

  it(`explains any number of any document, or says why there is none (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const { output, reading, ...rest } of explained(document)) {
          eachNumber({ reading, ...rest }, output, (n, path) => {
            if (!Number.isFinite(n)) throw new Error(`${path} is ${n}`);
          });
          if (!reading.available) expect(reading.reason).toMatch(/^\w+$/);
          else if (reading.value.kind === 'estimate') {
            const { low, median, high } = reading.value.estimate;
            expect(low).toBeLessThanOrEqual(median);
            expect(median).toBeLessThanOrEqual(high);
          } else if (reading.value.kind === 'possible')
            expect(reading.value.classes.length).toBeGreaterThan(0);
        }
      }),
      { seed: SEED, numRuns: sampleOf(12, 40) },
    );
  });

  it('gives the number that is shown', () => {
    const document = buildDocument();
    const { run } = derive(document);
    const standing = run.available && run.value.stages.find(({ stage }) => stage === 'standing');
    expect(explain(document, 'height.standing.anterior').reading).toEqual({
      available: true,
      value: {
        kind: 'estimate',
        estimate: standing ? standing.heightsMm.anterior : null,
        quantity: 'heightMm',
        unit: 'mm',
      },
    });
  });

  it('[M-CEM-2] gives a planned volume as the choice it is, and an estimated one with its band', () => {
    const volume = (plan: Parameters<typeof buildDocument>[0] = {}) =>
      explain(buildDocument(plan), 'cementVolume').reading;
    const of = (cementVolumeMl: number) =>
      volume({ plan: { procedure: 'vertebroplasty', cementVolumeMl } });
    expect(of(4)).toEqual({
      available: true,
      value: { kind: 'planned', value: 4, quantity: 'volumeMl', unit: 'mL' },
    });
    for (const estimated of [of(12), volume()])
      expect(estimated).toMatchObject({ value: { kind: 'estimate' } });
  });

  it('names equations, constants, sources and quantities that exist', () => {
    for (const { equations: ids, sources, inputs, reading } of explained(buildDocument())) {
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(EQUATIONS[id as EquationId]).toBeDefined();
      for (const source of sources) expect(SOURCES[source]).toBeDefined();
      for (const { path, quantity } of inputs) {
        expect(path).toMatch(/^\/(case|plan)\//);
        if (quantity !== null) expect(QUANTITIES[quantity]).toBeDefined();
      }
      if (reading.available && reading.value.kind === 'estimate' && reading.value.quantity)
        expect(reading.value.unit).toBe(QUANTITIES[reading.value.quantity].unit);
    }
  });

  it('leaves an unknown input unknown and says what was run over instead', () => {
    const document = buildDocument({ patient: { boneDensity: null }, facts: { cleft: null } });
    const { inputs } = explain(document, 'height.standing.anterior');
    const [low, high] = UNKNOWN_DENSITY_MG_CM3.range!;
    expect(inputs).toContainEqual({
      path: '/case/patient/boneDensity',
      value: null,
      quantity: null,
      film: null,
      instead: { kind: 'range', low, high },
    });
    expect(inputs).toContainEqual({
      path: '/case/fracture/cleft',
      value: null,
      quantity: null,
      film: null,
      instead: { kind: 'prevalence', share: 0.25 },
    });
    expect(inputs).toContainEqual({
      path: '/case/levels/L1/anteriorHeightMm',
      value: 14,
      quantity: 'anteriorHeightMm',
      film: null,
      instead: null,
    });
  });

  it('names the modality of every rate of leak, and of nothing else', () => {
    for (const { output, seenOn } of explained(buildDocument()))
      expect(seenOn !== null, output).toBe(/^(leak|lung)\./.test(output));
  });
});

function fingerprintsOf(value: ExplainedValue): string[] {
  if (value.kind === 'estimate') return [fingerprint(value.estimate)];
  // A choice of the plan stands in the run as an estimate whose three numbers are one.
  const chosen = value.kind === 'planned' ? value.value : null;
  return chosen === null ? [] : [fingerprint({ low: chosen, median: chosen, high: chosen })];
}

const fingerprint = ({ low, median, high }: Estimate) =>
  [low, median, high].map((n) => n.toPrecision(10)).join(' ');

interface Found {
  readonly path: string;
  readonly estimate: Estimate;
  /** The same as a percentage, as rates are explained. */
  readonly percent: Estimate;
}

function estimatesIn(value: unknown, path = 'derived'): Found[] {
  if (value === null || typeof value !== 'object') return [];
  if ('median' in value) {
    const estimate = value as Estimate;
    const { low, median, high } = estimate;
    const percent = { low: 100 * low, median: 100 * median, high: 100 * high };
    return [{ path, estimate, percent }];
  }
  return Object.entries(value).flatMap(([key, inner]) => estimatesIn(inner, `${path}.${key}`));
}
