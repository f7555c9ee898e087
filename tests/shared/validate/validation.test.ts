/** The validation table: it is complete, calls a miss a miss, fits no angle, and the copy the app shows is up to date. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MODEL } from '../../../shared/base/model.ts';
import { EVIDENCE_PARTS, evidence, evidenceTagged } from '../../../shared/evidence/lookup.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { type Line, lineOf } from '../../validate/compare.ts';
import { constantsHash, frozenConstants } from '../../validate/constantsHash.ts';
import { NOT_ASKED } from '../../validate/notAsked.ts';
import { recordOf, type ValidationRecord } from '../../validate/record.ts';
import type { Published, Row } from '../../validate/row.ts';
import { ROWS } from '../../validate/rows/allRows.ts';
import { inflationSummaryOf, summaryOf, tableOf } from '../../validate/table.ts';

const hash = constantsHash();
const lines = ROWS.map(lineOf);

function row(published: Partial<Published>, ours: ReturnType<Row['run']>): Row {
  return {
    id: 'test.row',
    part: 'bench',
    what: 'a figure',
    source: 'model',
    published: {
      mean: 10,
      spread: null,
      unit: 'mm',
      n: null,
      confidence: 'derived',
      ...published,
    },
    role: 'check',
    assumed: null,
    run: () => ours,
  };
}

describe('rows', () => {
  it('are many, each with an id of its own, a source and a unit', () => {
    expect(ROWS.length).toBeGreaterThan(400);
    expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
    for (const { source, published } of ROWS) {
      expect(SOURCES[source]).toBeDefined();
      expect(published.unit).toMatch(/\S/);
      if (published.mean === null) expect(published.spread?.kind).toMatch(/range|CI95/);
    }
  });

  it('ask everything of heights, angles, leaks, benches and cement that the model has a word for', () => {
    const named = new Set(ROWS.map(({ id }) => id.split('.').at(-1)));
    const parts = ['heights', 'angles', 'approach', 'leaks', 'exVivo', 'cement'] as const;
    const missing = parts.flatMap((part) =>
      Object.keys(EVIDENCE_PARTS[part]).filter((id) => !named.has(id)),
    );
    expect(missing.sort()).toEqual(Object.values(NOT_ASKED).flat().sort());
  });

  it('cover all evidence that is marked for it', () => {
    const named = new Set(ROWS.map(({ id }) => id.split('.').at(-1)));
    const missing = evidenceTagged('validation').filter(({ id }) => !named.has(id));
    // Per side, both are one row: cement for a given balloon.
    expect(missing.map(({ id }) => id)).toEqual(['freeCementPerSide']);
  });

  it('fit nothing to an angle: every change of an angle is check-only', () => {
    const angles = ROWS.filter(
      ({ part, published }) => part === 'clinical' && published.unit === 'deg',
    );
    expect(angles.length).toBeGreaterThan(7);
    for (const { id, role } of angles) expect([id, role]).toEqual([id, 'checkOnly']);
  });

  it('fit nothing to what a change of pose does to an angle', () => {
    const poses = ROWS.filter(
      ({ what, published }) => published.unit === 'deg' && /recumbent/.test(what),
    );
    expect(poses.length).toBe(2);
    for (const { id, role } of poses) expect([id, role]).toEqual([id, 'checkOnly']);
  });

  it('that set a constant, and only those, stand with it in MODEL.md', () => {
    const known = frozenConstants().flatMap(([place, value]) =>
      namesIn(place.split('#')[1]!, value),
    );
    const written = setBy(readFileSync('shared/MODEL.md', 'utf8'));
    const told = ROWS.flatMap(({ id, sets }) => (sets ?? []).map((name) => `${name} ← ${id}`));
    expect(written.flatMap(({ names, ids }) => pairs(names, ids)).sort()).toEqual(told.sort());
    for (const { id, role, sets } of ROWS)
      expect([id, role === 'calibration']).toEqual([id, sets !== undefined && sets.length > 0]);
    for (const name of written.flatMap(({ names }) => names))
      expect([name, known.some((each) => matches(name, each))]).toEqual([name, true]);
  });

  it('say what was assumed wherever a patient or a bench body is simulated', () => {
    for (const { id, part, assumed } of ROWS)
      if (part === 'clinical' || part === 'bench') expect([id, assumed]).not.toEqual([id, null]);
  });
});

describe('a line', () => {
  it('gives the residual, in published standard deviations too', () => {
    const line = lineOf(row({ spread: { kind: 'SD', of: 4 } }, { median: 12, low: 11, high: 13 }));
    expect(line).toMatchObject({ residual: 2, residualInSpreads: 0.5, verdict: 'within' });
  });

  it('calls a miss a miss: outside the spread, outside a range, or a fifth away', () => {
    expect(lineOf(row({ spread: { kind: 'SD', of: 1 } }, 12)).verdict).toBe('miss');
    expect(
      lineOf(row({ mean: null, spread: { kind: 'range', low: 4, high: 8 } }, 9)),
    ).toMatchObject({
      residual: 1,
      verdict: 'miss',
    });
    expect(lineOf(row({}, 12.1)).verdict).toBe('miss');
    expect(lineOf(row({}, 11.9)).verdict).toBe('within');
    expect(lineOf(row({ mean: 0 }, 0.1)).verdict).toBe('miss');
  });

  it('says what is not modelled, and refuses a number that is none', () => {
    expect(lineOf(row({}, null))).toMatchObject({ residual: null, verdict: 'notModelled' });
    expect(() => lineOf(row({}, Number.NaN))).toThrow('test.row');
  });
});

describe('the table', () => {
  it('hides nothing: a line for every row, and the misses counted', () => {
    const text = tableOf(lines);
    const parts = new Set(lines.map(({ part }) => part)).size;
    expect(text.split('\n').length).toBe(1 + parts + ROWS.length);
    const misses = lines.filter(({ verdict }) => verdict === 'miss').length;
    expect(misses).toBeGreaterThan(0);
    expect(text.match(/^MISS/gm)?.length).toBe(misses);
    expect(summaryOf(lines)).toContain(`${misses} missed`);
  });
});

describe('the volume of inflation', () => {
  const inflated = lines.flatMap((line) => (line.inflation ? [{ ...line.inflation, line }] : []));

  it('stands in every row of patients whose balloons are inflated, planned and reached', () => {
    const still = lines.filter(({ part, inflation }) => part === 'clinical' && inflation === null);
    for (const { id, what } of still)
      expect([id, what]).toEqual([
        id,
        expect.stringMatching(/prone$|lying, from|jack|^vertebropl|posture gives/),
      ]);
    expect(inflated.length).toBeGreaterThan(25);
    for (const { plannedMl, reachedMl, atPublished } of inflated) {
      expect(atPublished.plannedMl).toBe(evidence('freeBalloonPerSide').value);
      expect(reachedMl).toBeGreaterThan(0);
      expect(reachedMl).toBeLessThanOrEqual(plannedMl);
      expect(atPublished.reachedMl).toBeLessThanOrEqual(atPublished.plannedMl);
    }
  });

  it('stands in the text, its misses at the published volume among them', () => {
    const text = tableOf(lines);
    expect(text).toContain('4 → 3');
    expect(text.match(/, reached [\d.]+ MISS/g)?.length).toBe(
      inflated.filter(({ atPublished }) => atPublished.verdict === 'miss').length,
    );
    expect(inflationSummaryOf(lines)).toContain(`${inflated.length} rows inflate`);
  });
});

describe('the hash of the constants', () => {
  it('is the same each time, and twelve hex digits', () => {
    expect(hash).toMatch(/^[0-9a-f]{12}$/);
    expect(constantsHash()).toBe(hash);
  });

  it('covers every constants module, the table of levels and the devices', () => {
    const places = new Set(frozenConstants().map(([place]) => place.split('#')[0]));
    const files = readdirSync('shared', { recursive: true, encoding: 'utf8' })
      .map((name) => `shared/${name.replaceAll('\\', '/')}`)
      // What a file is warned of is no constant of the model.
      .filter((name) => !name.startsWith('shared/document/'))
      .filter((name) => /(\/constants|Constants|morphometry|catalogue)\.ts$/.test(name));
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) expect(places).toContain(file);
  });
});

describe('assets/model/validation.json', () => {
  const file = JSON.parse(
    readFileSync(join('assets', 'model', 'validation.json'), 'utf8'),
  ) as ValidationRecord;
  const now = JSON.parse(JSON.stringify(recordOf(lines, hash))) as ValidationRecord;
  const renew = 'renew it with: npm run validate -- --write';

  it('was made by this model with these constants', () => {
    expect([file.model, file.constantsHash], renew).toEqual([MODEL, hash]);
  });

  it('holds what the model says now', () => {
    expect(
      file.rows.map(({ id }) => id),
      renew,
    ).toEqual(now.rows.map(({ id }) => id));
    now.rows.forEach((line, i) => {
      expect(differences(line, file.rows[i]!), `${line.id}: ${renew}`).toEqual([]);
    });
  });
});

/** The table of MODEL.md that says what set which constant: names, and the rows that did. */
function setBy(text: string): { names: string[]; ids: string[] }[] {
  const lines = text.split('\n');
  const from = lines.indexOf('| constant | set by | row |') + 2;
  const ticked = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
  const table = lines.slice(from, lines.indexOf('', from)).map((line) => line.split('|'));
  return table.map((cells) => ({ names: ticked(cells[1]!), ids: ticked(cells[3]!) }));
}

