/** `kyphoplan export`: the file that was asked for, or a sentence that says why not. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../electron/cli/exitCode.ts';
import { PHASES } from '../../shared/simulation/phase.ts';
import { EXPORT_FORMATS, EXTENSIONS } from '../../shared/writers/formats.ts';
import { readGlb, readStl } from '../shared/writers/otherReaders.ts';
import { programForTests } from './program.ts';

const { kyphoplan, kyphoplanExport, program, SCRATCH, ROOT, FIXTURES } = programForTests();
const TYPICAL = join(FIXTURES, 'cases', 'typical.kypho');
const DONE: readonly (number | null)[] = [EXIT.fine, EXIT.caution, EXIT.danger];

const read = (name: string) => Uint8Array.from(readFileSync(join(SCRATCH, name)));

describe('what is written', () => {
  it.each(EXPORT_FORMATS)('is a file as %s, told on standard error alone', async (format) => {
    const out = `plan of ${format}.${EXTENSIONS[format]}`;
    const { status, stdout, stderr } = await kyphoplanExport(
      TYPICAL,
      '--format',
      format,
      '--out',
      out,
    );
    expect(DONE).toContain(status);
    expect(stdout).toBe('');
    expect(stderr).toContain(`Written: ${out} (${read(out).length} bytes).`);
    expect(stderr).not.toMatch(/NaN|undefined|\{\{|cli\./);
    const begins = new TextDecoder('latin1').decode(read(out).slice(0, 9));
    expect(begins).toMatch(
      {
        stl: /^Kyphoplan/,
        obj: /^# Kyphop/,
        glb: /^glTF/,
        slicer: /^PK/,
        csv: /^key,/,
        fhir: /^\{/,
      }[format],
    );
  });

  it.each(PHASES)('is the plan %s: other parts, other file', async (stage) => {
    const out = `${stage}.glb`;
    await kyphoplanExport(TYPICAL, '--format=glb', `--stage=${stage}`, '--out', out);
    const { extras, solids } = await readGlb(read(out));
    expect(extras).toMatchObject({
      stage,
      notice: expect.stringContaining('not a medical device'),
    });
    const kinds = new Set(solids.map((solid) => solid.extras.kind));
    expect([...kinds]).toEqual(
      {
        before: ['vertebra', 'disc'],
        planned: ['vertebra', 'disc', 'needle', 'balloon'],
        after: ['vertebra', 'disc', 'cement'],
      }[stage],
    );
  });

  it('is the planned stage when none is named, and the same bytes again from a program of its own', async () => {
    const hash = (name: string) => createHash('sha256').update(read(name)).digest('hex');
    const told = program('export', TYPICAL, '--format', 'stl', '--out', 'a.stl');
    expect(DONE).toContain(told.status);
    expect(told.stdout).toBe('');
    await kyphoplanExport(TYPICAL, '--format', 'stl', '--stage', 'planned', '--out', 'b.stl');
    expect(hash('a.stl')).toBe(hash('b.stl'));
    expect(readStl(read('a.stl')).triangles.length).toBeGreaterThan(10_000);
  });

  it('replaces what was there, and leaves nothing beside it', async () => {
    writeFileSync(join(SCRATCH, 'old.csv'), 'old');
    await kyphoplanExport(TYPICAL, '--format', 'csv', '--out', 'old.csv');
    expect(new TextDecoder().decode(read('old.csv'))).toMatch(/^key,labelKey/);
    expect(readdirSync(SCRATCH).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'goes where a link leads, and leaves the link',
    async () => {
      writeFileSync(join(SCRATCH, 'real.csv'), 'old');
      symlinkSync(join(SCRATCH, 'real.csv'), join(SCRATCH, 'link.csv'));
      await kyphoplanExport(TYPICAL, '--format', 'csv', '--out', 'link.csv');
      expect(lstatSync(join(SCRATCH, 'link.csv')).isSymbolicLink()).toBe(true);
      expect(new TextDecoder().decode(read('real.csv'))).toMatch(/^key,labelKey/);
    },
  );

  it('names what it holds in words', async () => {
    await kyphoplanExport(TYPICAL, '--format', 'fhir', '--out', 'named.json');
    const text = new TextDecoder().decode(read('named.json'));
    expect(text).toContain('"text": "Height: standing, anterior"');
    expect(text).toContain('"text": "Anterior height"');
    expect(text).not.toMatch(/"(cli|exports|quantities)\./);
    await kyphoplanExport(TYPICAL, '--format', 'fhir', '--out', 'again.json');
    expect(read('again.json')).toEqual(read('named.json'));
  });
});

describe('what is refused', () => {
  it.each([
    [['--out', 'x.stl'], '--format is missing: stl, obj'],
    [['--format', 'stl'], '--out is missing'],
    [['--format', 'step', '--out', 'x'], 'stl, obj, glb'],
    [['--format', 'stl', '--stage', 'later', '--out', 'x'], 'before, planned, after'],
    [['--format', 'csv', '--stage', 'after', '--out', 'x'], '--stage'],
    [['--format', 'csv', '--out', 'x', '--json'], '--json'],
    [['more.kypho', '--format', 'csv', '--out', 'x'], 'too many'],
  ])('%j is a usage fault', async (options, words) => {
    const { status, stdout, stderr } = await kyphoplanExport(TYPICAL, ...options);
    expect([status, stdout]).toEqual([EXIT.usage, '']);
    expect(stderr).toContain(words);
    expect(readdirSync(SCRATCH)).not.toContain('x');
  });

  it('the case itself is never written over', async () => {
    const own = join(SCRATCH, 'own.kypho');
    writeFileSync(own, readFileSync(TYPICAL));
    const { status, stderr } = await kyphoplanExport(own, '--format', 'csv', '--out', 'own.kypho');
    expect(status).toBe(EXIT.usage);
    expect(stderr).toContain('is the case itself');
    expect(readFileSync(own)).toEqual(readFileSync(TYPICAL));
  });

  it('a stage that cannot be simulated is no file, and the reason is given', async () => {
    const unknown = join(FIXTURES, 'cases', 'unknown.kypho');
    const asked = [unknown, '--format', 'obj', '--out', 'none.obj'] as const;
    const { status, stderr } = await kyphoplanExport(...asked);
    expect(status).toBe(EXIT.noResult);
    expect(stderr).toMatch(/not available: .+\./);
    expect(readdirSync(SCRATCH)).not.toContain('none.obj');
    expect(DONE).toContain((await kyphoplanExport(...asked, '--stage', 'before')).status);
    expect(readdirSync(SCRATCH)).toContain('none.obj');
  });

  it('a folder that is not there is said', async () => {
    const { status, stderr } = await kyphoplanExport(
      TYPICAL,
      '--format',
      'csv',
      '--out',
      'no/x.csv',
    );
    expect(status).toBe(EXIT.unwritable);
    expect(stderr).toContain('ENOENT');
  });

  it.skipIf(process.getuid?.() === 0)('a folder that may not be written is said', async () => {
    const folder = join(SCRATCH, 'locked');
    writeFileSync(join(SCRATCH, 'probe'), '');
    chmodSync(SCRATCH, 0o500);
    const { status } = await kyphoplanExport(TYPICAL, '--format', 'csv', '--out', `${folder}.csv`);
    chmodSync(SCRATCH, 0o700);
    expect(status).toBe(EXIT.unwritable);
  });
});

it('is explained by --help and the README', () => {
  const { stdout } = kyphoplan('--help');
  expect(stdout).toContain('kyphoplan export CASE --format F [--stage S] --out FILE');
  expect(stdout).toContain('stl, obj, glb, slicer');
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('cli.js export ');
});
