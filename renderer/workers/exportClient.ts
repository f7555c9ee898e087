/** Has a 3D model written by its worker: one worker a file, ended when it is written or the user does not want to wait. */
import type { ModelExport } from '../../shared/writers/writeModel.ts';
import { workerAddress } from '../platform/trustedTypes.ts';
import type { ExportMessage, ExportOutcome } from './buildExport.ts';
import exportWorker from './export.worker.ts?worker&url';

/** null: cancelled. */
export function buildExportInWorker(
  asked: ModelExport,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<ExportOutcome | null> {
  const worker = new Worker(workerAddress(exportWorker), { type: 'module' });
  return new Promise<ExportOutcome | null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    worker.onmessage = ({ data }: MessageEvent<ExportMessage>) => {
      if (data.kind === 'progress') onProgress(data.done, data.total);
      else resolve(data);
    };
    worker.onerror = ({ message }) => resolve({ kind: 'failed', message });
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}
