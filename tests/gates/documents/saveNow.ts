/** A save as the app makes it, on the real disk, with no backups to keep. */
import { setTimeout as wait } from 'node:timers/promises';
import { realFileSystem } from '../../../electron/files/fileSystem.ts';
import { type Fingerprint, sha256Hex } from '../../../electron/files/fingerprint.ts';
import { saveCase } from '../../../electron/files/saveRoutine.ts';

/** Over what was `seen` there, or over whatever is there. */
export function saveNow(path: string, bytes: Uint8Array, seen: Fingerprint | null = null) {
  return saveCase(
    { path, bytes, sha256: sha256Hex(bytes), seen, overwrite: seen === null },
    {
      fs: realFileSystem,
      platform: process.platform,
      wait: async (milliseconds) => wait(milliseconds),
      backups: { keep: async () => undefined },
      timeoutMs: 10_000,
    },
  );
}
