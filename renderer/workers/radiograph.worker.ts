/** Reads radiographs away from the window: a hostile or huge file may stall this worker, never the screen. */
import { openRadiograph, type RadiographMessage } from './openRadiograph.ts';
import { buffersOf } from './transfer.ts';

self.onmessage = async ({ data: bytes }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  const post = (message: RadiographMessage) =>
    self.postMessage(message, { transfer: buffersOf(message) });
  try {
    post(await openRadiograph(bytes, (stage) => post({ kind: 'progress', stage })));
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
