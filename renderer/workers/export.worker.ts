/** Writes 3D models away from the window's thread: bones take seconds. */
import type { ModelExport } from '../../shared/writers/writeModel.ts';
import { buildExport, type ExportMessage } from './buildExport.ts';
import { buffersOf } from './transfer.ts';

self.onmessage = ({ data: asked }: MessageEvent<ModelExport>) => {
  const post = (message: ExportMessage) =>
    self.postMessage(message, { transfer: buffersOf(message) });
  try {
    post(buildExport(asked, (done, total) => post({ kind: 'progress', done, total })));
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
