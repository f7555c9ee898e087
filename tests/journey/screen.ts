/** What a person reads off the screen, and what must stand there. */
import type { Page } from 'playwright-core';
import { at } from '../window/documentSteps.ts';

/** Throws, and with it ends the journey. */
export function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not so: ${what}`);
}

const onOneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

export async function seen(page: Page, id: string): Promise<string> {
  return onOneLine(await at(page, id).first().innerText());
}

export async function seenIn(page: Page, selector: string): Promise<string> {
  return onOneLine(await page.locator(selector).first().innerText());
}

/** All numbers of a line, in their order. */
export function numbersIn(words: string): readonly number[] {
  return (words.match(/\d+(\.\d+)?/g) ?? []).map(Number);
}
