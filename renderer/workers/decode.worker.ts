/** Reads case files away from the window: a hostile or huge file may stall this worker, never the screen. */
import { decodeCaseFile } from '../../shared/document/decode.ts';

export type DecodeReply = ReturnType<typeof decodeCaseFile>;

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  postMessage(decodeCaseFile(data));
});
