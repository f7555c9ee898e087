/** The platform inside the desktop app: a thin layer over the bridge the preload exposes as `window.kypho`. */
import type { KyphoBridge, PlatformEvent } from '../../shared/ipc/bridge.ts';
import { fetchBuiltInCase } from './builtInCase.ts';
import type { Platform } from './platform.ts';
import { sha256Hex } from './sha256Hex.ts';
import { userShelf } from './userShelf.ts';

export function createDesktopPlatform(bridge: KyphoBridge): Platform {
  const listen = <K extends PlatformEvent['kind']>(
    kind: K,
    listener: (event: Extract<PlatformEvent, { kind: K }>) => void,
  ) =>
    bridge.onEvent((event) => {
      if (event.kind === kind) listener(event as Extract<PlatformEvent, { kind: K }>);
    });

  return {
    kind: 'desktop',
    openFile: (source) => bridge.openFile(source),
    openAnatomyPack: () => bridge.openAnatomyPack(),
    openBuiltIn: fetchBuiltInCase,
    save: async (handle, bytes, overwrite = false) =>
      bridge.saveFile({ handle, bytes, sha256: await sha256Hex(bytes.slice()), overwrite }),
    saveAs: async (suggestedName, bytes) =>
      bridge.saveFileAs({ suggestedName, bytes, sha256: await sha256Hex(bytes.slice()) }),
    appendJournal: (name, edits, bytes, pictures) =>
      bridge.appendJournal({ name, edits, bytes, pictures }),
    clearJournal: () => bridge.clearJournal(),
    listJournals: () => bridge.listJournals(),
    restoreJournal: (id) => bridge.restoreJournal({ id }),
    discardJournal: (id) => bridge.discardJournal({ id }),
    printPlan: (suggestedName) => bridge.printPlan({ suggestedName }),
    saveExport: (suggestedName, extension, bytes) =>
      bridge.saveExport({ suggestedName, extension, bytes }),
    listRecent: () => bridge.listRecent(),
    changeRecent: (change) => bridge.changeRecent(change),
    setDocumentState: (state) => void bridge.setDocumentState(state),
    setAppearance: (appearance) => void bridge.setAppearance({ appearance }),
    ...userShelf,
    closeWindow: () => void bridge.closeWindow(),
    onMenu: (listener) => listen('menu', (event) => listener(event.command)),
    onCloseRequested: (listener) => listen('closeRequested', () => listener()),
    onFileOffered: (listener) => listen('fileOffered', () => listener()),
    onRecentChanged: (listener) => listen('recentChanged', () => listener()),
  };
}
