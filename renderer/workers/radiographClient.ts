/** Sends a radiograph to its worker: one worker per file, ended when the file is read or the user does not want to wait. */
import { radiographSizeFault } from '../../shared/readers/radiograph/readRadiograph.ts';
import { workerAddress } from '../platform/trustedTypes.ts';
import type { RadiographMessage, RadiographOutcome, RadiographStage } from './openRadiograph.ts';
import radiographWorker from './radiograph.worker.ts?worker&url';

/** The bytes are handed over, not copied: the caller's view of them is empty afterwards. null: cancelled. */
export function openRadiographInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  onStage: (stage: RadiographStage) => void,
  signal: AbortSignal,
): Promise<RadiographOutcome | null> {
  const fault = radiographSizeFault(bytes.length);
  if (fault) return Promise.resolve({ kind: 'refused', fault });
  if (signal.aborted) return Promise.resolve(null);
  const worker = new Worker(workerAddress(radiographWorker), { type: 'module' });
  return new Promise<RadiographOutcome | null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    worker.onmessage = ({ data }: MessageEvent<RadiographMessage>) => {
      if (data.kind === 'progress') onStage(data.stage);
      else resolve(data);
    };
    worker.onerror = ({ message }) => resolve({ kind: 'failed', message });
    worker.postMessage(bytes, [bytes.buffer]);
  }).finally(() => worker.terminate());
}
