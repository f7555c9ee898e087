/** The main process: order of the start, one window, and what happens when it ends. Everything else has its own file. */
import * as path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
} from 'electron';
import {
  type DocumentState,
  EVENT_CHANNEL,
  type PlatformEvent,
  type RecentFiles,
} from '../shared/ipc/bridge.ts';
import { guardClose } from './close.ts';
import { guardCrash } from './crash.ts';
import { createBackupStore } from './files/backups.ts';
import { holdEditLock } from './files/editLock.ts';
import { realFileSystem } from './files/fileSystem.ts';
import { createHandleTable } from './files/handles.ts';
import { createRecovery } from './files/recovery.ts';
import { prepareGraphics } from './graphics.ts';
import { guardApp } from './guards.ts';
import { handleRequests } from './handle.ts';
import { type Kept, keptIn } from './kept/kept.ts';
import { placeOnScreens } from './kept/windowPlace.ts';
import { isSteeredFromOutside, offeredCasePath } from './launchArguments.ts';
import { menuTemplate } from './menu.ts';
import { listenForOffers } from './offers.ts';
import { APP_PAGE, APP_SCHEME, APP_SCHEME_PRIVILEGES, serveRequest } from './protocol.ts';
import { createHandlers, type ShellServices, type WindowState } from './requests.ts';
import { loadManifest } from './serving/manifest.ts';
import { hardenSession } from './session.ts';
import { DESKTOP_TEXT } from './text.ts';
import { windowOptions } from './window.ts';

const DIST = path.join(import.meta.dirname, '..');
const SAVE_TIMEOUT_MS = 10_000;
const NOTHING_OPEN: DocumentState = {
  title: 'Kyphoplan',
  dirty: false,
  undoLabel: null,
  redoLabel: null,
  handle: null,
  readOnly: false,
  view: null,
};

const EDIT_LOCK_TOOLS = {
  fs: realFileSystem,
  now: Date.now,
  every: (milliseconds: number, work: () => void) => {
    const timer = setInterval(work, milliseconds);
    return () => clearInterval(timer);
  },
};

/** Journals and locks being put away; the process waits for them before it ends. */
const farewells = new Set<Promise<void>>();
const windows = new Map<number, WindowState>();
let recentFiles: RecentFiles = { kept: true, files: [] };
const send = (state: WindowState, event: PlatformEvent) => {
  if (!state.window.isDestroyed()) state.window.webContents.send(EVENT_CHANNEL, event);
};
const offers = listenForOffers(app, offeredCasePath(process.argv, process.cwd()), giveToWindow);
const report = (error: unknown) => console.error(error instanceof Error ? error.stack : error);

start();

function start(): void {
  if (app.isPackaged && isSteeredFromOutside((name) => app.commandLine.hasSwitch(name))) {
    app.exit(1);
    return;
  }
  keepDataLocal();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES]);
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Nothing is fetched, so nothing needs a name resolved or a background service.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  prepareGraphics(app);
  guardApp(app);
  app.on('session-created', (created) => hardenSession(created, app.isPackaged));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (farewells.size === 0) return;
    event.preventDefault();
    void Promise.allSettled(farewells).then(() => app.quit());
  });
  app
    .whenReady()
    .then(openFirstWindow)
    .catch((error: unknown) => {
      report(error);
      app.exit(1);
    });
}

/** Patients' data does not roam: on Windows the data folder is the local one, unless a test names another. */
function keepDataLocal(): void {
  const { LOCALAPPDATA } = process.env;
  if (process.platform === 'win32' && LOCALAPPDATA && !app.commandLine.hasSwitch('user-data-dir'))
    app.setPath('userData', path.join(LOCALAPPDATA, 'Kyphoplan'));
}

/** Shows the open window, with a case that is named from outside; false: there is none yet. */
function giveToWindow(file: string | null): boolean {
  const [state] = windows.values();
  if (!state) return false;
  if (state.window.isMinimized()) state.window.restore();
  state.window.focus();
  if (file !== null) {
    state.offeredPath = file;
    send(state, { kind: 'fileOffered' });
  }
  return true;
}

async function openFirstWindow(): Promise<void> {
  const manifest = await loadManifest(DIST);
  const userData = app.getPath('userData');
  const fs = realFileSystem;
  const kept = keptIn(userData, fs, app);
  nativeTheme.themeSource = kept.settings.read().appearance;
  const refresh = async () => {
    recentFiles = await kept.recent.list();
    for (const state of windows.values()) {
      showMenu(state, services);
      send(state, { kind: 'recentChanged' });
    }
  };
  const backups = createBackupStore(path.join(userData, 'backups'), fs, () =>
    new Date().toISOString().slice(0, 10),
  );
  const services: ShellServices = {
    saveTools: {
      fs,
      platform: process.platform,
      wait: (milliseconds) => wait(milliseconds, undefined, { ref: false }),
      backups,
      timeoutMs: SAVE_TIMEOUT_MS,
    },
    backups,
    recovery: createRecovery(path.join(userData, 'journals'), fs, Date.now),
    recent: kept.recent,
    now: Date.now,
    report,
    showDocumentState: (state, before) => {
      const { title, dirty, view } = state.document;
      state.window.setTitle(`${dirty ? '• ' : ''}${title}`);
      state.window.setDocumentEdited(dirty);
      if (view !== null) kept.leftOpen.write({ path: pathShown(state), view });
      // A menu that is made anew closes under the hand that has it open.
      if (menuFacts(before) !== menuFacts(state.document)) showMenu(state, services);
    },
    onFileShown: (state) => {
      const shown = pathShown(state);
      state.window.setRepresentedFilename(shown ?? '');
      editFile(state, state.document.readOnly ? null : shown);
      if (shown === null) return;
      kept.recent.add(shown);
      void refresh();
    },
    onRecentChanged: () => void refresh(),
    setAppearance: (appearance) => {
      nativeTheme.themeSource = appearance;
      kept.settings.write({ ...kept.settings.read(), appearance });
      for (const state of windows.values()) showMenu(state, services);
    },
  };
  const ownSession = session.fromPartition('persist:kyphoplan', { cache: false });
  hardenSession(session.defaultSession, app.isPackaged);
  ownSession.protocol.handle(APP_SCHEME, (request) => serveRequest(manifest, request));
  handleRequests(ipcMain, (id) => windows.get(id), createHandlers(services), report);

  const stood = kept.place.read();
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
    ({ workArea }) => workArea,
  );
  const place = placeOnScreens(stood?.bounds ?? null, areas);
  const window = new BrowserWindow(
    windowOptions(DIST, ownSession, nativeTheme.shouldUseDarkColors, app.isPackaged, place),
  );
  if (stood?.maximised) window.maximize();
  holdWindow(window, services, kept);
  await refresh();
  window.once('ready-to-show', () => window.show());
  await window.loadURL(APP_PAGE);
}

