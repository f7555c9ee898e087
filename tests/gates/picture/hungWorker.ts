/** Workers that never answer: one a person cancels, one the window gives up by itself. The case on the screen stays. */
import type { Page } from 'playwright-core';
import { at, inflation } from '../../window/documentSteps.ts';
import { chromiumProgram, launchBrowser } from '../../window/launch.ts';

/** The person is let go. */
const FREE_WITHIN_MS = 1000;
/** Chromium lets a worker that is ended work on for two seconds before it stops it by force, and no page can change that. */
const STOPPED_WITHIN_MS = 2000 + 1000;
/** What the window itself waits for a case (renderer/workers/decodeClient.ts). */
const CASE_LIMIT_MS = 20_000;
const FILE = { mimeType: 'application/octet-stream', buffer: Buffer.from('{}') };

/** What was told of each, and what failed. */
export async function hungWorkers(note: (failure: string) => void): Promise<string> {
  if (!chromiumProgram) {
    note('no Chromium');
    return '';
  }
  const { page, close } = await launchBrowser();
  try {
    await at(page, 'inflation-slider').waitFor();
    const before = await inflation(page);
    await page.route(/(pack|decode)\.worker/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => { for (;;); };' }),
    );

    const pack = await startWorker(page, 'bones.glb', async () => {
      await page.keyboard.press('Control+k');
      await at(page, 'palette').waitFor();
      await page.keyboard.type('anatomy pack');
      await at(page, 'command-loadAnatomyPack').click();
    });
    await at(page, 'pack-cancel').waitFor();
    const cancelled = performance.now();
    await at(page, 'pack-cancel').evaluate((button) => (button as HTMLElement).click());
    await at(page, 'pack-progress').waitFor({ state: 'detached' });
    const free = performance.now() - cancelled;
    if (free > FREE_WITHIN_MS) note(`let go ${Math.round(free)} ms after Cancel`);
    await pack.stopped;
    const afterCancel = performance.now() - cancelled;
    if (afterCancel > STOPPED_WITHIN_MS)
      note(`a cancelled worker stopped after ${Math.round(afterCancel)} ms`);

    const decode = await startWorker(page, 'spine.kypho', () => at(page, 'open-button').click());
    await decode.stopped;
    const afterLimit = performance.now() - decode.startedAt - CASE_LIMIT_MS;
    if (afterLimit > STOPPED_WITHIN_MS)
      note(`a worker given up stopped ${Math.round(afterLimit)} ms after its limit`);
    await at(page, 'error-close').click();
    if ((await inflation(page)) !== before) note('another case is on the screen');
    return `let go ${Math.round(free)} ms after Cancel; worker stopped ${Math.round(afterCancel)} ms after Cancel, and by itself ${Math.round(afterLimit)} ms after the limit of ${CASE_LIMIT_MS} ms`;
  } finally {
    await close();
  }
}

async function startWorker(page: Page, name: string, ask: () => Promise<unknown>) {
  const chooser = page.waitForEvent('filechooser');
  const started = page.waitForEvent('worker');
  await ask();
  await (await chooser).setFiles({ name, ...FILE });
  const worker = await started;
  const stopped = new Promise((resolve) => worker.once('close', resolve));
  return { startedAt: performance.now(), stopped };
}
