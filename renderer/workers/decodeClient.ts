/** Sends the bytes of a case file to the decode worker: one worker per file, so that a stalled one can be ended. */
import { err } from '../../shared/base/result.ts';
import { workerAddress } from '../platform/trustedTypes.ts';
import type { DecodeReply } from './decode.worker.ts';
import decodeWorker from './decode.worker.ts?worker&url';

/** A case file takes milliseconds; this is a file that must not be read. */
const TOO_LONG_MS = 10_000;

export function decodeInWorker(bytes: Uint8Array): Promise<DecodeReply> {
  const worker = new Worker(workerAddress(decodeWorker), { type: 'module' });
  return new Promise<DecodeReply>((resolve) => {
    const timer = setTimeout(() => resolve(unreadable()), TOO_LONG_MS);
    worker.onmessage = ({ data }: MessageEvent<DecodeReply>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = () => resolve(unreadable());
    worker.postMessage(bytes);
  }).finally(() => worker.terminate());
}

function unreadable(): DecodeReply {
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