/** `*` stands for anything. */
function matches(pattern: string, name: string): boolean {
  const [first, ...rest] = pattern.split('*');
  return rest.length === 0
    ? name === first
    : name.startsWith(first!) && name.endsWith(rest.at(-1)!);
}

function pairs(names: readonly string[], ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const rows = ROWS.filter((each) => matches(id, each.id));
    expect([id, rows.length > 0]).toEqual([id, true]);
    return names.flatMap((name) => rows.map((each) => `${name} ← ${each.id}`));
  });
}

/** A constant by its name, and each that a table holds by the path to it. */
function namesIn(path: string, value: unknown): string[] {
  if (value === null || typeof value !== 'object' || 'unit' in value) return [path];
  return Object.entries(value).flatMap(([key, inner]) => namesIn(`${path}.${key}`, inner));
}

/** Where two lines differ; numbers by more than a part in a thousand, words at all. */
function differences(a: Line, b: Line): string[] {
  const flat = (value: unknown, path: string): (readonly [string, unknown])[] =>
    value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, inner]) => flat(inner, `${path}.${key}`))
      : [[path, value]];
  const other = new Map(flat(b, ''));
  return flat(a, '').flatMap(([path, value]) => {
    const before = other.get(path);
    const same =
      typeof value === 'number' && typeof before === 'number'
        ? Math.abs(value - before) <= 1e-3 * Math.max(1, Math.abs(value))
        : value === before;
    return same ? [] : [`${path}: ${before} is now ${value}`];
  });
}
