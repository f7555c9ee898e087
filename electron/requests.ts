/** What each request of the window does: picks a file, moves bytes, keeps a journal. Every answer is a Result. */
import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import { err, ok, type Result } from '../shared/base/result.ts';
import type {
  Answer,
  Appearance,
  CaseSource,
  DocumentState,
  OpenedFile,
  PlatformFault,
} from '../shared/ipc/bridge.ts';
import type { CloseGuard } from './close.ts';
import type { BackupStore } from './files/backups.ts';
import {
  pickCaseToOpen,
  pickCaseToSave,
  pickExportToSave,
  pickPackToOpen,
  pickPdfToSave,
} from './files/dialogs.ts';
import { type EditLock, editorOf } from './files/editLock.ts';
import { toFault } from './files/faults.ts';
import type { HandleTable } from './files/handles.ts';
import { readCaseFile, readPackFile } from './files/readCaseFile.ts';
import type { Recovery, WindowJournal } from './files/recovery.ts';
import { saveCopy } from './files/saveCopy.ts';
import { type SaveRequest, type SaveTools, saveCase } from './files/saveRoutine.ts';
import type { Handlers } from './handle.ts';
import type { LeftOpen } from './kept/leftOpen.ts';
import type { RecentList } from './kept/recentFiles.ts';
import { printPlan } from './pdf.ts';

/** Everything the main process keeps for one window. */
export interface WindowState {
  readonly window: BrowserWindow;
  readonly handles: HandleTable;
  readonly journal: WindowJournal;
  readonly closeGuard: CloseGuard;
  /** A file named from outside, until the page fetches it. */
  offeredPath: string | null;
  /** What an earlier run, or page, left open, until the page fetches it. */
  leftOpen: LeftOpen | null;
  document: DocumentState;
  /** Tells others that the file of the document is being edited here. */
  editing: Promise<EditLock> | null;
}

export interface ShellServices {
  readonly saveTools: SaveTools;
  readonly backups: BackupStore;
  readonly recovery: Recovery;
  readonly recent: RecentList;
  now(): number;
  report(error: unknown): void;
  showDocumentState(state: WindowState, before: DocumentState): void;
  /** The window shows another file than before, or none. */
  onFileShown(state: WindowState): void;
  onRecentChanged(): void;
  setAppearance(appearance: Appearance): void;
}

