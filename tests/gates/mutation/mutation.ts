/**
 * G35: small faults in the code that saves, keeps a journal and brings old cases forward; the tests of each file must fail
 * for it. Some faults change nothing that anybody could see, so that a share is asked for and not all. Every run takes
 * another sample only if its seed is changed; KYPHOPLAN_MUTANTS=all takes every one, four times as long.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../../shared/base/random.ts';
import { copySource } from '../copySource.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { scratch } from '../scratch.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

export const MUTANTS = 120;
const SEED = 35;
const LEAST_SHARE = 0.8;
const LOOPS = 2;
/** A fault that makes a test wait for ever is found too. */
const MOST_MS = 90_000;

const FILES = 'tests/electron/files';
/** What is mutated, and by which tests it must be found. The loop of kills is left out: it takes what it finds by chance. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  'electron/files/saveRoutine.ts': [`${FILES}/saveRoutine.test.ts`],
  'electron/files/replaceFile.ts': [`${FILES}/saveRoutine.test.ts`, `${FILES}/saveLock.test.ts`],
  'electron/files/writeAt.ts': [`${FILES}/saveRoutine.test.ts`, `${FILES}/journal.test.ts`],
  'electron/files/writeAnew.ts': [`${FILES}/backups.test.ts`, `${FILES}/journal.test.ts`],
  'electron/files/fingerprint.ts': [`${FILES}/fingerprint.test.ts`, `${FILES}/saveRoutine.test.ts`],
  'electron/files/faults.ts': [`${FILES}/saveRoutine.test.ts`, `${FILES}/readCaseFile.test.ts`],
  'electron/files/readCaseFile.ts': [`${FILES}/readCaseFile.test.ts`],
  'electron/files/saveLock.ts': [`${FILES}/saveLock.test.ts`],
  'electron/files/backups.ts': [`${FILES}/backups.test.ts`],
  'electron/files/journal.ts': [`${FILES}/journal.test.ts`, `${FILES}/recovery.test.ts`],
  'electron/files/recovery.ts': [`${FILES}/recovery.test.ts`],
  'shared/document/migrations.ts': ['tests/shared/document/schema.test.ts'],
};

interface Placed extends Mutant {
  readonly path: string;
}

export async function mutation(): Promise<GateResult> {
  const { list, note } = createFailures();
  const all = Object.keys(TARGETS).flatMap((path) =>
    mutantsOf(path, readFileSync(path, 'utf8')).map((mutant): Placed => ({ ...mutant, path })),
  );
  const asked = process.env.KYPHOPLAN_MUTANTS ?? String(MUTANTS);
  const queue = shuffled(all).slice(0, asked === 'all' ? all.length : Number(asked));
  const n = queue.length;
  const survivors: string[] = [];
  const loop = async () => {
    const { folder, dispose } = scratch();
    copySource(folder);
    for (const tests of new Set(Object.values(TARGETS)))
      if (!(await passes(folder, tests))) note(`${tests.join(', ')}: fails without any fault`);
    for (let mutant = queue.pop(); mutant; mutant = queue.pop()) {
      const { path, line, before, after, text } = mutant;
      const whole = readFileSync(path, 'utf8');
      writeFileSync(join(folder, path), text);
      if (await passes(folder, TARGETS[path]!))
        survivors.push(`${path}:${line} ${shortened(before)} → ${shortened(after)}`);
      writeFileSync(join(folder, path), whole);
    }
    dispose();
  };
  await Promise.all(Array.from({ length: LOOPS }, loop));
  const killed = n - survivors.length;
  if (killed < LEAST_SHARE * n) {
    note(`${killed} of ${n} found, ${100 * LEAST_SHARE} % wanted`);
    for (const survivor of survivors) note(survivor);
  }
  for (const survivor of survivors) console.error(`not found: ${survivor}`);
  return {
    n,
    failures: list,
    seed: SEED,
    note: `${killed} of ${n} found (${((100 * killed) / n).toFixed(0)} %), of ${all.length} that could be made in ${Object.keys(TARGETS).length} files`,
  };
}

function shuffled(mutants: readonly Placed[]): Placed[] {
  const random = createRandom(SEED);
  return mutants
    .map((mutant) => ({ mutant, key: random.uniform() }))
    .sort((a, b) => a.key - b.key)
    .map(({ mutant }) => mutant);
}

function passes(folder: string, tests: readonly string[]): Promise<boolean> {
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  const words = ['run', '-c', 'tests/vitest.config.ts', '--project', 'node', '--bail', '1'];
  const child = spawn(process.execPath, [vitest, ...words, '--testTimeout', '20000', ...tests], {
    cwd: folder,
    stdio: 'ignore',
    // With its workers: one that turns in a circle would go on without the program that began it.
    detached: true,
  });
  const limit = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), MOST_MS);
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearTimeout(limit);
      resolve(code === 0);
    }),
  );
}

/** One line of a report. */
function shortened(code: string): string {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
