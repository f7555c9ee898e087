/**
 * The platform in a plain browser: file picker in, download out, unsaved work in local storage.
 * A browser never tells where a download went, so "saved" means "handed to the browser" and says so.
 */
import { err, ok } from '../../shared/base/result.ts';
import {
  type Answer,
  type DocumentState,
  type ExportExtension,
  MAX_FILE_BYTES,
  MAX_PACK_BYTES,
  type OpenedFile,
  type SavedFile,
} from '../../shared/ipc/bridge.ts';
import { createBrowserJournal } from './browserJournal.ts';
import { fetchBuiltInCase } from './builtInCase.ts';
import type { Platform } from './platform.ts';
import { userShelf } from './userShelf.ts';

const CASE_FILE = 'application/vnd.kyphoplan+json';
const EXPORT_TYPES: Readonly<Record<ExportExtension, string>> = {
  stl: 'model/stl',
  obj: 'model/obj',
  glb: 'model/gltf-binary',
  zip: 'application/zip',
  csv: 'text/csv',
  json: 'application/json',
  png: 'image/png',
  webm: 'video/webm',
};

export function createBrowserPlatform(): Platform {
  /** Handle → name: all a page can remember about a file. */
  const names = new Map<string, string>();
  let dirty = false;
  addEventListener('beforeunload', (event) => {
    if (dirty) event.preventDefault();
  });

  const remember = (name: string): string => {
    const handle = crypto.randomUUID().replaceAll('-', '');
    names.set(handle, name);
    return handle;
  };
  const download = (name: string, bytes: Uint8Array, handle: string): SavedFile => {
    handOver(name, bytes, CASE_FILE);
    return { handle, name, warnings: ['notConfirmed'] };
  };

  return {
    kind: 'browser',
    openFile: async ({ from }) => {
      if (from !== 'picker') return ok(null);
      const picked = await readPicked('.kypho', MAX_FILE_BYTES);
      if (!picked.ok || !picked.value) return picked;
      return ok({ ...picked.value, handle: remember(picked.value.name), readOnly: false });
    },
    openAnatomyPack: () => readPicked('.glb', MAX_PACK_BYTES),
    openBuiltIn: fetchBuiltInCase,
    save: async (handle, bytes) => {
      const name = names.get(handle);
      return name ? ok(download(name, bytes, handle)) : err({ code: 'unknownHandle' });
    },
    saveAs: async (suggestedName, bytes) =>
      ok(download(suggestedName, bytes, remember(suggestedName))),
    ...createBrowserJournal(),
    printPlan: async (suggestedName) => {
      const title = document.title;
      // Browsers propose the title of the page as the name of the PDF.
      document.title = suggestedName.replace(/\.pdf$/i, '');
      print();
      document.title = title;
      return ok({ name: suggestedName });
    },
    saveExport: async (suggestedName, extension, bytes) => {
      handOver(suggestedName, bytes, EXPORT_TYPES[extension]);
      return ok({ name: suggestedName });
    },
    listRecent: async () => ok(null),
    changeRecent: async () => ok(null),
    setDocumentState: (state: DocumentState) => {
      dirty = state.dirty;
      document.title = `${state.dirty ? '• ' : ''}${state.title}`;
    },
    setAppearance: (appearance) => {
      document.documentElement.style.colorScheme = appearance === 'system' ? '' : appearance;
    },
    ...userShelf,
    closeWindow: () => {
      dirty = false;
      close();
    },
    onMenu: () => () => undefined,
    onCloseRequested: () => () => undefined,
    onFileOffered: () => () => undefined,
    onRecentChanged: () => () => undefined,
  };
}

/** Gives a file to the browser, which puts it where it puts downloads. */
function handOver(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Name and size are judged before a byte is read. */
async function readPicked(extension: string, maxBytes: number): Answer<OpenedFile | null> {
  const file = await pickFile(extension);
  if (!file) return ok(null);
  const { name, size } = file;
  if (!name.toLowerCase().endsWith(extension)) return err({ code: 'wrongExtension', name });
  if (size > maxBytes) return err({ code: 'tooLarge', name });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return ok({ handle: null, name, readOnly: true, bytes });
  } catch {
    return err({ code: 'io', name });
  }
}

function pickFile(extension: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = extension;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
