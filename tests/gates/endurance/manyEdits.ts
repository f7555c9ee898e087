/**
 * G80: thousands of edits, drawn each. Memory is measured after a warm-up, because caches and the history of undo fill first;
 * each edit of the measured part is undone, so that the history stands where it stood.
 */
import type { Page } from 'playwright-core';
import { at, inflate } from '../../window/documentSteps.ts';
import type { GateResult } from '../gate.ts';
import { heldOver } from './counted.ts';

export const EDITS = 2000;
const WARM_UP = 500;
const MAX_GROWTH = 0.01;

export async function manyEdits(edits = EDITS, warmUp = WARM_UP): Promise<GateResult> {
  const result = await heldOver(editOften, warmUp, edits, MAX_GROWTH);
  return result.note ? { ...result, note: `after ${warmUp} edits: ${result.note}` } : result;
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
