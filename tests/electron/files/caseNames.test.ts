/** Two hundred names: each is saved, found and read again under just that name, or refused with a word for it. */
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFileSystem } from '../../../electron/files/fileSystem.ts';
import { readCaseFile } from '../../../electron/files/readCaseFile.ts';
import { saveCase } from '../../../electron/files/saveRoutine.ts';
import { caseBytes, saveRequest, saveTools } from './saveTools.ts';
import { scratchFolder } from './scratchFolder.ts';

const STEMS = [
  ...[
    'Müller'.normalize('NFC'),
    'Müller'.normalize('NFD'),
    'Å'.normalize('NFC'),
    'Å'.normalize('NFD'),
  ],
  ...['脊椎骨折', 'перелом', 'عمود فقري', 'שבר', '척추', '🦴', '👩🏽‍⚕️', 'ﬁ', 'ß', 'İstanbul'],
  ...[
    'a b',
    ' a',
    'a ',
    'a.',
    '.a',
    'a..b',
    '-a',
    '--help',
    '~',
    '$HOME',
    '%PATH%',
    '`x`',
    "it's",
    '"q"',
  ],
  ...[
    'a&b',
    'a|b',
    'a<b',
    'a>b',
    'a?b',
    'a*b',
    'a:b',
    'a;b',
    'a#b',
    'a%20b',
    'a\\b',
    'a\tb',
    'a\nb',
  ],
  ...[
    'CON',
    'con',
    'PRN',
    'aux',
    'NUL',
    'nul.x',
    'COM1',
    'com9',
    'LPT1',
    'lpt9',
    'CONSOLE',
    'COM10',
  ],
  ...['\u202Eohpyk', '\u200B', 'a\u0301\u0301\u0301', '\u2028', '\uFEFFa'],
  ...Array.from({ length: 40 }, (_, i) => 'x'.repeat(40 + 6 * i)),
  ...Array.from({ length: 40 }, (_, i) => 'é'.repeat(20 + 4 * i)),
  ...Array.from({ length: 40 }, (_, i) =>
    String.fromCodePoint(0x1f600 + i, 0x4e00 + i, 0x0400 + i),
  ),
];
const EXTENSIONS = ['.kypho', '.KYPHO'];
const NAMES = STEMS.flatMap((stem, i) => `${stem}${EXTENSIONS[i % EXTENSIONS.length]}`).concat(
  ...['a.kypho.', 'a.kypho ', 'a', '.kypho', 'a.kypho.exe', 'a.txt'],
  ...Array.from({ length: 30 }, (_, i) => `case ${i} – L${(i % 5) + 1} (2).kypho`),
);

describe('a name of a case file', () => {
  it('are two hundred', () => expect(new Set(NAMES).size).toBeGreaterThanOrEqual(200));

  it('is kept to the letter, or refused with a word for it and nothing left behind', async () => {
    const tools = saveTools(realFileSystem);
    const refused: string[] = [];
    for (const [i, name] of NAMES.entries()) {
      const folder = join(scratchFolder(), String(i));
      mkdirSync(folder);
      const bytes = caseBytes(name);
      const saved = await saveCase(saveRequest(join(folder, name), bytes), tools);
      if (!saved.ok) {
        expect([name, saved.error.code]).toEqual([
          name,
          expect.stringMatching(/^(wrongExtension|io|notFound)$/),
        ]);
        expect([name, readdirSync(folder)]).toEqual([name, []]);
        refused.push(name);
        continue;
      }
      expect([name, readdirSync(folder)]).toEqual([name, [name]]);
      expect([name, basename(saved.value.path)]).toEqual([name, name]);
      const read = await readCaseFile(realFileSystem, join(folder, name));
      expect([name, Buffer.compare(read.bytes, bytes)]).toEqual([name, 0]);
    }
    for (const device of ['CON.kypho', 'nul.x.kypho', 'lpt9.KYPHO'])
      expect(NAMES.includes(device) ? refused : [device]).toContain(device);
    expect(refused.length).toBeLessThan(NAMES.length / 2);
  });
});