/** The file of the case that is shown. */
function pathShown({ document, handles }: WindowState): string | null {
  return document.handle === null ? null : (handles.find(document.handle)?.path ?? null);
}

function holdWindow(window: BrowserWindow, services: ShellServices, kept: Kept): WindowState {
  const state: WindowState = {
    window,
    handles: createHandleTable(),
    journal: services.recovery.forWindow(),
    closeGuard: guardClose(
      window,
      () => state.document.dirty,
      () => send(state, { kind: 'closeRequested' }),
      () => askAboutHangingPage(window),
    ),
    offeredPath: offers.takeWaiting(),
    leftOpen: kept.leftOpen.read(),
    document: NOTHING_OPEN,
    editing: null,
  };
  // A case that lets the app fail while it opens is not opened at every start.
  kept.leftOpen.remove();
  const { id } = window.webContents;
  windows.set(id, state);
  // `about:blank` is the one address Chromium goes to without asking; nothing works there, so back home.
  window.webContents.on('did-navigate', (_event, url) => {
    if (url !== APP_PAGE) void window.loadURL(APP_PAGE);
  });
  // The page keeps its own title through `setDocumentState`, dirty mark included.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () =>
    kept.place.write({ bounds: window.getNormalBounds(), maximised: window.isMaximized() }),
  );
  window.on('closed', () => {
    windows.delete(id);
    if (state.closeGuard.isDecided()) kept.leftOpen.remove();
    editFile(state, null);
    sayFarewell(state.closeGuard.isDecided() ? state.journal.clear() : state.journal.release());
  });
  guardCrash(
    window.webContents,
    Date.now,
    () => reload(state),
    () => askAboutCrashingPage(window),
    () => window.destroy(),
  );
  return state;
}

/** Tells others beside the file that it is edited here, and no longer that the one before is. */
function editFile(state: WindowState, file: string | null): void {
  const before = state.editing;
  if (before) sayFarewell(before.then((lock) => lock.release()));
  state.editing = file === null ? null : holdEditLock(file, EDIT_LOCK_TOOLS);
}

/** Work that the process waits for before it ends. */
function sayFarewell(work: Promise<void>): void {
  const farewell = work.catch(report).finally(() => farewells.delete(farewell));
  farewells.add(farewell);
}

/** The page starts anew, with its work waiting in the journal, or its file where it was. */
function reload(state: WindowState): void {
  const { view } = state.document;
  state.leftOpen = view === null ? null : { path: pathShown(state), view };
  editFile(state, null);
  state.handles.clear();
  state.document = NOTHING_OPEN;
  void state.journal.release().then(async () => {
    if (!state.window.isDestroyed()) await state.window.loadURL(APP_PAGE);
  });
}

/** What of the document stands in the menu. */
function menuFacts({ undoLabel, redoLabel, view }: DocumentState): string {
  return JSON.stringify([undoLabel, redoLabel, view !== null]);
}

function showMenu(state: WindowState, { setAppearance, recent }: ShellServices): void {
  const { undoLabel, redoLabel, view } = state.document;
  const appearance = nativeTheme.themeSource;
  const template = menuTemplate(
    {
      platform: process.platform,
      caseOpen: view !== null,
      appearance,
      undoLabel,
      redoLabel,
      recent: recentFiles,
    },
    {
      send: (command) => send(state, { kind: 'menu', command }),
      setAppearance,
      openRecent: (id) => giveToWindow(recent.pathOf(id)),
    },
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

async function askAboutHangingPage(window: BrowserWindow): Promise<'wait' | 'close'> {
  const words = DESKTOP_TEXT.dialogs;
  const closes = await warn(window, words.hanging, words.hangingDetail, words.wait);
  return closes ? 'close' : 'wait';
}

async function askAboutCrashingPage(window: BrowserWindow): Promise<'reload' | 'close'> {
  const words = DESKTOP_TEXT.dialogs;
  const closes = await warn(window, words.crashing, words.crashingDetail, words.reload);
  return closes ? 'close' : 'reload';
}

/** True: the user wants to close; `other` is what Escape means. */
async function warn(
  window: BrowserWindow,
  message: string,
  detail: string,
  other: string,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [other, DESKTOP_TEXT.dialogs.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
