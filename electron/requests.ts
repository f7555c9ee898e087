/** What each request of the window does: picks a file, moves bytes, keeps a journal. Every answer is a Result. */
import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import { err, ok, type Result } from '../shared/base/result.ts';
import type {
  Answer,
  Appearance,
  DocumentState,
  OpenedFile,
  PlatformFault,
} from '../shared/ipc/bridge.ts';
import type { CloseGuard } from './close.ts';
import {
  pickCaseToOpen,
  pickCaseToSave,
  pickExportToSave,
  pickPackToOpen,
  pickPdfToSave,
} from './files/dialogs.ts';
import { toFault } from './files/faults.ts';
import type { HandleTable } from './files/handles.ts';
import { readCaseFile, readPackFile } from './files/readCaseFile.ts';
import type { Recovery, WindowJournal } from './files/recovery.ts';
import { saveCopy } from './files/saveCopy.ts';
import { type SaveRequest, type SaveTools, saveCase } from './files/saveRoutine.ts';
import type { Handlers } from './handle.ts';
import { printPlan } from './pdf.ts';

/** Everything the main process keeps for one window. */
export interface WindowState {
  readonly window: BrowserWindow;
  readonly handles: HandleTable;
  readonly journal: WindowJournal;
  readonly closeGuard: CloseGuard;
  /** A file named from outside, until the page fetches it. */
  offeredPath: string | null;
  document: DocumentState;
}

export interface ShellServices {
  readonly saveTools: SaveTools;
  readonly recovery: Recovery;
  now(): number;
  report(error: unknown): void;
  showDocumentState(state: WindowState): void;
  setAppearance(appearance: Appearance): void;
}

export function createHandlers(services: ShellServices): Handlers<WindowState> {
  const { saveTools, recovery } = services;

  const open = (state: WindowState, path: string): Answer<OpenedFile> =>
    attempt(basename(path), async () => {
      const { bytes, fingerprint, readOnly } = await readCaseFile(saveTools.fs, path);
      const handle = state.handles.create({ path, seen: fingerprint });
      return { handle, name: basename(path), readOnly, bytes };
    });

  /** A saved case needs no recovery; later edits start a new journal. */
  const save = async (request: SaveRequest, { journal }: WindowState) => {
    const saved = await saveCase(request, saveTools);
    if (saved.ok) await journal.clear().catch(services.report);
    return saved;
  };

  return {
    openFile: async (_request, state) => {
      const path = await pickCaseToOpen(state.window);
      return path === null ? ok(null) : open(state, path);
    },
    openOffered: async (_request, state) => {
      const path = state.offeredPath;
      state.offeredPath = null;
      return path === null ? ok(null) : open(state, path);
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
    restoreJournal: ({ id }, { journal }) => attempt('', () => journal.restore(id)),
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
      state.document = document;
      services.showDocumentState(state);
      return ok(null);
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

/** Runs work whose failures are the disk's: an errno becomes a fault with the bare name of the file. */
async function attempt<T>(name: string, work: () => Promise<T>): Promise<Result<T, PlatformFault>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(toFault(error, name));
  }
}
