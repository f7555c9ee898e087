/** The other two locks, proved by breaking them: the compiler and the linter each refuse what they should. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const SCRATCH = join(ROOT, 'tests', 'output', 'locks');
const TSC = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const BIOME = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

function run(command: string, args: readonly string[], cwd = ROOT) {
  try {
    const options = { cwd, encoding: 'utf8', stdio: 'pipe' } as const;
    return { code: 0, output: execFileSync(command, args, options) };
  } catch (error) {
    const failed = error as { status: number; stdout: string; stderr: string };
    return { code: failed.status, output: failed.stdout + failed.stderr };
  }
}

/** Compiles one file under the settings of a room. */
function compile(room: string, source: string) {
  const folder = join(SCRATCH, room);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'offence.ts'), source);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: `../../../../${room}/tsconfig.json`,
      compilerOptions: {
        composite: false,
        noEmit: true,
        emitDeclarationOnly: false,
        rootDir: room === 'shared' ? '.' : ROOT,
        tsBuildInfoFile: null,
      },
      include: ['offence.ts'],
      references: [],
    }),
  );
  return run(process.execPath, [TSC, '-p', folder]);
}

/** Lints one file under a copy of our configuration, in a folder of its own so that nothing else is read. */
function lint(path: string, source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'kyphoplan-lint-'));
  try {
    const {
      vcs: _vcs,
      $schema: _schema,
      ...config
    } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
    return run(process.execPath, [BIOME, 'lint', '--colors=off', '.'], folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

afterAll(() => rmSync(SCRATCH, { recursive: true, force: true }));

describe('the compiler', () => {
  it('accepts plain arithmetic in shared/', () => {
    expect(
      compile('shared', 'export const halfMm = (mm: number): number => mm / 2;\n'),
    ).toMatchObject({ code: 0 });
  });

  it.each([
    ['the DOM', 'export const title = document.title;'],
    ['Node globals', 'export const home = process.cwd();'],
    ['timers', 'setTimeout(() => undefined, 1);'],
    ['the console', 'console.log(1);'],
  ])('refuses %s in shared/', (_name, source) => {
    expect(compile('shared', `${source}\nexport {};\n`).output).toMatch(
      /error TS2(304|584|580|591)/,
    );
  });

  it('refuses an import out of shared/', () => {
    const { output } = compile(
      'shared',
      `import '../../../../electron/tsconfig.json';\nimport { x } from '../../../architecture/rooms.ts';\nexport const y = x;\n`,
    );
    expect(output).toMatch(/error TS6059/);
  });

  it('refuses the DOM in electron/', () => {
    expect(compile('electron', 'export const title = document.title;\n').output).toMatch(
      /error TS2584/,
    );
  });
});

describe('the linter', () => {
  it('accepts a lawful file', () => {
    expect(lint('shared/math/fine.ts', 'export const half = 0.5;\n')).toMatchObject({ code: 0 });
  });

  it.each([
    [
      'shared/math/offence.ts',
      `import { Vector3 } from 'three';\nexport const v = new Vector3();\n`,
      'noRestrictedImports',
    ],
    [
      'shared/math/offence.ts',
      `import { STLLoader } from 'three/examples/jsm/loaders/STLLoader.js';\nexport const l = new STLLoader();\n`,
      'noRestrictedImports',
    ],
    [
      'shared/math/offence.ts',
      `import { useState } from 'react';\nexport const s = useState;\n`,
      'noRestrictedImports',
    ],
    [
      'shared/math/offence.ts',
      `import { readFile } from 'node:fs/promises';\nexport const r = readFile;\n`,
      'noNodejsModules',
    ],
    [
      'renderer/plan/offence.ts',
      `import { readFile } from 'node:fs/promises';\nexport const r = readFile;\n`,
      'noNodejsModules',
    ],
    [
      'renderer/plan/offence.ts',
      `import { ipcRenderer } from 'electron';\nexport const r = ipcRenderer;\n`,
      'noRestrictedImports',
    ],
    [
      'electron/offence.ts',
      `import { Vector3 } from 'three';\nexport const v = new Vector3();\n`,
      'noRestrictedImports',
    ],
    ['electron/offence.ts', `export default 1;\n`, 'noDefaultExport'],
  ])('refuses in %s: %s', (path, source, rule) => {
    const { code, output } = lint(path, source);
    expect(code).not.toBe(0);
    expect(output).toContain(rule);
  });
});
