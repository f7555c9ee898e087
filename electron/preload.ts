/** The bridge of the window: named functions, frozen. No generic call, no event objects, no paths. */
import { contextBridge, ipcRenderer } from 'electron';
import {
  channelName,
  EVENT_CHANNEL,
  type KyphoBridge,
  type PlatformEvent,
} from '../shared/ipc/bridge.ts';

const ask = (name: keyof KyphoBridge, request?: unknown) =>
  ipcRenderer.invoke(channelName(name), request);

const bridge = Object.freeze({
  openFile: (request) => ask('openFile', request),
  openAnatomyPack: () => ask('openAnatomyPack'),
  saveFile: (request) => ask('saveFile', request),
  saveFileAs: (request) => ask('saveFileAs', request),
  appendJournal: (request) => ask('appendJournal', request),
  clearJournal: () => ask('clearJournal'),
  listJournals: () => ask('listJournals'),
  restoreJournal: (request) => ask('restoreJournal', request),
  discardJournal: (request) => ask('discardJournal', request),
  printPlan: (request) => ask('printPlan', request),
  saveExport: (request) => ask('saveExport', request),
  setDocumentState: (request) => ask('setDocumentState', request),
  listRecent: () => ask('listRecent'),
  changeRecent: (request) => ask('changeRecent', request),
  setAppearance: (request) => ask('setAppearance', request),
  closeWindow: () => ask('closeWindow'),
  onEvent: (listener) => {
    const forward = (_event: unknown, payload: PlatformEvent) => listener(payload);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => void ipcRenderer.off(EVENT_CHANNEL, forward);
  },
} satisfies KyphoBridge);

contextBridge.exposeInMainWorld('kypho', bridge);
