/** G92: from starting the browser's page, with nothing kept from before, to numbers that answer. */
import { chromiumProgram, launchBrowser } from '../../window/launch.ts';
import { createFailures, type GateResult } from '../gate.ts';

export const STARTS = 5;
const USABLE_WITHIN_MS = 2000;

export async function coldStarts(starts = STARTS): Promise<GateResult> {
  if (!chromiumProgram) return { n: 0, failures: ['no Chromium'] };
  const { list, note } = createFailures();
  const tookMs: number[] = [];
  const drawnMs: number[] = [];
  for (let start = 1; start <= starts; start++) {
    const { page, close } = await launchBrowser();
    await page.waitForSelector('[data-testid=inflation-slider]');
    // In the page's own time: since it was asked for, without the start of the browser itself.
    const took = Math.round(await page.evaluate(() => performance.now()));
    tookMs.push(took);
    if (took > USABLE_WITHIN_MS) note(`start ${start}: ${took} ms`);
    await page.waitForSelector('[data-testid=viewport][data-drawn=true]');
    drawnMs.push(Math.round(await page.evaluate(() => performance.now())));
    await close();
  }
  return {
    n: starts,
    failures: list,
    note: `slider after ${tookMs.join(', ')} ms; picture, in software, after ${drawnMs.join(', ')} ms`,
  };
}
