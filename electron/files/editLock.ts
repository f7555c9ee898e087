/**
 * Who has a case open to edit it, said in a file beside it: a courtesy between two windows or machines, renewed while the case
 * is open. It never stands in the way: whoever opens the case is told and decides, and the guard against conflicts of a save
 * is what keeps one from writing over the other unseen.
 */
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Editor } from '../../shared/ipc/bridge.ts';
import type { FileSystem } from './fileSystem.ts';
import { isAlive, isHere, OURS, parsed } from './lockOwner.ts';

const HEARTBEAT_MS = 30_000;
/** Four heartbeats that did not come. */
const SILENT_MS = 120_000;
const MAX_NAME_LENGTH = 100;

const owner = z.object({
  host: z.string().max(MAX_NAME_LENGTH),
  user: z.string().max(MAX_NAME_LENGTH),
  process: z.int(),
});

export interface EditLock {
  /** Stops renewing, and takes the file away if it is still ours. */
  release(): Promise<void>;
}

export interface EditLockTools {
  readonly fs: Pick<FileSystem, 'readFile' | 'rename' | 'stat' | 'unlink' | 'utimes' | 'writeFile'>;
  now(): number;
  /** Returns what stops it. */
  every(milliseconds: number, work: () => void): () => void;
}

/** Somebody else who says to be editing this case; null: nobody, or a program of this machine that is gone. */
export async function editorOf(
  path: string,
  { fs, now }: Pick<EditLockTools, 'fs' | 'now'>,
): Promise<Editor | null> {
  const read = owner.safeParse(await fs.readFile(lockOf(path), 'utf8').then(parsed, () => null));
  if (!read.success) return null;
  const { host, user, process: id } = read.data;
  if (isHere(read.data) && (id === OURS.process || !isAlive(id))) return null;
  const renewed = await fs.stat(lockOf(path)).catch(() => null);
  // The clocks of two machines differ: only that it is long ago is believed.
  const silent = renewed !== null && now() - renewed.mtimeMs > SILENT_MS;
  return { host, user, silent };
}

/** Says that we edit this case, whoever said so before. Where nothing can be written nothing is said. */
export async function holdEditLock(path: string, tools: EditLockTools): Promise<EditLock> {
  const { fs } = tools;
  const lock = lockOf(path);
  const ours = JSON.stringify({ ...OURS, user: userName() });
  const isOurs = () =>
    fs.readFile(lock, 'utf8').then(
      (text) => text === ours,
      () => false,
    );
  await fs.writeFile(lock, ours, { mode: 0o644 }).catch(() => undefined);
  const renew = async () => {
    const at = new Date(tools.now());
    if (await isOurs()) await fs.utimes(lock, at, at).catch(() => undefined);
  };
  const stop = tools.every(HEARTBEAT_MS, () => void renew());
  return {
    release: async () => {
      stop();
      if (await isOurs()) await fs.unlink(lock).catch(() => undefined);
    },
  };
}

function lockOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.editing`);
}

/** Some accounts have no name. */
function userName(): string {
  try {
    return userInfo().username.slice(0, MAX_NAME_LENGTH);
  } catch {
    return '';
  }
}
