/** Sends an anatomy pack to its worker: one worker per file, ended when the file is read or the user does not want to wait. */
import { workerAddress } from '../platform/trustedTypes.ts';
import type { PackMessage, PackOutcome } from './buildPack.ts';
import packWorker from './pack.worker.ts?worker&url';

/** null: cancelled. */
export function buildPackInWorker(
  bytes: Uint8Array,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<PackOutcome | null> {
  const worker = new Worker(workerAddress(packWorker), { type: 'module' });
  return new Promise<PackOutcome | null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    worker.onmessage = ({ data }: MessageEvent<PackMessage>) => {
      if (data.kind === 'progress') onProgress(data.done, data.total);
      else resolve(data);
    };
    worker.onerror = ({ message }) => resolve({ kind: 'failed', message });
    worker.postMessage(bytes);
  }).finally(() => worker.terminate());
}
