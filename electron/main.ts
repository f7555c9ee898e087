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
  session,
} from 'electron';
import { type Appearance, EVENT_CHANNEL, type PlatformEvent } from '../shared/ipc/bridge.ts';
import { guardClose } from './close.ts';
import { guardCrash } from './crash.ts';
import { createBackupStore } from './files/backups.ts';
import { realFileSystem } from './files/fileSystem.ts';
import { createHandleTable } from './files/handles.ts';
import { createRecovery } from './files/recovery.ts';
import { prepareGraphics } from './graphics.ts';
import { guardApp } from './guards.ts';
import { handleRequests } from './handle.ts';
import { isSteeredFromOutside, offeredCasePath } from './launchArguments.ts';
import { menuTemplate } from './menu.ts';
import { APP_PAGE, APP_SCHEME, APP_SCHEME_PRIVILEGES, serveRequest } from './protocol.ts';
import { createHandlers, type ShellServices, type WindowState } from './requests.ts';
import { loadManifest } from './serving/manifest.ts';
import { hardenSession } from './session.ts';
import { readAppearance, writeAppearance } from './settings.ts';
import { DESKTOP_TEXT } from './text.ts';
import { windowOptions } from './window.ts';

const DIST = path.join(import.meta.dirname, '..');
const SAVE_TIMEOUT_MS = 10_000;

/** The case named on the command line, until the first window takes it over. */
let firstOffer = offeredCasePath(process.argv, process.cwd());
/** Journals being put away; the process waits for them before it ends. */
const farewells = new Set<Promise<void>>();
const windows = new Map<number, WindowState>();
const send = (state: WindowState, event: PlatformEvent) => {
  if (!state.window.isDestroyed()) state.window.webContents.send(EVENT_CHANNEL, event);
};
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
  app.on('second-instance', (_event, argv, folder) => offer(offeredCasePath(argv, folder)));
  app.on('open-file', (event, file) => {
    event.preventDefault();
    offer(offeredCasePath(['', file], '/'));
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

/** A case named from outside goes to the open window, or waits for the first one. */
function offer(file: string | null): void {
  const [state] = windows.values();
  if (!state) {
    firstOffer = file ?? firstOffer;
    return;
  }
  if (state.window.isMinimized()) state.window.restore();
  state.window.focus();
  if (file === null) return;
  state.offeredPath = file;
  send(state, { kind: 'fileOffered' });
}

async function openFirstWindow(): Promise<void> {
  const manifest = await loadManifest(DIST);
  const userData = app.getPath('userData');
  const fs = realFileSystem;
  const settingsFile = path.join(userData, 'settings.json');
  nativeTheme.themeSource = readAppearance(settingsFile);
  const services: ShellServices = {
    saveTools: {
      fs,
      platform: process.platform,
      wait: (milliseconds) => wait(milliseconds, undefined, { ref: false }),
      backups: createBackupStore(path.join(userData, 'backups'), fs, () =>
        new Date().toISOString().slice(0, 10),
      ),
      timeoutMs: SAVE_TIMEOUT_MS,
    },
    recovery: createRecovery(path.join(userData, 'journals'), fs, Date.now),
    now: Date.now,
    report,
    showDocumentState: (state) => {
      const { title, dirty } = state.document;
      state.window.setTitle(`${dirty ? '• ' : ''}${title}`);
      state.window.setDocumentEdited(dirty);
      showMenu(state, setAppearance);
    },
    setAppearance: (appearance) => setAppearance(appearance),
  };
  const setAppearance = (appearance: Appearance) => {
    nativeTheme.themeSource = appearance;
    writeAppearance(settingsFile, appearance);
    for (const state of windows.values()) showMenu(state, setAppearance);
  };
  const ownSession = session.fromPartition('persist:kyphoplan', { cache: false });
  hardenSession(session.defaultSession, app.isPackaged);
  ownSession.protocol.handle(APP_SCHEME, (request) => serveRequest(manifest, request));
  handleRequests(ipcMain, (id) => windows.get(id), createHandlers(services), report);

  const window = new BrowserWindow(
    windowOptions(DIST, ownSession, nativeTheme.shouldUseDarkColors, app.isPackaged),
  );
  const state = holdWindow(window, services);
  showMenu(state, setAppearance);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(APP_PAGE);
}

function holdWindow(window: BrowserWindow, services: ShellServices): WindowState {
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
    offeredPath: firstOffer,
    document: { title: 'Kyphoplan', dirty: false, undoLabel: null, redoLabel: null },
  };
  firstOffer = null;
  const { id } = window.webContents;
  windows.set(id, state);
  // `about:blank` is the one address Chromium goes to without asking; nothing works there, so back home.
  window.webContents.on('did-navigate', (_event, url) => {
    if (url !== APP_PAGE) void window.loadURL(APP_PAGE);
  });
  // The page keeps its own title through `setDocumentState`, dirty mark included.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('closed', () => {
    windows.delete(id);
    const farewell = (
      state.closeGuard.isDecided() ? state.journal.clear() : state.journal.release()
    )
      .catch(report)
      .finally(() => farewells.delete(farewell));
    farewells.add(farewell);
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

/** The page starts anew, with its work waiting in the journal. */
function reload(state: WindowState): void {
  state.handles.clear();
  state.document = { ...state.document, dirty: false, undoLabel: null, redoLabel: null };
  void state.journal.release().then(async () => {
    if (!state.window.isDestroyed()) await state.window.loadURL(APP_PAGE);
  });
}

function showMenu(state: WindowState, setAppearance: (appearance: Appearance) => void): void {
  const { undoLabel, redoLabel } = state.document;
  const appearance = nativeTheme.themeSource;
  const template = menuTemplate(
    { platform: process.platform, appearance, undoLabel, redoLabel },
    { send: (command) => send(state, { kind: 'menu', command }), setAppearance },
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
