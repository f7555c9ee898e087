/** `npm start`: the desktop window; without Electron the same app in a browser; without a display its plan as text. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { loadManifest } from '../serving/manifest.ts';
import { startStaticServer } from '../serving/staticServer.ts';
import { DESKTOP_TEXT, fill } from '../text.ts';
import { findElectron, runInstaller } from './findElectron.ts';
import { hasDisplay, openBrowser, openerCommand } from './openBrowser.ts';
import { runElectron } from './runElectron.ts';

const WORDS = DESKTOP_TEXT.start;
const FETCH_LIMIT_MS = 120_000;
const FIRST_CASE = 'verse004.kypho';

const dist = join(import.meta.dirname, '..');
const root = join(dist, '..');
const say = (text: string, values: Readonly<Record<string, string | number>> = {}) =>
  console.log(fill(text, values));

const reason = await tryDesktop(process.argv.slice(2));
if (reason !== null) {
  say(WORDS.noElectron, { reason });
  await serveToBrowser();
}

/** Runs the desktop app to its end and leaves; comes back with the reason when that is impossible. */
async function tryDesktop(args: readonly string[]): Promise<string | null> {
  if (!hasDisplay(process.platform, process.env)) return WORDS.noDisplay;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const found = findElectron(root, override, process.platform, (installer) => {
    say(WORDS.fetching, { seconds: FETCH_LIMIT_MS / 1000 });
    runInstaller(installer, FETCH_LIMIT_MS);
  });
  if (!('program' in found)) return WORDS[found.missing];
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (asRoot) say(WORDS.asRoot);
  const ended = await runElectron(found.program, asRoot ? ['--no-sandbox', ...args] : args, root);
  if (ended.failedToStart) return fill(WORDS.ended, { code: ended.code });
  process.exit(ended.code);
}

async function serveToBrowser(): Promise<void> {
  const server = await startStaticServer(await loadManifest(dist));
  const leave = () => void server.stop().then(() => process.exit(0));
  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);
  const { address } = server;
  const display = hasDisplay(process.platform, process.env);
  const opened = display && (await openBrowser(openerCommand(process.platform, address)));
  say(opened ? WORDS.browser : WORDS.openYourself, { address });
  if (!display) printFirstCase();
  say(WORDS.stop);
}

/** The terminal face of the same app: the plan of the built-in case. */
function printFirstCase(): void {
  const command = join(dist, 'electron', 'cli.js');
  spawnSync(process.execPath, [command, 'plan', join(dist, 'cases', FIRST_CASE)], {
    stdio: 'inherit',
  });
}
