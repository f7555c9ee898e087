/**
 * Journals of the app, seen from the start screen: which hold unsaved work nobody owns, and the one each window writes.
 * Only one process of the app runs per data folder, so a journal no window of ours holds has lost its owner.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FileHandle, RecoverableJournal, RecoveredWork } from '../../shared/ipc/bridge.ts';
import { FileFault } from './faults.ts';
import type { FileSystem } from './fileSystem.ts';
import { type JournalEntry, type JournalWriter, openJournal, readJournal } from './journal.ts';

const JOURNAL_NAME = /^([0-9a-f]{32})\.journal$/;
/** Of an id: the number of its journal, in hexadecimal digits. */
const COUNT_DIGITS = 8;
const MAX_COUNT = 0xff_ff_ff_ff;
const DISCARDED_FOR_MS = 30 * 24 * 3600 * 1000;

export interface Recovery {
  /** Unsaved work without an owner, newest first. */
  list(): Promise<readonly RecoverableJournal[]>;
  /** A window's own journal; created with its first record. */
  forWindow(): WindowJournal;
}

export interface WindowJournal {
  append(entry: JournalEntry): Promise<void>;
  /** Saved or given up: nothing to recover any more. */
  clear(): Promise<void>;
  /** Takes an ownerless journal over: further edits are appended to it. */
  restore(id: FileHandle): Promise<RecoveredWork>;
  /** Puts an ownerless journal aside; it is kept for thirty days. */
  discard(id: FileHandle): Promise<void>;
  /** The page is gone without a word: what it wrote waits to be recovered. */
  release(): Promise<void>;
}

export function createRecovery(folder: string, fs: FileSystem, now: () => number): Recovery {
  const owned = new Set<string>();
  const discarded = join(folder, 'discarded');
  const pathOf = (id: FileHandle) => join(folder, `${id}.journal`);
  const requireOwnerless = (id: FileHandle) => {
    if (owned.has(id)) throw new FileFault({ code: 'unknownHandle' });
  };

  /** Begins with a number that only grows, because clocks jump; the rest cannot be guessed. */
  async function nextId(): Promise<FileHandle> {
    const ids = (await idsIn(fs, folder)).map((id) =>
      Number.parseInt(id.slice(0, COUNT_DIGITS), 16),
    );
    const count = Math.min(Math.max(0, ...ids) + 1, MAX_COUNT);
    const random = randomBytes(16).toString('hex').slice(COUNT_DIGITS);
    return count.toString(16).padStart(COUNT_DIGITS, '0') + random;
  }

  async function list(): Promise<readonly RecoverableJournal[]> {
    const ids = (await idsIn(fs, folder)).toSorted().toReversed();
    const found = await Promise.all(
      ids.map(async (id): Promise<RecoverableJournal[]> => {
        if (owned.has(id)) return [];
        const last = (await readJournal(fs, pathOf(id)).catch(() => undefined))?.entries.at(-1);
        if (!last) return [];
        return [{ id, name: last.name, lastEditAtMs: last.atMs, edits: last.edits }];
      }),
    );
    await forgetDiscarded(fs, discarded, now() - DISCARDED_FOR_MS);
    return found.flat();
  }

  function forWindow(): WindowJournal {
    let own: { readonly id: string; readonly writer: JournalWriter } | null = null;
    /** One request at a time: records must not interleave. */
    let queue: Promise<unknown> = Promise.resolve();
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const next = queue.then(work);
      queue = next.catch(() => undefined);
      return next;
    };
    const start = async (id: string) => {
      owned.add(id);
      try {
        own = { id, writer: await openJournal(fs, pathOf(id)) };
        return own;
      } catch (error) {
        owned.delete(id);
        throw error;
      }
    };
    const letGo = async () => {
      const held = own;
      own = null;
      if (held) {
        await held.writer.close();
        owned.delete(held.id);
      }
      return held;
    };

    return {
      append: (entry) =>
        inTurn(async () => {
          const { writer } = own ?? (await start(await nextId()));
          await writer.append(entry);
        }),
      clear: () =>
        inTurn(async () => {
          const held = await letGo();
          if (held) await fs.unlink(held.writer.path);
        }),
      restore: (id) =>
        inTurn(async () => {
          requireOwnerless(id);
          const { entries, pictures, torn } = await readJournal(fs, pathOf(id));
          const last = entries.at(-1);
          if (!last) throw new FileFault({ code: 'notFound' });
          await letGo();
          await start(id);
          return { name: last.name, bytes: last.bytes, pictures, edits: last.edits, torn };
        }),
      discard: (id) =>
        inTurn(async () => {
          requireOwnerless(id);
          await fs.mkdir(discarded, { recursive: true, mode: 0o700 });
          await fs.rename(pathOf(id), join(discarded, `${now()}-${id}.journal`));
        }),
      release: () => inTurn(async () => void (await letGo())),
    };
  }

  return { list, forWindow };
}

async function idsIn(fs: FileSystem, folder: string): Promise<readonly FileHandle[]> {
  const names = await fs.readdir(folder).catch(() => []);
  return names.flatMap((name) => JOURNAL_NAME.exec(name)?.[1] ?? []);
}

async function forgetDiscarded(fs: FileSystem, folder: string, beforeMs: number): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names)
    if (Number(name.split('-')[0]) < beforeMs)
      await fs.unlink(join(folder, name)).catch(() => undefined);
}
