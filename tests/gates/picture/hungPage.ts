/**
 * G85: the page computes without end, or for five seconds, while somebody closes the window; and workers hang. The user is
 * asked each time, and what was entered is there afterwards.
 */
import { isDeepStrictEqual } from 'node:util';
import { at, closeByFrame } from '../../window/documentSteps.ts';
import { type Desktop, electronProgram, launchDesktop, removeFolder } from '../../window/launch.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { AT_REST_MS, keptCase, windowWithWork } from './brokenWindow.ts';
import { hungWorkers } from './hungWorker.ts';

/** Five seconds, without end, a worker cancelled, a worker given up. */
export const HANGS = 4;
const SHORT_HANG_MS = 5000;
const GIVEN_UP_MS = 60_000;

export async function hungPage(): Promise<GateResult> {
  if (!electronProgram) return { n: 0, failures: ['no Electron, or no display'] };
  const { list, note } = createFailures();
  const workers = await hungWorkers(note);
  const pages: string[] = [];
  let desktop = await windowWithWork();
  const { userData } = desktop;
  try {
    await desktop.page.waitForTimeout(AT_REST_MS);
    const before = keptCase(userData);

    await hang(desktop, SHORT_HANG_MS);
    const start = performance.now();
    await closeByFrame(desktop);
    await at(desktop.page, 'unsaved-dialog').waitFor();
    await desktop.page.keyboard.press('Escape');
    pages.push(`asked ${Math.round(performance.now() - start)} ms into a hang of ${SHORT_HANG_MS}`);
    if (!isDeepStrictEqual(keptCase(userData), before)) note('a short hang changed what is kept');

    await answerHanging(desktop);
    await hang(desktop, Number.POSITIVE_INFINITY);
    const noticed = await untilUnresponsive(desktop);
    if (noticed === null) note('a page that hangs was never noticed');
    else pages.push(`a hang without end noticed after ${Math.round(noticed / 1000)} s`);
    const ended = desktop.ended();
    await closeByFrame(desktop).catch(() => undefined);
    const left = await Promise.race([
      ended.then(() => true),
      new Promise<false>((resolve) => setTimeout(resolve, GIVEN_UP_MS, false)),
    ]);
    if (!left) note('a page that hangs could not be closed');
    await desktop.kill();

    desktop = await launchDesktop({ userData });
    await at(desktop.page, 'restore-accept').click();
    await at(desktop.page, 'dirty-mark').waitFor();
    if (!isDeepStrictEqual(keptCase(userData), before)) note('what was entered did not come back');
  } finally {
    await desktop.kill();
    removeFolder(userData);
  }
  return { n: HANGS, failures: list, note: [...pages, workers].join('; ') };
}

/** Begins a moment later, so that the question itself is answered. */
const hang = ({ page }: Desktop, forMs: number) =>
  page.evaluate((lengthMs) => {
    setTimeout(() => {
      const end = performance.now() + (lengthMs ?? Number.POSITIVE_INFINITY);
      while (performance.now() < end);
    }, 50);
    return new Promise((resolve) => setTimeout(resolve, 10));
  }, finiteOrNull(forMs));

/** Infinity does not cross to the page. */
const finiteOrNull = (value: number) => (Number.isFinite(value) ? value : null);

/** The user will answer that the window is to be closed. */
const answerHanging = ({ app }: Desktop) =>
  app.evaluate(({ BrowserWindow, dialog }) => {
    const world = globalThis as Record<string, unknown>;
    BrowserWindow.getAllWindows()[0]?.once('unresponsive', () => {
      world.unresponsive = true;
    });
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
  });

/** Chromium notices a hang by an input that is not answered. Milliseconds it took; null: too many. */
async function untilUnresponsive({ app }: Desktop): Promise<number | null> {
  const start = performance.now();
  while (performance.now() - start < GIVEN_UP_MS) {
    const noticed = await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({
        type: 'keyDown',
        keyCode: 'Shift',
      });
      return (globalThis as Record<string, unknown>).unresponsive === true;
    });
    if (noticed) return performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return null;
}
