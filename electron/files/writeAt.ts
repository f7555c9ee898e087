/** Writes all of it into an open file, from a place on: one `write` may take less than it was given, and says so only in its count. */
import type { FileHandle as OpenFile } from 'node:fs/promises';
import { FileFault } from './faults.ts';

export async function writeAt(file: OpenFile, bytes: Uint8Array, start: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const rest = bytes.subarray(written);
    const { bytesWritten } = await file.write(rest, 0, rest.length, start + written);
    if (bytesWritten === 0) throw new FileFault({ code: 'io' });
    written += bytesWritten;
  }
}
