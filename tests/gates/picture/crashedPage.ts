/** G84: the page crashes with unsaved work. It comes back by itself, says so plainly, and its work is the same. */
import { isDeepStrictEqual } from 'node:util';
import { electronProgram, removeFolder } from '../../window/launch.ts';
import { createFailures, type GateResult } from '../gate.ts';
import {
  AT_REST_MS,
  askWindow,
  DRAWN,
  has,
  INFLATION,
  keptCase,
  press,
  untilTrue,
  windowWithWork,
} from './brokenWindow.ts';

export const CRASHES = 3;
const BACK_WITHIN_MS = 3000;
const GIVEN_UP_MS = 20_000;

export async function crashedPage(crashes = CRASHES): Promise<GateResult> {
  if (!electronProgram) return { n: 0, failures: ['no Electron, or no display'] };
  const { list, note } = createFailures();
  const tookMs: number[] = [];
  for (let crash = 1; crash <= crashes; crash++) {
    const desktop = await windowWithWork();
    const { app, page, userData } = desktop;
    try {
      await page.waitForTimeout(AT_REST_MS);
      const before = keptCase(userData);
      const inflation = await askWindow(desktop, INFLATION);
      const crashed = page.waitForEvent('crash');
      // Later, because Playwright waits in vain for an answer that crosses the crash.
      await app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        setTimeout(() => contents?.forcefullyCrashRenderer(), 100);
      });
      await crashed;
      const took = await untilTrue(desktop, has('restore-dialog'), GIVEN_UP_MS);
      if (took === null) {
        note(`crash ${crash}: nothing was offered`);
        continue;
      }
      tookMs.push(took);
      if (took > BACK_WITHIN_MS) note(`crash ${crash}: back after ${Math.round(took)} ms`);
      await askWindow(desktop, press('restore-accept'));
      if ((await untilTrue(desktop, `${has('dirty-mark')} && ${DRAWN}`, GIVEN_UP_MS)) === null)
        note(`crash ${crash}: the work was not restored, or not drawn`);
      if ((await askWindow(desktop, INFLATION)) !== inflation)
        note(`crash ${crash}: another inflation`);
      if (!isDeepStrictEqual(keptCase(userData), before)) note(`crash ${crash}: another case`);
    } finally {
      await desktop.kill();
      removeFolder(userData);
    }
  }
  return {
    n: crashes,
    failures: list,
    note: `asked whether to restore after ${tookMs.map(Math.round).join(', ')} ms`,
  };
}
