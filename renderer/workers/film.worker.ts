/** Unpacks pictures of films away from the window. */
import { type ShowOutcome, type StoredFilm, showFilm } from './showFilm.ts';
import { buffersOf } from './transfer.ts';

self.onmessage = async ({ data }: MessageEvent<StoredFilm>) => {
  const post = (outcome: ShowOutcome) =>
    self.postMessage(outcome, { transfer: buffersOf(outcome) });
  try {
    post(await showFilm(data));
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
