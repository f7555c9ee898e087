/**
 * G80: thousands of edits, drawn each. Memory is measured after a warm-up, because caches and the history of undo fill first;
 * each edit of the measured part is undone, so that the history stands where it stood.
 */
import type { Page } from 'playwright-core';
import { at, inflate } from '../../window/documentSteps.ts';
import { chromiumProgram, launchBrowser, SMALL_SIZE } from '../../window/launch.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { countGraphics, growth, held, heldWords } from './counted.ts';

export const EDITS = 2000;
const WARM_UP = 500;
const MAX_GROWTH = 0.02;

export async function manyEdits(edits = EDITS, warmUp = WARM_UP): Promise<GateResult> {
  if (!chromiumProgram) return { n: 0, failures: ['no Chromium'] };
  const browser = await launchBrowser(SMALL_SIZE);
  const { page } = browser;
  const { list, note } = createFailures();
  try {
    await countGraphics(page);
    await page.reload();
    await page.waitForSelector('[data-testid=viewport][data-drawn=true]', { timeout: 60_000 });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await editOften(page, warmUp);
    const before = await held(page, session);
    await editOften(page, edits);
    const after = await held(page, session);
    for (const failure of [...growth(before, after, MAX_GROWTH), ...browser.complaints])
      note(failure);
    if (before.graphics === 0) note('nothing was drawn');
    return {
      n: edits,
      failures: list,
      note: `after ${warmUp} edits: ${heldWords(before, after)}`,
    };
  } finally {
    await browser.close();
  }
}

/** Up and back by undo, in turn; each is an edit of the case and a new picture. */
async function editOften(page: Page, edits: number): Promise<void> {
  const undo = at(page, 'undo-button');
  for (let edit = 0; edit < edits; edit += 2) {
    await inflate(page);
    await undo.click();
    // The picture of this edit, before the next one.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  await at(page, 'dirty-mark').waitFor({ state: 'hidden' });
}
