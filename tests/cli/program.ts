/** The terminal command as a program, built once for a file of tests. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

export function programForTests() {
  const SCRATCH = mkdtempSync(join(tmpdir(), 'kyphoplan-cli-'));
  const CLI = join(SCRATCH, 'cli.mjs');
  beforeAll(async () => {
    await build({
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      define: { __APP_VERSION__: '"9.8.7"' },
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

  const kyphoplan = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
      encoding: 'utf8',
      cwd: SCRATCH,
    });
    return { status, stdout, stderr };
  };
  return { kyphoplan, CLI, SCRATCH, ROOT, FIXTURES: join(ROOT, 'tests', 'fixtures') };
}