export function createHandlers(services: ShellServices): Handlers<WindowState> {
  const { saveTools, recovery, recent } = services;

  const open = (state: WindowState, path: string): Answer<OpenedFile> =>
    attempt(basename(path), async () => {
      const { bytes, fingerprint, readOnly } = await readCaseFile(saveTools.fs, path);
      const handle = state.handles.create({ path, seen: fingerprint });
      const editor = readOnly
        ? null
        : await editorOf(path, { fs: saveTools.fs, now: services.now });
      return { handle, name: basename(path), readOnly, bytes, ...(editor && { editor }) };
    });

  /** Real paths: versions are kept by where a link leads. */
  const earlier = async (
    { id, back }: Extract<CaseSource, { from: 'earlier' }>,
    { handles }: WindowState,
  ): Answer<OpenedFile | null> => {
    const known = handles.find(id);
    if (!known) return err({ code: 'unknownHandle' });
    const name = basename(known.path);
    return attempt(name, async () => {
      const path = await saveTools.fs.realpath(known.path);
      const bytes = await services.backups.earlier(path, back);
      return bytes && { handle: null, name, readOnly: true, bytes };
    });
  };

  const pathFrom = async (
    source: Exclude<CaseSource, { from: 'earlier' }>,
    state: WindowState,
  ): Promise<string | null> => {
    switch (source.from) {
      case 'picker':
        return pickCaseToOpen(state.window);
      case 'offered':
        return taken(state, 'offeredPath');
      case 'leftOpen':
        return taken(state, 'leftOpen')?.path ?? null;
      case 'recent':
        return recent.pathOf(source.id);
    }
  };

  /** A saved case needs no recovery; later edits start a new journal. */
  const save = async (request: SaveRequest, { journal }: WindowState) => {
    const saved = await saveCase(request, saveTools);
    if (saved.ok) await journal.clear().catch(services.report);
    return saved;
  };

  return {
    openFile: async (source, state) => {
      if (source.from === 'earlier') return earlier(source, state);
      const view = source.from === 'leftOpen' ? state.leftOpen?.view : undefined;
      const path = await pathFrom(source, state);
      if (path === null) return ok(null);
      const opened = await open(state, path);
      return opened.ok && view !== undefined ? ok({ ...opened.value, view }) : opened;
    },
    openAnatomyPack: async (_request, state) => {
      const path = await pickPackToOpen(state.window);
      if (path === null) return ok(null);
      const name = basename(path);
      return attempt(name, async () => {
        const bytes = await readPackFile(saveTools.fs, path);
        return { handle: null, name, readOnly: true, bytes };
      });
    },
    saveFile: async ({ handle, bytes, sha256, overwrite }, state) => {
      const { handles } = state;
      const known = handles.find(handle);
      if (!known) return err({ code: 'unknownHandle' });
      const saved = await save({ ...known, bytes, sha256, overwrite }, state);
      if (!saved.ok) return saved;
      const { path, seen, warnings } = saved.value;
      handles.update(handle, { path, seen });
      return ok({ handle, name: basename(path), warnings });
    },
    saveFileAs: async ({ suggestedName, bytes, sha256 }, state) => {
      const path = await pickCaseToSave(state.window, suggestedName);
      if (path === null) return ok(null);
      const saved = await save({ path, seen: null, bytes, sha256, overwrite: true }, state);
      if (!saved.ok) return saved;
      const { seen, warnings } = saved.value;
      const handle = state.handles.create({ path: saved.value.path, seen });
      return ok({ handle, name: basename(saved.value.path), warnings });
    },
    appendJournal: ({ name, edits, bytes, pictures = {} }, { journal }) =>
      attempt(name, async () => {
        await journal.append({ name, edits, bytes, pictures, atMs: services.now() });
        return null;
      }),
    clearJournal: (_request, { journal }) =>
      attempt('', async () => {
        await journal.clear();
        return null;
      }),
    listJournals: () => attempt('', () => recovery.list()),
    restoreJournal: ({ id }, state) =>
      attempt('', async () => {
        const work = await state.journal.restore(id);
        const left = taken(state, 'leftOpen');
        return left ? { ...work, view: left.view } : work;
      }),
    discardJournal: ({ id }, { journal }) =>
      attempt('', async () => {
        await journal.discard(id);
        return null;
      }),
    printPlan: async ({ suggestedName }, { window }) => {
      const path = await pickPdfToSave(window, suggestedName);
      if (path === null) return ok(null);
      return attempt(basename(path), async () => {
        await printPlan(window.webContents, path, saveTools);
        return { name: basename(path) };
      });
    },
    saveExport: async ({ suggestedName, extension, bytes }, { window }) => {
      const path = await pickExportToSave(window, suggestedName, extension);
      if (path === null) return ok(null);
      return attempt(basename(path), async () => {
        await saveCopy(path, bytes, saveTools);
        return { name: basename(path) };
      });
    },
    setDocumentState: async (document, state) => {
      const before = state.document;
      state.document = document;
      services.showDocumentState(state, before);
      if (document.handle !== before.handle || document.readOnly !== before.readOnly)
        services.onFileShown(state);
      return ok(null);
    },
    listRecent: async () => ok(await recent.list()),
    changeRecent: async (change) => {
      recent.change(change);
      services.onRecentChanged();
      return ok(await recent.list());
    },
    setAppearance: async ({ appearance }) => {
      services.setAppearance(appearance);
      return ok(null);
    },
    closeWindow: async (_request, { closeGuard }) => {
      closeGuard.confirm();
      return ok(null);
    },
  };
}

/** Fetched once. */
function taken<K extends 'offeredPath' | 'leftOpen'>(state: WindowState, what: K): WindowState[K] {
  const held = state[what];
  state[what] = null as WindowState[K];
  return held;
}

/** Runs work whose failures are the disk's: an errno becomes a fault with the bare name of the file. */
async function attempt<T>(name: string, work: () => Promise<T>): Promise<Result<T, PlatformFault>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(toFault(error, name));
  }
}
