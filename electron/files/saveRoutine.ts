/**
 * Saving a case: checks what came, refuses to replace what somebody else has changed, keeps the previous version,
 * and replaces the file so that no crash leaves half of it. Any failure leaves the file as it was.
 */
import { basename } from 'node:path';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { MAX_FILE_BYTES, type PlatformFault, type SaveWarning } from '../../shared/ipc/bridge.ts';
import type { BackupStore } from './backups.ts';
import { errnoOf, FileFault, toFault } from './faults.ts';
import { type Fingerprint, identityOf, sameFile, sha256Hex, untouched } from './fingerprint.ts';
import { isWritable, mayNameCase, openToRead, readWhole } from './readCaseFile.ts';
import { followLinks, type ReplaceTools, replaceFile } from './replaceFile.ts';
import { withSaveLock } from './saveLock.ts';

export interface SaveRequest {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** What the window last saw there; null when it expects no file. */
  readonly seen: Fingerprint | null;
  /** The user has agreed to replace whatever is there. */
  readonly overwrite: boolean;
}

export interface SaveTools extends ReplaceTools {
  readonly backups: Pick<BackupStore, 'keep'>;
  /** After this the save is given up, unless the file has been replaced already. */
  readonly timeoutMs: number;
}

export interface Saved {
  readonly path: string;
  readonly seen: Fingerprint;
  readonly warnings: readonly SaveWarning[];
}

export async function saveCase(
  request: SaveRequest,
  tools: SaveTools,
): Promise<Result<Saved, PlatformFault>> {
  const deadline = { passed: false };
  const limit = tools.wait(tools.timeoutMs).then((): never => {
    deadline.passed = true;
    throw new FileFault({ code: 'timeout' });
  });
  try {
    return ok(await Promise.race([save(request, tools, deadline), limit]));
  } catch (error) {
    return err(toFault(error, basename(request.path), request.bytes.byteLength));
  }
}

async function save(
  request: SaveRequest,
  tools: SaveTools,
  deadline: { readonly passed: boolean },
): Promise<Saved> {
  checkContent(request);
  const path = await followLinks(request.path, tools);
  return withSaveLock(path, tools, () => saveLocked(path, request, tools, deadline));
}

async function saveLocked(
  path: string,
  request: SaveRequest,
  tools: SaveTools,
  deadline: { readonly passed: boolean },
): Promise<Saved> {
  const current = await readCurrent(path, tools);
  if (current && !(await isWritable(tools.fs, path))) throw new FileFault({ code: 'readOnly' });
  if (!request.overwrite && !isExpected(request.seen, current?.fingerprint))
    throw new FileFault({ code: 'conflict' });
  const backup: readonly SaveWarning[] = current
    ? await tools.backups.keep(path, current.bytes).then(
        () => [],
        () => ['noBackup' as const],
      )
    : [];
  const { warnings, fingerprint } = await replaceFile(
    {
      path,
      bytes: request.bytes,
      previous: current,
      beforeRename: async () => {
        if (!(await isStill(path, current?.fingerprint, tools)))
          throw new FileFault({ code: 'conflict' });
        if (deadline.passed) throw new FileFault({ code: 'timeout' });
      },
    },
    tools,
  );
  return { path, seen: fingerprint, warnings: [...warnings, ...backup] };
}

/** The window is not trusted with the file system: what it sends must be a whole case, and the one it hashed. */
function checkContent({ path, bytes, sha256 }: SaveRequest): void {
  if (!mayNameCase(path)) throw new FileFault({ code: 'wrongExtension' });
  if (bytes.byteLength > MAX_FILE_BYTES) throw new FileFault({ code: 'tooLarge' });
  if (sha256Hex(bytes) !== sha256) throw new FileFault({ code: 'hashMismatch' });
  if (!looksLikeCase(bytes)) throw new FileFault({ code: 'notACase' });
}

/** The envelope seen from outside: one JSON object that names our format. Reading it is the window's business. */
export function looksLikeCase(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    text[0] === 0x7b &&
    text.subarray(-4).toString().trimEnd().endsWith('}') &&
    text.includes('"kyphoplan-case"')
  );
}

async function readCurrent(path: string, { fs }: ReplaceTools) {
  const file = await openToRead(fs, path).catch((error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw error;
  });
  if (!file) return null;
  try {
    const { mode, uid, gid } = await file.stat();
    return { ...(await readWhole(file)), mode, uid, gid };
  } finally {
    await file.close();
  }
}

function isExpected(seen: Fingerprint | null, now: Fingerprint | undefined): boolean {
  return seen ? now !== undefined && sameFile(seen, now) : now === undefined;
}

/** A last look: the file is what it was when this save began, or still not there. */
async function isStill(
  path: string,
  seen: Fingerprint | undefined,
  { fs }: ReplaceTools,
): Promise<boolean> {
  try {
    const stats = await fs.stat(path, { bigint: true });
    return seen !== undefined && untouched(seen, identityOf(stats));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return seen === undefined;
    throw error;
  }
}
