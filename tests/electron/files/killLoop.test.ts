/** A process is killed (SIGKILL) at a random moment while it saves without pause: the file is a whole old or new case. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scratchFolder } from './scratchFolder.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const KILLS = 20;
const BYTES = 256 * 1024;

let program: string;
beforeAll(async () => {
  mkdirSync(join(ROOT, 'tests', 'output'), { recursive: true });
  program = mkdtempSync(join(ROOT, 'tests', 'output', 'kill-'));
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      ssr: join(ROOT, 'tests', 'electron', 'files', 'saveForever.ts'),
      outDir: program,
      rolldownOptions: { output: { entryFileNames: 'save.mjs' } },
    },
  });
});
afterAll(() => rmSync(program, { recursive: true, force: true }));

it('leaves a whole case after every kill', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'spine.kypho');
  writeFileSync(path, `{"format":"kyphoplan-case","text":"${'0'.repeat(BYTES)}"}`);
  let changed = 0;
  let cutShort = 0;
  // A busy machine may miss the middle of every save for a while.
  for (let kill = 0; kill < KILLS || (cutShort === 0 && kill < 10 * KILLS); kill += 1) {
    const before = readFileSync(path, 'utf8');
    const child = spawn(process.execPath, [join(program, 'save.mjs'), path, String(BYTES)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 25));
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    const after = readFileSync(path, 'utf8');
    const { format, text } = JSON.parse(after) as { format: string; text: string };
    expect(format).toBe('kyphoplan-case');
    expect(text).toBe(text.charAt(0).repeat(BYTES));
    if (after !== before) changed += 1;
    const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    if (left.length > 0) cutShort += 1;
    for (const name of left) rmSync(join(folder, name));
  }
  // The loop looked at something: files changed, and some saves really were cut in the middle.
  expect(changed).toBeGreaterThan(0);
  expect(cutShort).toBeGreaterThan(0);
}, 60_000);
