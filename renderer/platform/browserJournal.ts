/**
 * Unsaved work in a browser's local storage: one entry per tab, renewed by its tab, offered by the next one.
 * An entry whose tab still lives is not offered; tabs say so by holding a named lock (Web Locks).
 */
import { err, ok } from '../../shared/base/result.ts';
import type { PlatformFault, RecoverableJournal } from '../../shared/ipc/bridge.ts';
import type { Platform } from './platform.ts';

const PREFIX = 'kyphoplan.journal.';

interface Entry {
  readonly name: string;
  readonly edits: number;
  readonly lastEditAtMs: number;
  readonly text: string;
}

type BrowserJournal = Pick<
  Platform,
  'appendJournal' | 'clearJournal' | 'listJournals' | 'restoreJournal' | 'discardJournal'
>;

export function createBrowserJournal(): BrowserJournal {
  const own = crypto.randomUUID().replaceAll('-', '');
  // Held until the tab dies, however it dies.
  void navigator.locks?.request(PREFIX + own, () => new Promise(() => undefined));

  return {
    appendJournal: async (name, edits, bytes) => {
      const text = new TextDecoder().decode(bytes);
      const entry: Entry = { name, edits, lastEditAtMs: Date.now(), text };
      try {
        localStorage.setItem(PREFIX + own, JSON.stringify(entry));
        return ok(null);
      } catch {
        return err<PlatformFault>({ code: 'diskFull', name });
      }
    },
    clearJournal: async () => {
      localStorage.removeItem(PREFIX + own);
      return ok(null);
    },
    listJournals: async () => {
      const held = new Set((await navigator.locks?.query())?.held?.map((lock) => lock.name));
      const journals = Object.keys(localStorage).flatMap((key): RecoverableJournal[] => {
        const entry = key.startsWith(PREFIX) && !held.has(key) ? readEntry(key) : null;
        if (!entry) return [];
        const { name, edits, lastEditAtMs } = entry;
        return [{ id: key.slice(PREFIX.length), name, edits, lastEditAtMs }];
      });
      return ok(journals.sort((a, b) => b.lastEditAtMs - a.lastEditAtMs));
    },
    restoreJournal: async (id) => {
      const entry = readEntry(PREFIX + id);
      if (!entry) return err<PlatformFault>({ code: 'unknownHandle' });
      localStorage.setItem(PREFIX + own, JSON.stringify(entry));
      localStorage.removeItem(PREFIX + id);
      const bytes = new TextEncoder().encode(entry.text);
      return ok({ name: entry.name, edits: entry.edits, bytes, pictures: {}, torn: false });
    },
    discardJournal: async (id) => {
      localStorage.removeItem(PREFIX + id);
      return ok(null);
    },
  };
}

/** Local storage can be edited by anybody with the developer tools: a strange entry is no entry. */
function readEntry(key: string): Entry | null {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Entry> | null;
    return typeof value?.name === 'string' &&
      typeof value.text === 'string' &&
      Number.isFinite(value.edits) &&
      Number.isFinite(value.lastEditAtMs)
      ? (value as Entry)
      : null;
  } catch {
    return null;
  }
}
