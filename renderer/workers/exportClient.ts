/**
 * Has a 3D model written by its worker. It is ended when the user does not want to wait; else it rests, with the bones it has
 * built, until the next file.
 */
import type { ModelExport } from '../../shared/writers/writeModel.ts';
import { workerAddress } from '../platform/trustedTypes.ts';
import type { ExportMessage, ExportOutcome } from './buildExport.ts';
import exportWorker from './export.worker.ts?worker&url';

let resting: Worker | null = null;

/** null: cancelled. */
export function buildExportInWorker(
  asked: ModelExport,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<ExportOutcome | null> {
  const worker = resting ?? new Worker(workerAddress(exportWorker), { type: 'module' });
  resting = null;
  let mayRest = false;
  return new Promise<ExportOutcome | null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    worker.onmessage = ({ data }: MessageEvent<ExportMessage>) => {
      if (data.kind === 'progress') onProgress(data.done, data.total);
      else {
        mayRest = data.kind !== 'failed';
        resolve(data);
      }
    };
    worker.onerror = ({ message }) => resolve({ kind: 'failed', message });
    // A model is written from numbers: the pictures of films stay where they are.
    worker.postMessage({ ...asked, document: { ...asked.document, pictures: {} } });
  }).finally(() => {
    if (mayRest && !signal.aborted && resting === null) resting = worker;
    else worker.terminate();
  });
}
