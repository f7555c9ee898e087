/** Reading case files: every bad file has a named fault with its place, and changes nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import texts from '../../../assets/text/en.json' with { type: 'json' };
import { decodeCaseFile, MAX_TEXT_BYTES } from '../../../shared/document/decode.ts';
import { FAULT_CODES, HINTS } from '../../../shared/document/fault.ts';
import { MAX_DEPTH } from '../../../shared/document/scanJson.ts';
import { WARNING_CODES } from '../../../shared/document/warnings/fileWarning.ts';
import { QUANTITIES, type QuantityKey, quantity } from '../../../shared/quantities/table.ts';

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

  it('opens a fracture of a level that only some spines have, where it was counted', () => {
    const sixth = typical().replace('"level": "L1"', '"level": "L6"');
    expect(faultOf(sixth).code).toBe('absentLevel');
    const counted = sixth.replace('"lumbarCount": 5', '"lumbarCount": 6');
    expect(opened(counted).document.case.fracture.level).toBe('L6');
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

  it('names the spine that a level is missing from, and every such level', () => {
    const fault = faultOf(bytesOf('negative', 'absentMeasuredLevel.kypho'));
    expect(fault.expected).toEqual({ kind: 'countedLevel', values: { thoracic: 11, lumbar: 5 } });
    const text = typical()
      .replace('"lumbarCount": 5', '"lumbarCount": 4')
      .replace('"L3": {', '"L5": {');
    const both = faultOf(text.replace('"level": "L1"', '"level": "L5"'));
    expect([both.path, ...both.further.map(({ path }) => path)]).toEqual([
      '/case/fracture/level',
      '/case/levels/L5',
    ]);
  });

  it('asks for a whole number where things are counted', () => {
    expect(faultOf(bytesOf('negative', 'fractionalAsaClass.kypho')).expected).toEqual({
      kind: 'wholeRange',
      values: { min: 1, max: 5 },
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
      '/plan/sides/left/access',
    ]);
  });

  it('refuses 100 MB in a moment, without reading them', () => {
    const huge = new Uint8Array(100 * 1024 * 1024).fill(0x5b);
    const start = performance.now();
    expect(faultOf(huge).code).toBe('tooLarge');
    expect(performance.now() - start).toBeLessThan(50);
  });

  it('reads a file of the greatest size and refuses one byte more', () => {
    const padded = typical().padEnd(MAX_TEXT_BYTES, ' ');
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
    ['painVas', (text) => text.replace('"painVas": null', '"painVas": VALUE')],
    ['asaClass', (text) => text.replace('"asaClass": null', '"asaClass": VALUE')],
    ['frailtyIndex', (text) => text.replace('"frailtyIndex": null', '"frailtyIndex": VALUE')],
    ['canalDepthMm', (text) => text.replace('"canalDepthMm": null', '"canalDepthMm": VALUE')],
    [
      'canalDepthAboveMm',
      (text) => text.replace('"canalDepthAboveMm": null', '"canalDepthAboveMm": VALUE'),
    ],
    [
      'canalDepthBelowMm',
      (text) => text.replace('"canalDepthBelowMm": null', '"canalDepthBelowMm": VALUE'),
    ],
    [
      'daysBefore',
      (text) => text.replace('"earlier": null', '"earlier": { "daysBefore": VALUE, "levels": {} }'),
    ],
    ['cementVolumeMl', (text) => text.replace('"cementVolumeMl": 4', '"cementVolumeMl": VALUE')],
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
    // A fraction of a count is the wrong kind of number before it is too large a one.
    const step = quantity(key).whole ? 1 : 0.001;
    for (const value of [min - step, max + step, 1e6, -1e6])
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

  it('names facts that contradict each other and a fracture larger than its neighbours', () => {
    const { warnings } = opened(bytesOf('cases', 'contradictory.kypho'));
    expect(warnings.map(({ code, path, found }) => [code, path, found])).toEqual([
      ['unusual', '/case/fracture/daysSinceFracture', '400'],
      ['tallerThanNeighbours', '/case/levels/L1/posteriorHeightMm', '32'],
      ['canalDeeperThanNeighbours', '/case/fracture/canalDepthMm', '24'],
      ['oedemaInOldFracture', '/case/fracture/daysSinceFracture', '400'],
      ['extentOfIntactWall', '/case/fracture/posteriorWall', '"intact"'],
      ['splitOfWholeEndplate', '/case/fracture/endplatesBroken', '"superior"'],
    ]);
  });

  const codesOf = (...changes: readonly (readonly [string, string])[]) =>
    opened(changes.reduce((text, [from, to]) => text.replace(from, to), typical())).warnings.map(
      ({ code }) => code,
    );

  it('says that a disc needs longer than two weeks to change', () => {
    const changed = ['"adjacentDiscChanged": null', '"adjacentDiscChanged": "yes"'] as const;
    const days = (value: number) =>
      ['"daysSinceFracture": 12', `"daysSinceFracture": ${value}`] as const;
    expect(codesOf(changed, days(14))).toEqual(['discChangeInFreshFracture']);
    expect(codesOf(changed, days(15))).toEqual([]);
    expect(codesOf(days(14))).toEqual([]);
  });

  it('compares a height with unfractured neighbours only, and with the taller of them', () => {
    const tall = ['"posteriorHeightMm": 24.3', '"posteriorHeightMm": 32'] as const;
    const low = ['"posteriorHeightMm": 23.4', '"posteriorHeightMm": 15'] as const;
    expect(codesOf(tall)).toEqual(['tallerThanNeighbours']);
    expect(codesOf(low)).toEqual([]);
    const broken = typical()
      .replace(...tall)
      .replaceAll('"fractured": false', '"fractured": true');
    expect(opened(broken).warnings).toEqual([]);
  });

  it('reads a canal against whichever neighbour is known, and none when none is', () => {
    const deep = ['"canalDepthMm": null', '"canalDepthMm": 22'] as const;
    const below = ['"canalDepthBelowMm": null', '"canalDepthBelowMm": 16'] as const;
    expect(codesOf(deep, below)).toEqual(['canalDeeperThanNeighbours']);
    expect(codesOf(deep)).toEqual([]);
  });

  it('asks about an unusual number of the earlier picture too', () => {
    expect(codesOf(['"earlier": null', '"earlier": { "daysBefore": 9000, "levels": {} }'])).toEqual(
      ['unusual'],
    );
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
