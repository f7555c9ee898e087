/**
 * G24: the power of a real file system cut while cases are saved on it without pause. The disk is a file that is mounted as
 * ext4; a copy of it at any moment is what a cut at that moment leaves. The copy is mounted, which replays its journal, and
 * must hold a whole case, no older than the last save that was acknowledged before copying began. Mounting needs root.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../../shared/base/random.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { scratch } from '../scratch.ts';
import { buildVictim } from './victim.ts';
import { caseOfRound, roundOf } from './wholeCase.ts';

export const CUTS = 50;
const CONTROL_CUTS = 15;
const SEED = 24;
const DISK_BYTES = 32 * 1024 * 1024;
const PADDING = 64 * 1024;

interface Found {
  readonly broken: number;
  readonly lost: number;
}

export async function powerCuts(cuts = CUTS): Promise<GateResult> {
  const why = whyNotMount();
  if (why) return { n: 0, failures: [], note: `this machine mounts nothing: ${why}` };
  const { list, note } = createFailures();
  const ours = await cutWhile('savingProgram.ts', cuts);
  if (ours.broken > 0) note(`${ours.broken} cuts left no whole case`);
  if (ours.lost > 0) note(`${ours.lost} cuts lost a save that was acknowledged`);
  const careless = await cutWhile('carelessProgram.ts', CONTROL_CUTS);
  if (careless.broken + careless.lost === 0)
    note('saving without care lost nothing either: the cuts show nothing');
  return {
    n: cuts,
    failures: list,
    seed: SEED,
    note: `ext4 on a file; saving without care, cut ${CONTROL_CUTS} times: ${careless.broken} broken, ${careless.lost} lost`,
  };
}

async function cutWhile(program: string, cuts: number): Promise<Found> {
  const random = createRandom(SEED);
  const victim = await buildVictim(`tests/gates/documents/${program}`);
  const { folder, dispose } = scratch();
  const [disk, copy] = ['disk', 'copy'].map((name) => join(folder, name)) as [string, string];
  const [live, after] = ['live', 'after'].map((name) => join(folder, name)) as [string, string];
  for (const place of [live, after]) mkdirSync(place);
  writeFileSync(disk, '');
  truncateSync(disk, DISK_BYTES);
  run('mkfs.ext4', '-q', '-F', disk);
  run('mount', '-o', 'loop', disk, live);
  let broken = 0;
  let lost = 0;
  let writer: ChildProcess | null = null;
  try {
    const path = join(live, 'spine.kypho');
    writeFileSync(path, caseOfRound(0, PADDING));
    run('sync', '-f', path);
    let acknowledged = 0;
    writer = spawn(process.execPath, [victim.program, path, String(PADDING), '1', '0'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    writer.stdout?.on('data', (data: Buffer) => {
      for (const [, round] of data.toString().matchAll(/saved (\d+)/g))
        acknowledged = Number(round);
    });
    await new Promise((resolve) => writer?.stdout?.once('data', resolve));
    for (let cut = 0; cut < cuts; cut++) {
      await new Promise((resolve) => setTimeout(resolve, 20 + 180 * random.uniform()));
      const promised = acknowledged;
      copyFileSync(disk, copy);
      const round = roundAfterCut(copy, after);
      if (round === null) broken++;
      else if (round < promised) lost++;
    }
  } finally {
    const ended = writer && new Promise((resolve) => writer?.once('close', resolve));
    writer?.kill('SIGKILL');
    await ended;
    run('umount', live);
    victim.dispose();
    dispose();
  }
  return { broken, lost };
}

/** null: no file, or no whole case in it. */
function roundAfterCut(copy: string, place: string): number | null {
  run('mount', '-o', 'loop', copy, place);
  try {
    return roundOf(readFileSync(join(place, 'spine.kypho'), 'utf8'), PADDING);
  } catch {
    return null;
  } finally {
    run('umount', place);
  }
}

/** null: it does. */
function whyNotMount(): string | null {
  const { folder, dispose } = scratch();
  const disk = join(folder, 'disk');
  const place = join(folder, 'place');
  mkdirSync(place);
  writeFileSync(disk, '');
  truncateSync(disk, DISK_BYTES);
  try {
    run('mkfs.ext4', '-q', '-F', disk);
    run('mount', '-o', 'loop', disk, place);
    run('umount', place);
    return null;
  } catch (error) {
    return (
      String((error as Error).message)
        .trim()
        .split('\n')
        .at(-1) ?? 'unknown'
    );
  } finally {
    dispose();
  }
}

function run(program: string, ...words: readonly string[]): void {
  execFileSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
}
