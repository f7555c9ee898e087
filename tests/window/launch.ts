/** Starts the built app for a test: in the real Electron that was found, or in Chromium against the static server. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { _electron, chromium, type ElectronApplication, type Page } from 'playwright-core';
import { loadManifest } from '../../electron/serving/manifest.ts';
import { startStaticServer } from '../../electron/serving/staticServer.ts';
import { findElectron } from '../../electron/start/findElectron.ts';
import { hasDisplay } from '../../electron/start/openBrowser.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
export const DIST = join(ROOT, 'dist');
export const OUTPUT = join(ROOT, 'tests', 'output');
export const isRoot = process.getuid?.() === 0;

/** The Electron program, or why there is none. Never fetched here: a test run changes nothing. */
export function electronForTests(): { program: string } | { missing: string } {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const found = findElectron(ROOT, override, process.platform, () => undefined);
  if (!('program' in found)) return { missing: `no Electron (${found.missing})` };
  if (!hasDisplay(process.platform, process.env)) return { missing: 'no display: use xvfb-run' };
  return found;
}

const found = electronForTests();
export const electronProgram: string | null = 'program' in found ? found.program : null;

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
export const chromiumProgram: string | null =
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => CHROMIUM_NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ?? null;

export interface Desktop {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Data folder of this run; hand it to the next one to see what was left behind. */
  readonly userData: string;
  /** Everything the main process and the page complained about. */
  readonly complaints: string[];
  /** Quits it as Playwright does: the page is not asked. */
  close(): Promise<void>;
  /** Resolves when the process has ended. */
  ended(): Promise<unknown>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

export function newUserData(): string {
  return mkdtempSync(join(tmpdir(), 'kyphoplan-window-'));
}

export async function launchDesktop(
  options: { userData?: string; args?: readonly string[]; env?: Record<string, string> } = {},
): Promise<Desktop> {
  const userData = options.userData ?? newUserData();
  const app = await _electron.launch({
    executablePath: electronProgram ?? '',
    // Without this Playwright switches the sandbox off; as root there is none to have.
    chromiumSandbox: !isRoot,
    args: [`--user-data-dir=${userData}`, ROOT, ...(options.args ?? [])],
    env: {
      ...(process.env as Record<string, string>),
      KYPHOPLAN_GL: process.env.KYPHOPLAN_GL ?? 'egl',
      ...options.env,
    },
  });
  // Asked for now: once the app is gone, Playwright no longer knows its process.
  const program = app.process();
  const complaints: string[] = [];
  const page = await app.firstWindow();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    app,
    page,
    userData,
    complaints,
    close: () => app.close(),
    ended: () =>
      program.exitCode === null && program.signalCode === null
        ? new Promise((resolve) => program.once('exit', resolve))
        : Promise.resolve(),
    kill: async () => {
      if (program.exitCode !== null || program.signalCode !== null) return;
      const gone = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGKILL');
      await gone;
    },
  };
}

/** A machine of tests has no graphics card. */
export const SOFTWARE_GRAPHICS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

export interface Browser {
  readonly page: Page;
  readonly address: string;
  readonly complaints: string[];
  /** Every address any tab has asked for. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Large enough for every panel; drawn without a card, half of it takes half the time. */
export const WHOLE_SIZE = { width: 1480, height: 940 };
/** The smallest window that is supported: for tests whose picture may have any size. */
export const SMALL_SIZE = { width: 1100, height: 700 };

export async function launchBrowser(viewport = WHOLE_SIZE): Promise<Browser> {
  const server = await startStaticServer(await loadManifest(DIST));
  const browser = await chromium.launch({
    executablePath: chromiumProgram ?? '',
    chromiumSandbox: !isRoot,
    args: SOFTWARE_GRAPHICS,
  });
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  await page.goto(server.address);
  return {
    page,
    address: server.address,
    complaints,
    requests,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/**
 * Chromium's helper processes write into their folder for a moment after the window is gone: tried again for a while. One
 * that stays full is the machine's own temporary place to clear, and no fault of the window.
 */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw fault;
  }
}
