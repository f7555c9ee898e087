/**
 * Puts new content in the place of a file so that after any crash the old or the new is there, whole:
 * temporary file, write in a loop, fsync, read back, rename, fsync of the folder (save routine, steps 4 to 8, 10, 11).
 */
import { randomBytes } from 'node:crypto';
import type { FileHandle as OpenFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { SaveWarning } from '../../shared/ipc/bridge.ts';
import { errnoOf, FileFault } from './faults.ts';
import type { FileSystem } from './fileSystem.ts';
import { type Fingerprint, sha256Hex } from './fingerprint.ts';
import { readWhole } from './readCaseFile.ts';
import { writeAt } from './writeAt.ts';

export interface ReplaceTools {
  readonly fs: FileSystem;
  readonly platform: NodeJS.Platform;
  wait(milliseconds: number): Promise<void>;
}

export interface Replacement {
  /** Real path: links have been followed. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Mode and owner of the file that is replaced; null for a new file. */
  readonly previous: { readonly mode: number; readonly uid: number; readonly gid: number } | null;
  /** The last guard, just before the rename: throws when the file must not be replaced after all. */
  beforeRename(): Promise<void>;
}

/** What is left free beside the new file before the user is warned. */
const SPARE_BYTES = 8 * 1024 * 1024;
/** Virus scanners and sync clients on Windows hold a file for moments: 5 s of patience, growing steps. */
const RENAME_PAUSES_MS = [20, 50, 100, 200, 400, 800, 1600, 1830];
const HELD_BY_OTHERS: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

export interface Replaced {
  readonly warnings: readonly SaveWarning[];
  /** Of the new file, taken before it got its name: what a later look has to find. */
  readonly fingerprint: Fingerprint;
}

export async function replaceFile(job: Replacement, tools: ReplaceTools): Promise<Replaced> {
  const { fs } = tools;
  const folder = dirname(job.path);
  const nearlyFull = await isNearlyFull(fs, folder, job.bytes.byteLength);
  const temporary = join(folder, temporaryOf(basename(job.path)));
  const file = await fs.open(temporary, 'wx', 0o600);
  let fingerprint: Fingerprint;
  try {
    try {
      await writeAt(file, job.bytes, 0);
      const { size } = await file.stat();
      if (size !== job.bytes.length) throw new FileFault({ code: 'io' });
      await copyOwnership(file, job.previous);
      await file.sync();
    } finally {
      await file.close();
    }
    fingerprint = await readBack(fs, temporary, job.bytes);
    await job.beforeRename();
    await renamePatiently(temporary, job.path, tools);
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
  const durability = await syncFolder(folder, tools);
  const warnings = [...(nearlyFull ? (['diskNearlyFull'] as const) : []), ...durability];
  return { warnings, fingerprint };
}

/** The file itself, or where it will be: only a file that is not there may be reached by its folder. */
export async function followLinks(path: string, { fs }: ReplaceTools): Promise<string> {
  try {
    return await fs.realpath(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return join(await fs.realpath(dirname(path)), basename(path));
  }
}

/** A name of its own in the same folder, for saving a file of this name. */
export function temporaryOf(name: string): string {
  return `.${name}.${randomBytes(8).toString('hex')}.tmp`;
}

/** Whether a name in the same folder was made for saving this file. */
export function isTemporaryOf(name: string, other: string): boolean {
  return other.startsWith(`.${name}.`) && /^[0-9a-f]{16}\.tmp$/.test(other.slice(name.length + 2));
}

async function isNearlyFull(fs: FileSystem, folder: string, size: number): Promise<boolean> {
  const freeBytes = await fs.statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => Number.POSITIVE_INFINITY, // Advice only: some file systems do not tell.
  );
  if (freeBytes < size) throw new FileFault({ code: 'diskFull', neededBytes: size });
  return freeBytes < 2 * size + SPARE_BYTES;
}

/** File systems without owners or modes refuse; the content matters more than they do. */
async function copyOwnership(file: OpenFile, previous: Replacement['previous']): Promise<void> {
  if (!previous) return;
  const tolerate = (error: unknown) => {
    if (!['EPERM', 'ENOTSUP', 'EINVAL', 'ENOSYS'].includes(errnoOf(error) ?? '')) throw error;
  };
  const { uid, gid } = await file.stat();
  if (uid !== previous.uid || gid !== previous.gid)
    await file.chown(previous.uid, previous.gid).catch(tolerate);
  await file.chmod(previous.mode & 0o777).catch(tolerate);
}

/** Case files are small, so every disk is treated as a share that may have lost something on the way. */
async function readBack(fs: FileSystem, path: string, bytes: Uint8Array): Promise<Fingerprint> {
  const file = await fs.open(path, 'r');
  try {
    const { fingerprint } = await readWhole(file);
    if (fingerprint.sha256 !== sha256Hex(bytes)) throw new FileFault({ code: 'io' });
    return fingerprint;
  } finally {
    await file.close();
  }
}

async function renamePatiently(from: string, to: string, tools: ReplaceTools): Promise<void> {
  const pauses = tools.platform === 'win32' ? RENAME_PAUSES_MS : [];
  for (let attempt = 0; ; attempt += 1)
    try {
      return await tools.fs.rename(from, to);
    } catch (error) {
      if (!HELD_BY_OTHERS.has(errnoOf(error) ?? '')) throw error;
      const pause = pauses[attempt];
      if (pause === undefined) throw await keepBeside(from, to, tools.fs, error);
      await tools.wait(pause);
    }
}

/** The old file is held and cannot be replaced: the new one stays beside it under a name of its own. */
async function keepBeside(
  from: string,
  to: string,
  fs: FileSystem,
  cause: unknown,
): Promise<unknown> {
  const extension = extname(to);
  const stem = basename(to, extension);
  const keptAs = `${stem} (not saved ${randomBytes(2).toString('hex')})${extension}`;
  try {
    await fs.rename(from, join(dirname(to), keptAs));
    return new FileFault({ code: 'busy', keptAs });
  } catch {
    return cause;
  }
}

/** Makes the new name survive a power cut. The file is in place already, so nothing here fails the save. */
async function syncFolder(folder: string, tools: ReplaceTools): Promise<readonly SaveWarning[]> {
  if (tools.platform === 'win32') return ['notConfirmed'];
  try {
    const handle = await tools.fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    return [];
  } catch (error) {
    return errnoOf(error) === 'EIO' ? ['diskError'] : ['notConfirmed'];
  }
}
