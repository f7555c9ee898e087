/** G81: cases are opened one after the other, and each closes the one before. Nothing of them is left. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { at } from '../../window/documentSteps.ts';
import { ROOT } from '../../window/launch.ts';
import type { GateResult } from '../gate.ts';
import { heldOver } from './counted.ts';

export const OPENINGS = 500;
const WARM_UP = 20;
const MAX_GROWTH = 0.02;
/** Of one level and of several: what one needs is not what the next needs. */
const CASES = ['typical', 'severalLevels'];

export function manyCases(openings = OPENINGS, warmUp = WARM_UP): Promise<GateResult> {
  return heldOver(openOften, warmUp, openings, MAX_GROWTH);
}

/** Ends with the case it began with, so that two counts are of the same window. */
async function openOften(page: Page, openings: number): Promise<void> {
  await answerPickers(page);
  for (let opening = openings - 1; opening >= 0; opening--) {
    const text = readFileSync(fixture(CASES[opening % CASES.length] ?? ''), 'utf8');
    const { title } = (JSON.parse(text) as { case: { title: string } }).case;
    await page.evaluate((given) => {
      (window as AnsweredWindow).pickedText = given;
    }, text);
    await at(page, 'open-button').click();
    await page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('.title-field')?.value === wanted,
      title,
    );
    await page.waitForSelector('[data-testid=viewport][data-drawn=true]', { timeout: 60_000 });
  }
}

type AnsweredWindow = Window & { pickedText?: string };

/** In the page itself: a field of a file that was shown to Playwright is held by the console of the browser's tools for good. */
async function answerPickers(page: Page): Promise<void> {
  await page.evaluate(() => {
    HTMLInputElement.prototype.click = function () {
      const { pickedText = '' } = window as AnsweredWindow;
      const transfer = new DataTransfer();
      transfer.items.add(new File([pickedText], 'case.kypho', { type: 'application/json' }));
      this.files = transfer.files;
      this.dispatchEvent(new Event('change'));
    };
  });
}

const fixture = (name: string) => join(ROOT, 'tests', 'fixtures', 'cases', `${name}.kypho`);
