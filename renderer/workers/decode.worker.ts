/** Reads case and device files away from the window: a hostile or huge file may stall this worker, never the screen. */
import { decodeCaseFile } from '../../shared/document/decode.ts';
import { decodeDeviceFile } from '../../shared/document/deviceFile.ts';

const READERS = { case: decodeCaseFile, devices: decodeDeviceFile } as const;

export type FileKind = keyof typeof READERS;
export type DecodeReply<Kind extends FileKind = 'case'> = ReturnType<(typeof READERS)[Kind]>;
export interface DecodeRequest {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

addEventListener('message', ({ data: { kind, bytes } }: MessageEvent<DecodeRequest>) => {
  postMessage(READERS[kind](bytes));
});
