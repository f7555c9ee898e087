/**
 * One save of a file at a time, whichever program makes it. Between the last look at a file and the rename another program
 * could rename its own, and the first would be gone unseen; a file beside it that only one can make keeps them apart. It says
 * whose it is, so that what a killed program left behind is taken away by the next one.
 */
import { basename, dirname, join } from 'node:path';
import { errnoOf, FileFault } from './faults.ts';
import { isAlive, isHere, OURS, parsed } from './lockOwner.ts';
import { isTemporaryOf, type ReplaceTools, temporaryOf } from './replaceFile.ts';

/** Longer than any save: a save is given up after ten seconds. */
const STALE_MS = 30_000;
/** Longer than it takes to write whose it is: killed in between, it names nobody. */
const NAMELESS_MS = 1_000;
const PAUSE_MS = 25;
const PATIENCE = 200;

export async function withSaveLock<T>(
  path: string,
  tools: ReplaceTools,
  work: () => Promise<T>,
): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  const held = await take(path, lock, tools);
  try {
    if (held) await sweep(path, tools.fs);
    return await work();
  } finally {
    if (held) await tools.fs.unlink(lock).catch(() => undefined);
  }
}

/** While no other save of this file runs, its temporary files are those of programs that were killed. */
async function sweep(path: string, fs: ReplaceTools['fs']): Promise<void> {
  const folder = dirname(path);
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names)
    if (isTemporaryOf(basename(path), name))
      await fs.unlink(join(folder, name)).catch(() => undefined);
}

/** False where nothing can be made: the save then meets the same disk and says what is wrong with it. */
async function take(path: string, lock: string, { fs, wait }: ReplaceTools): Promise<boolean> {
  for (let attempt = 0; attempt < PATIENCE; attempt++)
    try {
      const file = await fs.open(lock, 'wx', 0o600);
      try {
        await file.writeFile(JSON.stringify(OURS));
      } finally {
        await file.close();
      }
      return true;
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') return false;
      if (await isLeftBehind(lock, fs)) await putAway(path, lock, fs);
      else await wait(PAUSE_MS);
    }
  throw new FileFault({ code: 'busy' });
}

/** Its program is gone, or it is older than any save. */
async function isLeftBehind(lock: string, fs: ReplaceTools['fs']): Promise<boolean> {
  const owner = await fs.readFile(lock, 'utf8').then(parsed, () => null);
  if (isHere(owner) && !isAlive(owner.process)) return true;
  const made = await fs.stat(lock).catch(() => null);
  const most = owner === null ? NAMELESS_MS : STALE_MS;
  return made !== null && Date.now() - made.mtimeMs > most;
}

/** By a name of its own, so that only one of several takes it away; whoever takes the lock next sweeps it like the others. */
async function putAway(path: string, lock: string, fs: ReplaceTools['fs']): Promise<void> {
  const away = join(dirname(lock), temporaryOf(basename(path)));
  await fs.rename(lock, away).catch(() => undefined); // Another was faster.
}
