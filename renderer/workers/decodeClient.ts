/** Sends the bytes of a file to the decode worker: one worker per file, so that a stalled one can be ended. */
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { FileError } from '../../shared/document/fault.ts';
import { carrying } from '../../shared/document/unknown/riding.ts';
import { workerAddress } from '../platform/trustedTypes.ts';
import type { DecodeReply, DecodeRequest } from './decode.worker.ts';
import decodeWorker from './decode.worker.ts?worker&url';

/** A case takes milliseconds, with the pictures of two films seconds; this is a file that must not be read. */
const TOO_LONG_MS = 20_000;

export function decodeInWorker(bytes: Uint8Array): Promise<DecodeReply> {
  return askWorker<DecodeReply>({ kind: 'case', bytes }).then(withUnknown);
}

export function decodeDevicesInWorker(bytes: Uint8Array): Promise<DecodeReply<'devices'>> {
  return askWorker({ kind: 'devices', bytes });
}

/** What a document carries rides under a symbol, which no message takes along. */
export function withUnknown(reply: DecodeReply): DecodeReply {
  if (!reply.ok) return reply;
  const { document, unknown } = reply.value;
  return ok({ ...reply.value, document: carrying(document, unknown) });
}

function askWorker<Reply extends Result<unknown, FileError>>(
  request: DecodeRequest,
): Promise<Reply> {
  const worker = new Worker(workerAddress(decodeWorker), { type: 'module' });
  return new Promise<Reply>((resolve) => {
    const timer = setTimeout(() => resolve(unreadable() as Reply), TOO_LONG_MS);
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = () => resolve(unreadable() as Reply);
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

function unreadable(): Result<never, FileError> {
  return err({
    code: 'syntax',
    path: '',
    at: null,
    expected: { kind: 'json', values: {} },
    found: '',
    hint: null,
    further: [],
  });
}
