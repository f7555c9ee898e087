/** A folder of cases as one table: a row a treated level, a bad file no more than a row. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../electron/cli/exitCode.ts';
import { decodeCaseFile } from '../../shared/document/decode.ts';
import { derive } from '../../shared/pipeline/derive.ts';
import { folderHeadings } from '../../shared/writers/numbers/folderTable.ts';
import { readCsv } from '../shared/writers/readCsv.ts';
import { programForTests } from './program.ts';

const { kyphoplan, kyphoplanWrites, kyphoplanWhile, program, CLI, SCRATCH, ROOT, FIXTURES } =
  programForTests();
const CASES = join(FIXTURES, 'cases');
const FOLDER = join(SCRATCH, 'many');
const HOSTILE = '=HYPERLINK("http://x","a")';

beforeAll(() => {
  mkdirSync(join(FOLDER, 'inside.kypho'), { recursive: true });
  const typical = readFileSync(join(CASES, 'typical.kypho'), 'utf8');
  const titled = JSON.parse(typical) as { case: { title: string } };
  titled.case.title = HOSTILE;
  writeFileSync(join(FOLDER, 'c typical.kypho'), JSON.stringify(titled));
  copyFileSync(join(CASES, 'severalLevels.kypho'), join(FOLDER, 'a.KYPHO'));
  copyFileSync(join(CASES, 'unknown.kypho'), join(FOLDER, 'd.kypho'));
  writeFileSync(join(FOLDER, '+bad.kypho'), typical.replace('"version": 4', '"version": 99'));
  writeFileSync(join(FOLDER, 'z.kypho'), typical.slice(0, 200));
  for (const name of ['.hidden.kypho', 'notes.txt', 'inside.kypho/deep.kypho'])
    writeFileSync(join(FOLDER, name), typical);
  if (process.platform !== 'win32')
    symlinkSync(join(CASES, 'typical.kypho'), join(FOLDER, 'link.kypho'));
});

/** Rows as records of their headings. */
function table(csv: string): Record<string, string>[] {
  const [headings = [], ...rows] = readCsv(csv);
  return rows.map((row) => {
    expect(row.length).toBe(headings.length);
    return Object.fromEntries(headings.map((heading, i) => [heading, row[i]!]));
  });
}

