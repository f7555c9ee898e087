// Constants and published rows as words: nothing lost, nothing made up, no hole.
import { describe, expect, test } from 'vitest';
import { CONSTANT_MODULES } from '../../../renderer/modelPage/constantModules.ts';
import { PUBLISHED_ROWS } from '../../../renderer/modelPage/publishedRows.ts';
import {
  constantGroups,
  searchConstants,
} from '../../../renderer/viewModel/modelPage/constantGroups.ts';
import { plainNumber, unitSymbol } from '../../../renderer/viewModel/modelPage/plainNumber.ts';
import type {
  Validation,
  ValidationLine,
} from '../../../renderer/viewModel/modelPage/validation.ts';
import {
  countRows,
  countVerdicts,
  validationGroups,
} from '../../../renderer/viewModel/modelPage/validationRows.ts';

const HOLE = /\{\{|undefined|NaN|null|modelPage\./;
const GROUPS = constantGroups(CONSTANT_MODULES);
const names = (query: string) =>
  searchConstants(GROUPS, query).flatMap(({ rows }) => rows.map(({ name }) => name));

describe('constants', () => {
  test('are all found, in the modules that hold them', () => {
    expect(GROUPS.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['fracture', 'plan', 'simulation', 'anatomy/bodySection']),
    );
    expect(names('').length).toBeGreaterThan(80);
  });

  test('carry value, source and confidence', () => {
    for (const { rows } of GROUPS)
      for (const row of rows) {
        expect(row.value).toMatch(/\d/);
        expect(row.citation).toMatch(/\S/);
        expect(JSON.stringify(row)).not.toMatch(HOLE);
      }
  });

  test('are found by name, unit, source and confidence, in any order and case', () => {
    for (const query of ['recoil STIFFNESS', 'rotter n/mm']) {
      expect(names(query)).toContain('RECOIL_STIFFNESS_N_PER_MM');
      expect(names(query)).not.toContain('PRELOAD_N');
    }
    expect(names('preload 60 to 140')).toEqual(['PRELOAD_N']);
    expect(names('no such thing')).toEqual([]);
  });

  test('show spread and range', () => {
    const row = GROUPS.flatMap(({ rows }) => rows).find(({ name }) => name === 'PRELOAD_N');
    expect(row?.value).toBe('100 (60 to 140)');
  });
});

describe('plain numbers', () => {
  test.each([
    [1466, '1466'],
    [0.0249, '0.0249'],
    [-0.75, '−0.75'],
    [1 / 6, '0.1667'],
    [1e-7, '0.0000001'],
  ])('%d is %s', (value, words) => {
    expect(plainNumber(value)).toBe(words);
  });

  test('units have their signs', () => {
    expect(['mm2', 'mg/cm3', '1', 'percent', 'deg', 'N/mm'].map(unitSymbol)).toEqual([
      'mm²',
      'mg/cm³',
      '',
      '%',
      '°',
      'N/mm',
    ]);
  });
});

describe('published rows', () => {
  const line: ValidationLine = {
    id: 'a',
    part: 'clinical',
    what: 'gain',
    source: 'liu2014',
    role: 'check',
    assumed: null,
    published: { mean: 8, spread: { kind: 'SD', of: 9.4 }, unit: 'percent', n: '30 patients' },
    ours: { median: 7.8, low: 2, high: 12 },
    residual: -0.2,
    residualInSpreads: -0.0213,
    verdict: 'within',
    inflation: null,
  };
  const table = (...rows: readonly ValidationLine[]): Validation => ({
    model: { id: 'm', version: '1' },
    constantsHash: 'h',
    rows,
  });
  const rowOf = (change: Partial<ValidationLine>) =>
    validationGroups(table({ ...line, ...change }), 'all')[0]!.rows[0]!;

  test('show mean ± SD, ours with its band, and the residual in SD', () => {
    expect(rowOf({})).toMatchObject({
      source: 'Liu, J Korean Neurosurg Soc 2014;55(6)',
      published: '8.0 ± 9.4\u00a0%',
      count: '30 patients',
      ours: '7.8\u00a0%',
      oursBand: '2.0 to 12.0',
      residual: '−0.2\u00a0%',
      residualInSpreads: '0.0 SD',
    });
  });

  test('say how far was inflated, and what comes at the volume one trial published', () => {
    const atPublished = {
      plannedMl: 2.4,
      reachedMl: 2.4,
      ours: { median: 0.8, low: 0, high: 2 },
      residual: -7.2,
      verdict: 'miss',
    } as const;
    expect(rowOf({ inflation: { plannedMl: 4, reachedMl: 3.25, atPublished } })).toMatchObject({
      inflation: '3.3 of 4.0 mL a side',
      atPublished: {
        words: 'With 2.4 of 2.4 mL a side: 0.8\u00a0%',
        verdict: 'miss',
      },
    });
    expect(rowOf({}).inflation).toBe('');
    expect(rowOf({})).not.toHaveProperty('atPublished');
  });

  test('name every other spread for what it is', () => {
    const published = (spread: ValidationLine['published']['spread'], mean: number | null = 5) =>
      rowOf({ published: { mean, spread, unit: 'mm', n: null } }).published;
    expect(published({ kind: 'SE', of: 0.5 })).toBe('5.0 ± 0.5\u00a0mm (standard error)');
    expect(published({ kind: 'CI95', low: 4, high: 6 })).toBe('5\u00a0mm (95 % confidence 4 to 6)');
    expect(published({ kind: 'range', low: 4, high: 6 }, null)).toBe('4 to 6\u00a0mm');
    expect(published(null)).toBe('5\u00a0mm');
    expect(published(null, null)).toBe('–');
  });

  test('what is not modelled has no number', () => {
    const row = rowOf({
      ours: null,
      residual: null,
      residualInSpreads: null,
      verdict: 'notModelled',
    });
    expect(row).toMatchObject({ ours: '–', residual: '–', residualInSpreads: '' });
    expect(JSON.stringify(row)).not.toMatch(HOLE);
  });

  test('only rows that nothing was fitted to count as checks', () => {
    const all = table(
      line,
      { ...line, id: 'b', role: 'calibration' },
      { ...line, id: 'c', role: 'construction', verdict: 'miss' },
      { ...line, id: 'd', role: 'checkOnly', part: 'bench' },
    );
    const ids = validationGroups(all, 'checks').flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(ids).toEqual(['a', 'd']);
    expect(countRows(all, 'checks')).toBe(2);
    expect(countRows(all, 'misses')).toBe(countVerdicts(all, 'miss'));
  });

  test('the table of this build is whole', () => {
    expect(PUBLISHED_ROWS.rows.length).toBeGreaterThan(0);
    expect(PUBLISHED_ROWS.constantsHash).toMatch(/\S/);
    const groups = validationGroups(PUBLISHED_ROWS, 'all');
    expect(groups.flatMap(({ rows }) => rows)).toHaveLength(PUBLISHED_ROWS.rows.length);
    expect(JSON.stringify(groups)).not.toMatch(HOLE);
  });
});
