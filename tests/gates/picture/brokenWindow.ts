/** What the rows that break a real window share: a window with unsaved work, and questions to a page that came back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeRecords } from '../../../electron/files/journal.ts';
import { at, inflate, untilReady } from '../../window/documentSteps.ts';
import { type Desktop, launchDesktop, newUserData } from '../../window/launch.ts';

/** Autosave has been, and the disk too. */
export const AT_REST_MS = 1600;

/** A window with its picture, and with work that no file holds. */
export async function windowWithWork(userData = newUserData()): Promise<Desktop> {
  const desktop = await launchDesktop({ userData });
  await untilReady(desktop.page);
  await desktop.page.waitForSelector('[data-testid=viewport][data-drawn=true]', {
    timeout: 60_000,
  });
  for (let i = 0; i < 3; i++) await inflate(desktop.page);
  await at(desktop.page, 'dirty-mark').waitFor();
  return desktop;
}

/** The case that the last record of the only journal holds, as plain data. */
export function keptCase(userData: string): unknown {
  const folder = join(userData, 'journals');
  const [name = '', ...others] = readdirSync(folder).filter((each) => each.endsWith('.journal'));
  if (others.length > 0) throw new Error(`${others.length + 1} journals`);
  const last = decodeRecords(readFileSync(join(folder, name))).entries.at(-1);
  return last && JSON.parse(Buffer.from(last.bytes).toString());
}

/**
 * Asks the window itself: Playwright gives a page up that has crashed, and one that is just coming back may never answer.
 * `script` is an expression whose value is a text.
 */
export function askWindow({ app }: Desktop, script: string): Promise<string> {
  return app.evaluate(
    ({ BrowserWindow }, code) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<string>,
        new Promise<string>((resolve) => setTimeout(resolve, 1000, '')),
      ]),
    script,
  );
}

/** Milliseconds until `script` is 'true' in the window; null: not within the limit. */
export async function untilTrue(
  desktop: Desktop,
  script: string,
  limitMs: number,
): Promise<number | null> {
  const start = performance.now();
  while (performance.now() - start < limitMs) {
    const answer = await askWindow(desktop, `String(${script})`).catch(() => '');
    if (answer === 'true') return performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return null;
}

export const has = (id: string) => `document.querySelector('[data-testid=${id}]') !== null`;
export const press = (id: string) => `(document.querySelector('[data-testid=${id}]').click(), '')`;
export const DRAWN = `document.querySelector('[data-testid=viewport][data-drawn=true]') !== null`;
export const INFLATION = `document.querySelector('[data-testid=inflation-slider]')?.value ?? ''`;
