/** The victim of the kill loop: saves one case after another until it is killed. Arguments: path, payload bytes. */
import { realFileSystem } from '../../../electron/files/fileSystem.ts';
import { sha256Hex } from '../../../electron/files/fingerprint.ts';
import { saveCase } from '../../../electron/files/saveRoutine.ts';

const path = process.argv[2] ?? '';
const size = Number(process.argv[3]);
console.log('ready');
for (let round = 0; ; round += 1) {
  const text = String(round % 10).repeat(size);
  const bytes = new Uint8Array(Buffer.from(`{"format":"kyphoplan-case","text":"${text}"}`));
  const request = { path, bytes, sha256: sha256Hex(bytes), seen: null, overwrite: true };
  await saveCase(request, {
    fs: realFileSystem,
    platform: process.platform,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    backups: { keep: async () => undefined },
    timeoutMs: 10_000,
  });
}
