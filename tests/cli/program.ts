/**
 * The terminal command, twice: run inside the tests, where bones are built once for all of them, and as the program that is
 * built from it, for what only a process of its own can show.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { run, type Surroundings } from '../../electron/cli/run.ts';
import { templateOf } from '../shared/anatomy/shapes.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const VERSION = '9.8.7';

export function programForTests() {
  const SCRATCH = mkdtempSync(join(tmpdir(), 'kyphoplan-cli-'));
  const CLI = join(SCRATCH, 'cli.mjs');
  beforeAll(async () => {
    await build({
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      define: { __APP_VERSION__: JSON.stringify(VERSION) },
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: SCRATCH,
        emptyOutDir: false,
        target: 'node20.19',
        minify: false,
        rolldownOptions: {
          input: join(ROOT, 'electron', 'cli', 'main.ts'),
          output: { format: 'es', entryFileNames: 'cli.mjs', codeSplitting: false },
        },
      },
    });
  }, 60_000);
  afterAll(() => rmSync(SCRATCH, { recursive: true, force: true }));

  const start = (
    words: readonly string[],
    told: { stdout: string; stderr: string },
    around: Partial<Surroundings> = {},
  ) =>
    run(words, {
      version: VERSION,
      print: (report) => {
        // A sentence whose value nobody gave.
        if (report.includes('{{')) throw new Error(`unfilled words: ${report}`);
        told.stdout += report;
      },
      complain: (message) => {
        told.stderr += `${message}\n`;
      },
      templateOf,
      progress: null,
      onInterrupt: () => () => {},
      ...around,
    });
  /** As if it had been started in the scratch folder. */
  const kyphoplan = (...words: readonly string[]) => {
    const told = { stdout: '', stderr: '' };
    const home = process.cwd();
    process.chdir(SCRATCH);
    try {
      const status = start(words, told);
      if (typeof status !== 'number') throw new Error('a file is written: wait for it');
      return { status, ...told };
    } finally {
      process.chdir(home);
    }
  };
  /** The same for what takes its time or writes a file. */
  const kyphoplanWhile =
    (around: Partial<Surroundings>) =>
    async (...words: readonly string[]) => {
      const told = { stdout: '', stderr: '' };
      const home = process.cwd();
      process.chdir(SCRATCH);
      try {
        const status = await start(words, told, around);
        return { status, ...told };
      } finally {
        process.chdir(home);
      }
    };
  const kyphoplanWrites = kyphoplanWhile({});
  const kyphoplanExport = (...words: readonly string[]) => kyphoplanWrites('export', ...words);

  const program = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
      encoding: 'utf8',
      cwd: SCRATCH,
    });
    return { status, stdout, stderr };
  };
  return {
    kyphoplan,
    kyphoplanWrites,
    kyphoplanWhile,
    kyphoplanExport,
    program,
    CLI,
    SCRATCH,
    ROOT,
    FIXTURES: join(ROOT, 'tests', 'fixtures'),
  };
}
