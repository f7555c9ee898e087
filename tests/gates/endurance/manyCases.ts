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
  for (let opening = openings - 1; opening >= 0; opening--) {
    const text = readFileSync(fixture(CASES[opening % CASES.length] ?? ''));
    const { title } = (JSON.parse(text.toString()) as { case: { title: string } }).case;
    const chooser = page.waitForEvent('filechooser');
    await at(page, 'open-button').click();
    const asked = await chooser;
    await asked.setFiles({ name: 'case.kypho', mimeType: 'application/json', buffer: text });
    // Else Playwright holds every field of a file that was ever shown, and what it holds counts as held by the page.
    await asked.element().dispose();
    await page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('.title-field')?.value === wanted,
      title,
    );
    await page.waitForSelector('[data-testid=viewport][data-drawn=true]', { timeout: 60_000 });
  }
}

const fixture = (name: string) => join(ROOT, 'tests', 'fixtures', 'cases', `${name}.kypho`);
