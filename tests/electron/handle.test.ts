import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Handlers, handleRequests, type isOurPage } from '../../electron/handle.ts';
import { ok } from '../../shared/base/result.ts';
import { CHANNELS, REQUESTS } from '../../shared/ipc/contract.ts';

type Event = Parameters<typeof isOurPage>[0];
type Listener = (event: Event, ...args: unknown[]) => Promise<unknown>;

const PAGE = 'app://kyphoplan/index.html';

function sender(
  changes: {
    id?: number;
    origin?: string;
    url?: string;
    parent?: unknown;
    notMain?: boolean;
    destroyed?: boolean;
  } = {},
): Event {
  const frame = {
    origin: changes.origin ?? 'app://kyphoplan',
    url: changes.url ?? PAGE,
    parent: changes.parent ?? null,
  };
  const contents = {
    id: changes.id ?? 1,
    mainFrame: changes.notMain ? {} : frame,
    isDestroyed: () => changes.destroyed ?? false,
  };
  return { sender: contents, senderFrame: frame } as unknown as Event;
}

function setUp(work: () => Promise<unknown> = async () => ok(null)) {
  const listeners = new Map<string, Listener>();
  const called = vi.fn(work);
  const handlers = Object.fromEntries(
    CHANNELS.map((channel) => [channel, called]),
  ) as unknown as Handlers<string>;
  const report = vi.fn();
  const ipcMain = {
    handle: (channel: string, listener: Listener) => void listeners.set(channel, listener),
  };
  handleRequests(ipcMain as never, (id) => (id === 1 ? 'window' : undefined), handlers, report);
  const ask = (channel: string, event: Event, ...args: unknown[]) =>
    listeners.get(`kypho:${channel}`)?.(event, ...args);
  return { ask, called, report, listeners };
}

const REFUSED = { ok: false, error: { code: 'refused' } };

describe('who may ask', () => {
  it('our page, in the main frame of a window we know', async () => {
    const { ask, called } = setUp();
    expect(await ask('listJournals', sender())).toEqual(ok(null));
    expect(called).toHaveBeenCalledWith(undefined, 'window');
  });

  const urls = [
    '',
    'about:blank',
    'about:srcdoc',
    'app://kyphoplan/',
    'app://kyphoplan/other.html',
    'app://kyphoplan/index.html?x',
    'app://kyphoplan/index.html#x',
    'app://kyphoplan.evil/index.html',
    'app://evil/index.html',
    'APP://kyphoplan/index.html',
    'http://kyphoplan/index.html',
    'https://kyphoplan/index.html',
    'file:///index.html',
    'data:text/html,x',
    'blob:app://kyphoplan/1',
    'app://kyphoplan@evil/index.html',
    'app://kyphoplan:1/index.html',
    'devtools://devtools/x',
    'javascript:void 0',
    'chrome://gpu',
  ];
  const origins = [
    '',
    'null',
    'app://',
    'app://evil',
    'app://kyphoplan.evil',
    'app://kyphoplan/',
    'http://kyphoplan',
    'https://kyphoplan',
    'file://',
    'app://kyphoplan:1',
    'App://kyphoplan',
    ' app://kyphoplan',
  ];
  const forged: [string, Event][] = [
    ...urls.map((url): [string, Event] => [`address ${url}`, sender({ url })]),
    ...origins.map((origin): [string, Event] => [`origin ${origin}`, sender({ origin })]),
    ['a child frame', sender({ parent: {} })],
    ['another frame than the main one', sender({ notMain: true })],
    ['destroyed contents', sender({ destroyed: true })],
    ['a frame that is gone', { ...sender(), senderFrame: null } as Event],
    ...[0, 2, -1, Number.NaN].map((id): [string, Event] => [`window ${id}`, sender({ id })]),
  ];

  it('makes up forty forged senders', () => expect(forged.length).toBeGreaterThanOrEqual(40));

  it.each(forged)('refuses %s', async (_name, event) => {
    const { ask, called } = setUp();
    expect(await ask('listJournals', event)).toEqual(REFUSED);
    expect(called).not.toHaveBeenCalled();
  });
});

