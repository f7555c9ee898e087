/** Reads a case file or an anatomy pack as bytes through one open file: kind and size are judged before a byte is read. Nothing is parsed here. */
import { constants } from 'node:fs';
import type { FileHandle as OpenFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { MAX_FILE_BYTES, MAX_PACK_BYTES } from '../../shared/ipc/bridge.ts';
import { errnoOf, FileFault } from './faults.ts';
import type { FileSystem } from './fileSystem.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';

export const CASE_EXTENSION = '.kypho';
export const PACK_EXTENSION = '.glb';

export interface CaseBytes {
  readonly bytes: Uint8Array;
  readonly fingerprint: Fingerprint;
  readonly readOnly: boolean;
}

/** Names Windows gives to devices, whatever follows the dot; refused everywhere, so that a case travels. */
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A path that may name a case file. Says nothing about what lies there. */
export function mayNameCase(path: string): boolean {
  return mayName(path, CASE_EXTENSION);
}

function mayName(path: string, extension: string): boolean {
  return (
    !path.includes('\0') &&
    extname(path).toLowerCase() === extension &&
    !DEVICE_NAME.test(basename(path))
  );
}

export async function readCaseFile(fs: FileSystem, path: string): Promise<CaseBytes> {
  if (!mayNameCase(path)) throw new FileFault({ code: 'wrongExtension' });
  const file = await openToRead(fs, path);
  try {
    const { bytes, fingerprint } = await readWhole(file);
    // A save puts a new file in the place of the old: the folder must take it.
    const writable = (await isWritable(fs, path)) && (await isWritable(fs, dirname(path)));
    return { bytes, fingerprint, readOnly: !writable };
  } finally {
    await file.close();
  }
}

/** An anatomy pack as bytes: read once, never written, so nothing about it is remembered. */
export async function readPackFile(fs: FileSystem, path: string): Promise<Uint8Array> {
  if (!mayName(path, PACK_EXTENSION)) throw new FileFault({ code: 'wrongExtension' });
  const file = await openToRead(fs, path);
  try {
    return (await readWhole(file, MAX_PACK_BYTES)).bytes;
  } finally {
    await file.close();
  }
}

/** Non-blocking, where the system knows that: a pipe of that name must not hold us before we see that it is a pipe. */
export function openToRead(fs: FileSystem, path: string): Promise<OpenFile> {
  return fs.open(path, constants.O_RDONLY | constants.O_NONBLOCK);
}

/** The whole regular file behind an open descriptor, with its fingerprint. */
export async function readWhole(
  file: OpenFile,
  maxBytes = MAX_FILE_BYTES,
): Promise<{ bytes: Uint8Array; fingerprint: Fingerprint }> {
  const stats = await file.stat({ bigint: true });
  if (!stats.isFile()) throw new FileFault({ code: 'notRegularFile' });
  if (stats.size > BigInt(maxBytes)) throw new FileFault({ code: 'tooLarge' });
  const bytes = new Uint8Array(Number(stats.size));
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) throw new FileFault({ code: 'io' });
    length += bytesRead;
  }
  return { bytes, fingerprint: fingerprintOf(stats, bytes) };
}

export async function isWritable(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.access(path, constants.W_OK);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errnoOf(error) ?? '')) return false;
    throw error;
  }
}
