/** Reading case files: every bad file has a named fault with its place, and changes nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import texts from '../../../assets/text/en.json' with { type: 'json' };
import { decodeCaseFile, MAX_CASE_BYTES } from '../../../shared/document/decode.ts';
import { FAULT_CODES, HINTS } from '../../../shared/document/fault.ts';
import { MAX_DEPTH } from '../../../shared/document/scanJson.ts';
import { WARNING_CODES } from '../../../shared/document/warnings.ts';
import { QUANTITIES, type QuantityKey } from '../../../shared/quantities/table.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const NEGATIVE = join(FIXTURES, 'negative');

interface NegativeRow {
  readonly file: string;
  readonly code: string;
  readonly path: string;
  readonly hint: string | null;
}
const INDEX: readonly NegativeRow[] = JSON.parse(
  readFileSync(join(NEGATIVE, 'index.json'), 'utf8'),
);

const bytesOf = (...path: string[]) => new Uint8Array(readFileSync(join(FIXTURES, ...path)));
const typical = () => readFileSync(join(FIXTURES, 'cases', 'typical.kypho'), 'utf8');

function faultOf(file: Uint8Array | string) {
  const decoded = decodeCaseFile(file);
  if (decoded.ok) throw new Error('the file was accepted');
  return decoded.error;
}

function opened(file: Uint8Array | string) {
  const decoded = decodeCaseFile(file);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value;
}

describe('good files', () => {
  it.each(readdirSync(join(FIXTURES, 'cases')))('%s opens from bytes as from text', (name) => {
    const bytes = bytesOf('cases', name);
    expect(opened(bytes)).toEqual(opened(new TextDecoder().decode(bytes)));
  });

  it('opens with a byte-order mark, Windows line ends and letters beyond ASCII', () => {
    const text = `\ufeff${typical().replace('Typical wedge', 'Größe 脊椎 🦴').replaceAll('\n', '\r\n')}`;
    expect(opened(new TextEncoder().encode(text)).document.case.title).toBe('Größe 脊椎 🦴');
  });

  it('does not mind a plan above the maximum of its balloon: that is a finding, not a fault', () => {
    const text = typical().replace(
      '"inflationVolumePerSideMl": 2.4',
      '"inflationVolumePerSideMl": 6',
    );
    expect(opened(text).document.plan.inflationVolumePerSideMl).toBe(6);
  });

  it('says which model the file was saved with', () => {
    expect(opened(typical()).savedWith).toEqual({ id: 'kyphoplan-model', version: '1.0.0' });
  });

  it('reads minus zero as zero', () => {
    const text = typical().replace('"daysSinceFracture": 12', '"daysSinceFracture": -0');
    expect(Object.is(opened(text).document.case.fracture.daysSinceFracture, 0)).toBe(true);
  });
});

describe('bad files', () => {
  it('has an index row for every negative fixture and no other', () => {
    const files = readdirSync(NEGATIVE).filter((name) => name.endsWith('.kypho'));
    expect(INDEX.map((row) => row.file).sort()).toEqual(files.sort());
    expect(INDEX.length).toBeGreaterThan(50);
  });

  it.each(INDEX.map((row) => [row.file, row] as const))('%s is refused by name', (_name, row) => {
    const fault = faultOf(bytesOf('negative', row.file));
    expect(fault).toMatchObject({ code: row.code, path: row.path, hint: row.hint });
  });

  it('says what was expected and found, with numbers', () => {
    expect(faultOf(bytesOf('negative', 'centimetres.kypho'))).toMatchObject({
      expected: { kind: 'range', values: { min: 4, max: 45, unit: 'mm' } },
      found: '1.52',
    });
    expect(faultOf(bytesOf('negative', 'wrongUnitKey.kypho')).expected).toEqual({
      kind: 'name',
      values: { name: 'anteriorHeightMm' },
    });
  });

  it('gives line and column of a broken text', () => {
    expect(faultOf('{\n  "format": nope\n}').at).toEqual({ line: 2, column: 13 });
  });

  it('reports every fault of a file at once', () => {
    const text = typical().replace('"ageYears": 74', '"ageYears": 7').replace('"8G"', '"9G"');
    const fault = faultOf(text);
    expect([fault.path, ...fault.further.map(({ path }) => path)]).toEqual([
      '/case/patient/ageYears',
      '/plan/access',
    ]);
  });

  it('refuses 100 MB in a moment, without reading them', () => {
    const huge = new Uint8Array(100 * 1024 * 1024).fill(0x5b);
    const start = performance.now();
    expect(faultOf(huge).code).toBe('tooLarge');
    expect(performance.now() - start).toBeLessThan(50);
  });

  it('reads a file of the greatest size and refuses one byte more', () => {
    const padded = typical().padEnd(MAX_CASE_BYTES, ' ');
    expect(opened(padded).warnings).toEqual([]);
    expect(faultOf(`${padded} `).code).toBe('tooLarge');
  });

  it('stops at the depth limit however deep the file is', () => {
    const nested = (depth: number, open: string, close: string) =>
      typical().replace(
        '{\n',
        `{\n "extensions": {"deep": ${open.repeat(depth)}${close.repeat(depth)}},\n`,
      );
    expect(opened(nested(MAX_DEPTH - 2, '[', ']')).warnings).toEqual([]);
    expect(faultOf(nested(MAX_DEPTH - 1, '[', ']')).code).toBe('tooDeep');
    expect(faultOf('['.repeat(1_000_000)).code).toBe('tooDeep');
    expect(faultOf('{"a":'.repeat(300_000)).code).toBe('tooDeep');
  });

  it('names every cut of a file, at whatever byte, in little time', () => {
    const bytes = new TextEncoder().encode(typical());
    for (let length = 0; length < bytes.length - 2; length++)
      expect(['truncated', 'empty'], `cut at ${length}`).toContain(
        faultOf(bytes.subarray(0, length)).code,
      );
  });

  it('leaves every prototype as it was', () => {
    for (const { file } of INDEX) decodeCaseFile(bytesOf('negative', file));
    expect('polluted' in {}).toBe(false);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });

  it('shows what it found in one short line of printable characters', () => {
    const noisy = `"${'\\u001b[31m'.repeat(99)}"`;
    const fault = faultOf(typical().replace('"8G"', noisy));
    expect(fault.code).toBe('notAllowed');
    expect(fault.found.length).toBeLessThan(70);
    expect(fault.found).not.toMatch(/\p{Cc}/u);
    expect(faultOf(`{"\u009b2J${'x'.repeat(500)}": nope}`).path).not.toMatch(/\p{Cc}|x{99}/u);
  });
});

describe('limits of every number', () => {
  const FIELDS: readonly (readonly [QuantityKey, (text: string) => string])[] = [
    ['ageYears', (text) => text.replace('"ageYears": 74', '"ageYears": VALUE')],
    ['statureMm', (text) => text.replace('"statureMm": 1610', '"statureMm": VALUE')],
    ['weightKg', (text) => text.replace('"weightKg": 62', '"weightKg": VALUE')],
    [
      'densityMgPerCm3',
      (text) => text.replace('"densityMgPerCm3": 68', '"densityMgPerCm3": VALUE'),
    ],
    [
      'daysSinceFracture',
      (text) => text.replace('"daysSinceFracture": 12', '"daysSinceFracture": VALUE'),
    ],
    [
      'anteriorHeightMm',
      (text) => text.replace('"anteriorHeightMm": 15.2', '"anteriorHeightMm": VALUE'),
    ],
    [
      'endplateDepthMm',
      (text) => text.replace('"endplateDepthMm": 31.4', '"endplateDepthMm": VALUE'),
    ],
    [
      'endplateWidthMm',
      (text) => text.replace('"endplateWidthMm": 41.1', '"endplateWidthMm": VALUE'),
    ],
    [
      'inflationVolumePerSideMl',
      (text) =>
        text.replace('"inflationVolumePerSideMl": 2.4', '"inflationVolumePerSideMl": VALUE'),
    ],
    [
      'balloonDepthShare',
      (text) => text.replace('"balloonDepthShare": 0.6', '"balloonDepthShare": VALUE'),
    ],
  ];

  it.each(FIELDS)('%s is accepted at its limits and refused beyond them', (key, mark) => {
    const [min, max] = QUANTITIES[key].limits;
    const text = mark(typical());
    expect(text).toContain('VALUE');
    for (const value of [min, max])
      expect(decodeCaseFile(text.replace('VALUE', String(value))).ok).toBe(true);
    for (const value of [min - 0.001, max + 0.001, 1e6, -1e6])
      expect(faultOf(text.replace('VALUE', String(value))).code).toBe('outOfRange');
    expect(faultOf(text.replace('VALUE', '1e309')).code).toBe('numberOverflow');
  });
});

describe('warnings', () => {
  it('asks about what is possible but suspicious', () => {
    const { warnings } = opened(bytesOf('cases', 'suspicious.kypho'));
    expect(warnings.map(({ code, path, hint }) => [code, path, hint])).toEqual([
      ['unusual', '/case/patient/ageYears', null],
      ['unusual', '/case/levels/L2/anteriorHeightMm', 'looksLikeCentimetres'],
      ['swappedFrontBack', '/case/levels/L1', null],
      ['poseMissing', '/case/levels/T12/pose', null],
    ]);
  });

  it('guesses centimetres when a height is possible but tiny', () => {
    const short = typical().replace('"anteriorHeightMm": 15.2', '"anteriorHeightMm": 4.2');
    expect(opened(short).warnings.map(({ code, hint }) => [code, hint])).toEqual([
      ['unusual', 'looksLikeCentimetres'],
    ]);
  });

  it('does not ask about a typical case, nor about a pose that is unknown everywhere', () => {
    expect(opened(typical()).warnings).toEqual([]);
    expect(opened(typical().replaceAll('"pose": "supine"', '"pose": null')).warnings).toEqual([]);
  });
});

describe('the words for faults', () => {
  it('exist for every code, hint and warning, each with advice', () => {
    const { codes, hints, warnings } = texts.fileErrors;
    expect(Object.keys(codes).sort()).toEqual([...FAULT_CODES].sort());
    expect(Object.keys(hints).sort()).toEqual([...HINTS].sort());
    expect(Object.keys(warnings).sort()).toEqual([...WARNING_CODES].sort());
    for (const { what, next } of [...Object.values(codes), ...Object.values(warnings)])
      expect(what.length > 5 && next.length > 5).toBe(true);
  });
});
