/** Sends the picture of a film to its worker: one worker a picture, ended when it is there or nobody waits for it. */
import { workerAddress } from '../platform/trustedTypes.ts';
import filmWorker from './film.worker.ts?worker&url';
import type { ShowOutcome, StoredFilm } from './showFilm.ts';

/** null: cancelled. */
export function showFilmInWorker(
  stored: StoredFilm,
  signal: AbortSignal,
): Promise<ShowOutcome | null> {
  if (signal.aborted) return Promise.resolve(null);
  const worker = new Worker(workerAddress(filmWorker), { type: 'module' });
  return new Promise<ShowOutcome | null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    worker.onmessage = ({ data }: MessageEvent<ShowOutcome>) => resolve(data);
    worker.onerror = ({ message }) => resolve({ kind: 'failed', message });
    worker.postMessage(stored);
  }).finally(() => worker.terminate());
}