describe('what may be asked', () => {
  it('is sixteen channels at most, each with a handler', () => {
    expect(CHANNELS.length).toBeLessThanOrEqual(16);
    expect([...setUp().listeners.keys()].sort()).toEqual(CHANNELS.map((c) => `kypho:${c}`).sort());
  });

  const bytes = new Uint8Array([1]);
  const lawful: Record<string, unknown> = {
    openFile: { from: 'recent', id: 'a'.repeat(32) },
    changeRecent: { change: 'remove', id: 'a'.repeat(32) },
    saveFile: { handle: 'a'.repeat(32), bytes, sha256: 'b'.repeat(64), overwrite: false },
    saveFileAs: { suggestedName: 'spine.kypho', bytes, sha256: 'b'.repeat(64) },
    appendJournal: { name: 'spine', edits: 3, bytes },
    restoreJournal: { id: 'a'.repeat(32) },
    discardJournal: { id: 'a'.repeat(32) },
    printPlan: { suggestedName: 'Plan – L1.pdf' },
    saveExport: { suggestedName: 'Plan – L1.stl', extension: 'stl', bytes },
    setDocumentState: {
      title: 'x',
      dirty: true,
      undoLabel: null,
      redoLabel: 'Move needle',
      handle: null,
      readOnly: false,
      view: null,
    },
    setAppearance: { appearance: 'dark' },
  };

  it.each(CHANNELS)('%s takes a lawful request', async (channel) => {
    const { ask, called } = setUp();
    expect(await ask(channel, sender(), lawful[channel])).toEqual(ok(null));
    expect(called).toHaveBeenCalledOnce();
  });

  it.each(CHANNELS)('%s refuses two thousand random requests', (channel) => {
    const schema = REQUESTS[channel];
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withTypedArray: true, withBigInt: true }),
        (value) => {
          if (value === undefined && lawful[channel] === undefined) return;
          expect(schema.safeParse(value).success).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  /** Every single departure from a lawful request: a field missing, extra, of another kind or out of bounds. */
  const strange = [
    undefined,
    null,
    '',
    'x',
    '../x',
    '/etc/passwd',
    'a\\b',
    'a\0b',
    '..',
    'C:\\x',
    'x'.repeat(201),
    0,
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e9,
    true,
    [],
    {},
    new Uint8Array(0),
    new ArrayBuffer(4),
    () => 1,
    Symbol('x'),
    1n,
    'A'.repeat(32),
    'a'.repeat(31),
    'g'.repeat(32),
    '\u202Egnp.kypho',
    { length: 1, 0: 1 },
  ];
  it.each(Object.keys(lawful))('%s refuses each field gone wrong', async (channel) => {
    const { ask, called } = setUp();
    const request = lawful[channel] as Record<string, unknown>;
    for (const key of Object.keys(request)) {
      const { [key]: _gone, ...without } = request;
      expect(await ask(channel, sender(), without)).toEqual(REFUSED);
      for (const value of strange) {
        const isLawful =
          (typeof value === 'boolean' && typeof request[key] === 'boolean') ||
          (value === null && request[key] === null) ||
          (value === null && key === 'redoLabel') ||
          (value === 0 && key === 'edits') ||
          (typeof value === 'string' && key === 'view') ||
          (typeof value === 'string' &&
            value.length <= 200 &&
            (key === 'title' || key.endsWith('Label'))) ||
          (value === 'x' && /name/i.test(key)) ||
          (/name/i.test(key) && typeof value === 'string' && /^\w{31,32}$/.test(value));
        if (!isLawful)
          expect([
            key,
            String(value),
            await ask(channel, sender(), { ...request, [key]: value }),
          ]).toEqual([key, String(value), REFUSED]);
      }
    }
    expect(await ask(channel, sender(), { ...request, extra: 1 })).toEqual(REFUSED);
    const polluted = JSON.parse('{"__proto__": {"polluted": true}}') as object;
    expect(
      await ask(
        channel,
        sender(),
        Object.assign(Object.create(null), request, { ['__proto__']: polluted }),
      ),
    ).toEqual(REFUSED);
    expect(await ask(channel, sender(), request, 'a second argument')).toEqual(REFUSED);
    for (const [heard] of called.mock.calls as unknown as [unknown][])
      expect(Object.keys(heard as object).sort()).toEqual(Object.keys(request).sort());
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('refuses more bytes than any case has', async () => {
    const { ask } = setUp();
    const huge = { name: 'x', edits: 1, bytes: new Uint8Array(64 * 1024 * 1024 + 1) };
    expect(await ask('appendJournal', sender(), huge)).toEqual(REFUSED);
  });
});

describe('what is answered', () => {
  it('keeps an exception on this side and says only that it failed', async () => {
    const { ask, report } = setUp(() => Promise.reject(new Error('/home/somebody/secret.kypho')));
    expect(await ask('listJournals', sender())).toEqual({ ok: false, error: { code: 'failed' } });
    expect(report).toHaveBeenCalledOnce();
  });
});
