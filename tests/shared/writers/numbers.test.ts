// Tables of all numbers: read by other rules than ours, the same values come back; what is unknown stays empty.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../shared/pipeline/derive.ts';
import { OUTPUT_IDS } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { csvText, tabbedText } from '../../../shared/writers/numbers/csv.ts';
import { COLUMNS, numberTable } from '../../../shared/writers/numbers/numberTable.ts';
import { provenanceOf } from '../../../shared/writers/provenance.ts';
import { clipboardText, writeNumbers } from '../../../shared/writers/writeNumbers.ts';
import { BOTH_SIDES, FHIR_WORDS, readDocument, WORDS, withPlan } from './plans.ts';
import { readCsv } from './readCsv.ts';

const csvOf = (document: typeof BOTH_SIDES) =>
  new TextDecoder().decode(writeNumbers(document, 'csv', FHIR_WORDS, null));

function rowsOf(document: typeof BOTH_SIDES): ReadonlyMap<string, Record<string, string>> {
  const [head, ...rows] = readCsv(csvOf(document));
  return new Map(
    rows.map((row) => [row[0]!, Object.fromEntries(head!.map((name, i) => [name, row[i]!]))]),
  );
}

describe('the table of a measured case', () => {
  const rows = rowsOf(BOTH_SIDES);
  const { run, fracturedLevel } = derive(BOTH_SIDES);
  if (!run.available) throw new Error(run.reason);

  it('has a row for every number that is shown, and names the columns', () => {
    expect(readCsv(csvOf(BOTH_SIDES))[0]).toEqual([...COLUMNS]);
    for (const id of OUTPUT_IDS) expect(rows.has(id), id).toBe(true);
  });

  it('has median and band of the run in the unit it says, with a decimal point', () => {
    const standing = run.value.stages.find(({ stage }) => stage === 'standing')!;
    const row = rows.get('height.standing.anterior')!;
    expect(Number(row.value)).toBeCloseTo(standing.heightsMm.anterior.median, 4);
    expect(Number(row.low)).toBeCloseTo(standing.heightsMm.anterior.low, 4);
    expect(Number(row.high)).toBeCloseTo(standing.heightsMm.anterior.high, 4);
    expect(row).toMatchObject({ unit: 'mm', pose: 'standing' });
    expect(rows.get('pressure')).toMatchObject({ unit: 'kPa' });
  });

  it('has what was entered by its place in the case file, with the pose of the picture', () => {
    const measured = BOTH_SIDES.case.levels[fracturedLevel]!;
    expect(rows.get(`/case/levels/${fracturedLevel}/anteriorHeightMm`)).toMatchObject({
      value: String(measured.anteriorHeightMm),
      unit: 'mm',
      pose: measured.pose ?? '',
    });
    expect(rows.get('/plan/planId')!.value).toBe(BOTH_SIDES.plan.planId);
  });

  it('holds no number that is none, and no comma where a point belongs', () => {
    for (const { value, low, high } of rows.values())
      for (const cell of [value!, low!, high!]) expect(cell).not.toMatch(/NaN|Infinity|undefined/);
    for (const { low, high } of rows.values())
      for (const cell of [low!, high!]) expect(cell).toMatch(/^$|^-?\d+(\.\d+)?(e-?\d+)?$/);
  });

  it('names sources that exist, and labels that have words', () => {
    const words = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../assets/text/en.json'), 'utf8'),
    ) as Record<string, unknown>;
    const find = (key: string) =>
      key
        .split('.')
        .reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], words);
    for (const { sources, labelKey, key } of rows.values()) {
      for (const source of sources!.split(' ').filter(Boolean))
        expect(source in SOURCES, source).toBe(true);
      if (labelKey) expect(find(labelKey), key).toBeTypeOf('string');
    }
    expect([...rows.values()].filter(({ sources }) => sources !== '').length).toBeGreaterThan(50);
  });
});

it('marks a volume that was planned as such, and gives it no band', () => {
  const planned = { procedure: 'vertebroplasty', cementVolumeMl: 3 } as const;
  expect(rowsOf(withPlan(planned)).get('cementVolume')).toMatchObject({
    value: '3',
    low: '',
    high: '',
    basis: 'planned',
    unit: 'mL',
  });
  const bases = [...rowsOf(BOTH_SIDES).values()].map(({ basis }) => basis);
  expect(new Set(bases)).toEqual(new Set(['']));
});

it('leaves empty what is not known, and says why', () => {
  const rows = rowsOf(readDocument('tests/fixtures/cases/unknown.kypho'));
  const unknown = [...rows.values()].filter(({ reason }) => reason !== '');
  expect(unknown.length).toBeGreaterThan(20);
  for (const { value, low, high } of unknown) expect([value, low, high]).toEqual(['', '', '']);
});

it('runs no formula that somebody put into a title', () => {
  const title = '=HYPERLINK("http://x","y")';
  const document = { ...BOTH_SIDES, case: { ...BOTH_SIDES.case, title } };
  const table = numberTable(document, provenanceOf(document, WORDS.notice));
  for (const row of table) for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r]/);
  expect(rowsOf(document).get('caseTitle')!.value).toBe(`'${title}`);
});

it('reads back whatever stands in a cell', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.string({ unit: fc.constantFrom(...'a",;\r\n\t=ü0') }), { minLength: 1 }),
      ),
      (table) => {
        expect(readCsv(csvText(table))).toEqual(table);
      },
    ),
    { seed: 20_090_225 },
  );
});

it('fills the clipboard with one line a row and one tab a column', () => {
  const lines = clipboardText(BOTH_SIDES, WORDS.notice).trimEnd().split('\n');
  expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([COLUMNS.length]));
  expect(tabbedText([['a\tb', 'c\nd']])).toBe('a b\tc d\n');
});