describe('kyphoplan plan FOLDER --csv', () => {
  it('is a row a treated level, by name, with the numbers of the plan and no others', async () => {
    const { status, stdout, stderr } = await kyphoplanWrites('plan', FOLDER, '--csv');
    expect(status).toBe(EXIT.invalidFile);
    const rows = table(stdout);
    expect(rows.map(({ file, level }) => [file, level])).toEqual([
      ["'+bad.kypho", ''],
      ['a.KYPHO', 'T12'],
      ['a.KYPHO', 'L1'],
      ['c typical.kypho', 'L1'],
      ['d.kypho', 'T12'],
      ['z.kypho', ''],
    ]);
    expect(rows.map(({ fault }) => fault)).toEqual(['futureVersion', '', '', '', '', 'truncated']);
    expect(rows[0]!.faultWords).toMatch(/\/version.*99.*expected/);
    const typical = rows[3]!;
    expect(typical.title).toBe(`'${HOSTILE}`);
    const decoded = decodeCaseFile(readFileSync(join(CASES, 'typical.kypho')));
    if (!decoded.ok) throw new Error('typical');
    const { run, findings } = derive(decoded.value.document);
    if (!run.available) throw new Error('no run');
    const { median, low, high } = run.value.cement.volumeMl;
    expect(
      ['', ' p10', ' p90'].map((which) => Number(typical[`cementVolume${which} (mL)`])),
    ).toEqual([median, low, high].map((value) => Number(value.toPrecision(6))));
    expect(Number(typical.notes)).toBe(findings.filter((f) => f.severity === 'note').length);
    expect(Number(typical['height.measured.anterior (mm)'])).toBe(15.2);
    // What is not known stays empty, and the reason is beside it.
    expect(rows[4]).toMatchObject({ 'gain.anterior (mm)': '', noRun: 'noHeights' });
    expect(stdout).not.toMatch(/NaN|undefined|null|Infinity|\{\{/);
    expect(stderr).toContain('“z.kypho”: ');
    expect(stderr).toContain('5 of 5 cases done, 6 rows, 2 could not be used.');
    if (process.platform !== 'win32') expect(stderr).toContain('a link: “link.kypho”');
  });

  it('is the same bytes in a file, whole and alone, and 0 where every case is read', async () => {
    const good = join(SCRATCH, 'good');
    mkdirSync(good);
    copyFileSync(join(CASES, 'typical.kypho'), join(good, 'one.kypho'));
    const told = await kyphoplanWrites('plan', good, '--csv');
    const written = await kyphoplanWrites('plan', good, '--csv', '--out', 'table.csv');
    expect([told.status, written.status, written.stdout]).toEqual([EXIT.fine, EXIT.fine, '']);
    expect(readFileSync(join(SCRATCH, 'table.csv'), 'utf8')).toBe(told.stdout);
    expect(readdirSync(SCRATCH).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(program('plan', good, '--csv')).toEqual(told);
  });

  it('stops after the case at hand when it is interrupted, and keeps what is done', async () => {
    const shown: (string | null)[] = [];
    let released = 0;
    let stop = () => {};
    const { status, stderr } = await kyphoplanWhile({
      progress: (line) => {
        shown.push(line);
        // While the third case of five is about to be read.
        if (line?.startsWith('3 of 5')) stop();
      },
      onInterrupt: (listener) => {
        stop = listener;
        return () => {
          released += 1;
        };
      },
    })('quantify', FOLDER, '--csv', '--out', 'stopped.csv');
    expect([status, released]).toEqual([EXIT.interrupted, 1]);
    expect(shown.at(-1)).toBeNull();
    const rows = table(readFileSync(join(SCRATCH, 'stopped.csv'), 'utf8'));
    expect(rows.map(({ file }) => file)).toEqual(["'+bad.kypho", 'a.KYPHO', 'a.KYPHO']);
    expect(stderr).toContain('2 of 5 cases done, 3 rows');
  });
});

it.skipIf(process.platform === 'win32')(
  'a real interrupt ends the program after the case at hand, its table whole',
  async () => {
    const long = join(SCRATCH, 'long');
    mkdirSync(long);
    for (let i = 0; i < 60; i++)
      copyFileSync(join(CASES, 'severalLevels.kypho'), join(long, `${i}.kypho`));
    const child = spawn(process.execPath, [CLI, 'plan', long, '--csv']);
    let csv = '';
    child.stdout.on('data', (data) => {
      csv += data;
      // The headings come at once: cases are being worked on now.
      if (!child.killed) child.kill('SIGINT');
    });
    const [status, signal] = await once(child, 'close');
    expect([status, signal]).toEqual([EXIT.interrupted, null]);
    expect(table(csv).length).toBeLessThan(120);
    expect(csv.endsWith('\r\n')).toBe(true);
  },
);

it('kyphoplan quantify FOLDER --csv is the measured fracture alone', () => {
  const [quantify, plan] = [folderHeadings('quantify'), folderHeadings('plan')];
  expect(plan.slice(0, quantify.length)).toEqual(quantify);
  expect(quantify.join()).not.toMatch(/cement|gain|dangers/);
  expect(new Set(plan).size).toBe(plan.length);
});

describe('what is refused', () => {
  it.each([
    [['plan', '--csv'], EXIT.usage, 'name a folder'],
    [['plan', FOLDER, FOLDER, '--csv'], EXIT.usage, 'one folder at a time'],
    [['plan', FOLDER, '--csv', '--json'], EXIT.usage, '--json has no meaning with --csv'],
    [['plan', join(CASES, 'typical.kypho'), '--out', 'x.csv'], EXIT.usage, '--out'],
    [['spine', FOLDER, '--csv'], EXIT.usage, '--csv'],
    [['plan', FOLDER], EXIT.invalidFile, '--csv'],
    [['plan', join(SCRATCH, 'none'), '--csv'], EXIT.invalidFile, 'notFound'],
    [['plan', join(CASES, 'typical.kypho'), '--csv'], EXIT.invalidFile, 'notFolder'],
    [['plan', ROOT, '--csv'], EXIT.noResult, 'no case file'],
    [['plan', FOLDER, '--csv', '--out', join('many', 'd.kypho')], EXIT.usage, 'the case itself'],
    [['plan', join(SCRATCH, 'good'), '--csv', '--out', 'no/x.csv'], EXIT.unwritable, 'ENOENT'],
  ])('%j', async (words, exit, said) => {
    const { status, stdout, stderr } = await kyphoplanWrites(...words);
    expect([status, stdout]).toEqual([exit, '']);
    expect(stderr).toContain(said);
    expect(existsSync(join(SCRATCH, 'x.csv'))).toBe(false);
  });
});

it('is explained by --help and the README', () => {
  expect(kyphoplan('--help').stdout).toContain('kyphoplan quantify|plan FOLDER --csv [--out FILE]');
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('--csv --out');
});
