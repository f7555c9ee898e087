/** G04: random values at every channel of the process border. None may reach a handler but one that its schema allows. */
import fc from 'fast-check';
import { handleRequests } from '../../../electron/handle.ts';
import { CHANNELS, REQUESTS } from '../../../shared/ipc/contract.ts';
import { createFailures, type GateResult } from '../gate.ts';

const VALUES = 100_000;
const SEED = 4;
const SLOW_MS = 50;

type Listener = (event: unknown, ...args: unknown[]) => Promise<unknown>;

export async function ipcFuzz(): Promise<GateResult> {
  const { list, note } = createFailures();
  const listeners = new Map<string, Listener>();
  let heard: { readonly request: unknown } | null = null;
  const handlers = Object.fromEntries(
    CHANNELS.map((channel) => [
      channel,
      async (request: unknown) => {
        heard = { request };
        return { ok: true, value: null };
      },
    ]),
  );
  const ipcMain = {
    handle: (name: string, listener: Listener) => void listeners.set(name, listener),
  };
  handleRequests(
    ipcMain as never,
    () => 'window',
    handlers as never,
    () => undefined,
  );
  const frame = { origin: 'app://kyphoplan', url: 'app://kyphoplan/index.html', parent: null };
  const event = {
    sender: { id: 1, mainFrame: frame, isDestroyed: () => false },
    senderFrame: frame,
  };
  const plain = Object.keys(Object.prototype).length;
  const anything = fc.anything({
    withNullPrototype: true,
    withTypedArray: true,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
  });
  const keyed = fc.dictionary(
    fc.constantFrom(
      'handle',
      'bytes',
      'sha256',
      'overwrite',
      'suggestedName',
      'id',
      'name',
      'edits',
      'title',
      'dirty',
      'undoLabel',
      'redoLabel',
      'appearance',
      'from',
      'change',
      'readOnly',
      'view',
      'extension',
      '__proto__',
      'constructor',
    ),
    fc.oneof(anything, fc.string(), fc.boolean(), fc.uint8Array()),
  );
  let n = 0;
  let reached = 0;
  const values = fc.sample(fc.oneof(anything, keyed), { numRuns: VALUES, seed: SEED });
  for (const value of values) {
    const channel = CHANNELS[n % CHANNELS.length]!;
    n++;
    heard = null;
    const start = performance.now();
    const answer = (await listeners.get(`kypho:${channel}`)!(event, value)) as { ok?: unknown };
    const took = performance.now() - start;
    if (took > SLOW_MS) note(`value ${n} at ${channel}: ${took.toFixed(0)} ms`);
    const lawful = REQUESTS[channel].safeParse(value).success;
    const called = heard as { readonly request: unknown } | null;
    if (called) reached++;
    if (called && !lawful) note(`value ${n} at ${channel}: got through`);
    if (!called && answer.ok !== false) note(`value ${n} at ${channel}: neither refused nor heard`);
    if (Object.keys(Object.prototype).length !== plain)
      note(`value ${n}: the prototype is changed`);
  }
  return {
    n,
    failures: list,
    seed: SEED,
    note: `${CHANNELS.length} channels; ${reached} values were lawful and were heard`,
  };
}
