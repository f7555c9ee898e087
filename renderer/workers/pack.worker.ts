/** Reads anatomy packs away from the window: a hostile or huge file may stall this worker, never the screen. */
import { buildPack, type PackMessage } from './buildPack.ts';
import { buffersOf } from './transfer.ts';

self.onmessage = ({ data: bytes }: MessageEvent<Uint8Array>) => {
  const post = (message: PackMessage) =>
    self.postMessage(message, { transfer: buffersOf(message) });
  try {
    post(buildPack(bytes, (done, total) => post({ kind: 'progress', done, total })));
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
