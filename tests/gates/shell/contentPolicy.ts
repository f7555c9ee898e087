/**
 * G07: twelve texts that would run if anything took them for more than text, entered into every field of the real window
 * that takes text, and left standing while the tour saves, exports, prints and opens everything. None may run, and the
 * content policy may have nothing to stop: what it stops is a fault before it. That the listener hears is shown at the end.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { untilReady } from '../../window/documentSteps.ts';
import { electronProgram, launchDesktop, removeFolder } from '../../window/launch.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { scratch } from '../scratch.ts';
import { PAYLOADS } from './payloads.ts';
import { answerByName, closeQuestions, commandsOf, runCommand, tour } from './tour.ts';

/** Fields that a window with a case has at the least, each with every text. */
export const LEAST_ENTRIES = 30 * PAYLOADS.length;

const FIELDS =
  'input:not([type]), input[type=text], input[type=search], textarea, [contenteditable=true]';
/** Of commands that lead away from the case, and of those that only turn the picture: no field comes with them. */
const NOT_ASKED =
  /^command-(new|newFromFilms|open|openBuiltIn:.*|duplicate|undo|redo|stage:.*|view:.*|cut:.*|along:.*|appearance:.*|roomiestPath:.*|before|play|homeView|resetArm|resetLayout)$/;

export async function contentPolicy(): Promise<GateResult> {
  if (!electronProgram) return { n: 0, failures: ['no Electron, or no display'] };
  const { list, note } = createFailures();
  const { folder, dispose } = scratch();
  const output = join(folder, 'written');
  mkdirSync(output);
  const desktop = await launchDesktop();
  const { page, complaints } = desktop;
  const names = new Set<string>();
  let entries = 0;
  let acts = 0;
  try {
    await untilReady(page);
    // Saving is a command, too: a picker of the system that nobody answers would hold everything after it.
    await answerByName(desktop, output);
    await listen(page);
    entries += await enterAll(page, names, note);
    for (const id of (await commandsOf(page)).filter((each) => !NOT_ASKED.test(each))) {
      await runCommand(page, id);
      entries += await enterAll(page, names, note);
      await closeQuestions(page);
    }
    acts = await tour({ desktop, folder: output, films: [], runsCommands: false });
    for (const told of await heard(page)) note(told);
    for (const complaint of complaints) note(complaint);
    await provoke(page);
    if ((await heard(page)).length === 0) note('a breach made on purpose was not heard');
  } finally {
    await desktop.kill();
    removeFolder(desktop.userData);
    dispose();
  }
  return {
    n: entries,
    failures: list,
    note: `${PAYLOADS.length} texts in ${names.size} fields, then saved, exported and printed with them in the case, ${acts} acts`,
  };
}

/** Every field of text that is seen now and was not seen before. */
async function enterAll(
  page: Page,
  names: Set<string>,
  note: (failure: string) => void,
): Promise<number> {
  let entries = 0;
  const fields = page.locator(FIELDS);
  for (const [i, name] of (await fields.evaluateAll(namesOf)).entries()) {
    if (name === null || names.has(name)) continue;
    names.add(name);
    const field = fields.nth(i);
    const before = await field.inputValue({ timeout: 1500 }).catch(() => '');
    for (const payload of PAYLOADS) {
      if (!(await enter(field, payload))) break;
      entries++;
    }
    // What is refused stands in its field until somebody mends it, and nothing is saved meanwhile.
    if (await isRefused(field)) await enter(field, before);
    for (const told of await heard(page)) note(`${name}: ${told}`);
  }
  return entries;
}

/** In the page: as people know each; null: not one that can be written in now. */
function namesOf(nodes: readonly Element[]): readonly (string | null)[] {
  return nodes.map((node) => {
    const input = node as HTMLInputElement;
    if (!input.checkVisibility() || input.disabled || input.readOnly) return null;
    const labelled = (node.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '');
    const own = [...(input.labels ?? [])].map(({ textContent }) => textContent);
    const section = node.closest('section, [role=dialog]')?.getAttribute('aria-label') ?? '';
    return [section, node.getAttribute('aria-label'), ...labelled, ...own, input.dataset.testid]
      .filter(Boolean)
      .join(' · ');
  });
}

/** Left after each, so that it is taken, or refused with a reason. False: the field is gone. */
async function enter(field: Locator, payload: string): Promise<boolean> {
  try {
    await field.fill(payload, { timeout: 1500 });
    await field.blur({ timeout: 1500 });
    return true;
  } catch {
    return false;
  }
}

const isRefused = async (field: Locator) =>
  (await field.getAttribute('aria-invalid', { timeout: 1500 }).catch(() => null)) === 'true';

/** Breaches and what ran, kept in the page until they are asked for. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const world = globalThis as unknown as { breaches: string[] };
    world.breaches = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      world.breaches.push(`breach of ${effectiveDirective}: ${blockedURI}`),
    );
  });
}

function heard(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const world = globalThis as unknown as { breaches: string[]; ran?: unknown };
    const told = world.breaches.splice(0);
    if (world.ran === undefined) return told;
    delete world.ran;
    return [...told, 'it ran'];
  });
}

async function provoke(page: Page): Promise<void> {
  await page.evaluate(() => {
    const picture = new Image();
    picture.src = 'https://breach-on-purpose.example/x.png';
    return new Promise((resolve) => setTimeout(resolve, 300));
  });
}
