/** What saving is tested with: a case that looks like one, and tools without real waiting. */
import type { FileSystem } from '../../../electron/files/fileSystem.ts';
import { sha256Hex } from '../../../electron/files/fingerprint.ts';
import type { SaveRequest, SaveTools } from '../../../electron/files/saveRoutine.ts';

export function caseBytes(text: string, padding = 0): Uint8Array {
  const body = { format: 'kyphoplan-case', text, padding: 'x'.repeat(padding) };
  return new Uint8Array(Buffer.from(`${JSON.stringify(body)}\n`));
}

export function saveTools(fs: FileSystem, changes: Partial<SaveTools> = {}): SaveTools {
  return {
    fs,
    platform: 'linux',
    wait: (milliseconds) =>
      milliseconds >= 1_000_000 ? new Promise(() => undefined) : Promise.resolve(),
    backups: { keep: async () => undefined },
    timeoutMs: 1_000_000,
    ...changes,
  };
}

export function saveRequest(
  path: string,
  bytes: Uint8Array,
  changes: Partial<SaveRequest> = {},
): SaveRequest {
  return { path, bytes, sha256: sha256Hex(bytes), seen: null, overwrite: true, ...changes };
}
