/**
 * A tour of everything the real window can be asked for: every command of its palette, films, every kind of export, print,
 * save. The pickers of the system answer with files of one folder, so that what the window writes lies there in the end.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { answerDialogs, at, untilReady } from '../../window/documentSteps.ts';
import type { Desktop } from '../../window/launch.ts';

export interface TourFilm {
  /** As the user's disk has it. */
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export interface Tour {
  readonly desktop: Desktop;
  /** Where everything that is written goes. */
  readonly folder: string;
  readonly films: readonly TourFilm[];
  /** Every command of the palette, at the end. */
  readonly runsCommands?: boolean;
  /** Asked before each act; true: enough. */
  readonly isOver?: () => boolean;
}

/** What the export dialog writes, but films: those take minutes without a graphics card. */
const WRITTEN = {
  glb: '.glb',
  stl: '.stl',
  obj: '.obj',
  slicer: '.zip',
  csv: '.csv',
  fhir: '.json',
  png: '.png',
} as const;
type Written = keyof typeof WRITTEN;

const SOON_MS = 60_000;

/** How many things were done. */
export async function tour({
  desktop,
  folder,
  films,
  isOver = () => false,
  runsCommands = true,
}: Tour): Promise<number> {
  const { page } = desktop;
  await untilReady(page);
  // Drawn, though another picture may be in front of it.
  await page.waitForSelector('[data-testid=viewport][data-drawn=true]', {
    state: 'attached',
    timeout: SOON_MS,
  });
  await answerByName(desktop, folder);
  const acts = [
    ...films.map((film) => () => bringFilm(page, film)),
    () => saveAs(desktop, join(folder, 'tour.kypho')),
    ...(Object.keys(WRITTEN) as Written[]).map((format) => () => exportAs(page, folder, format)),
    () => printPlan(page, folder),
    ...(runsCommands ? await commandsOf(page) : []).map((id) => () => runCommand(page, id)),
  ];
  let done = 0;
  for (const act of acts) {
    if (isOver()) break;
    await act();
    await closeQuestions(page);
    done++;
  }
  return done;
}

/** Pickers give the name that is suggested, in the folder; opening gives the case that was saved there. */
export async function answerByName(desktop: Desktop, folder: string): Promise<void> {
  await desktop.app.evaluate(({ dialog }, inFolder) => {
    dialog.showSaveDialog = async (...asked: unknown[]) => {
      const { defaultPath = 'file' } = asked.at(-1) as { defaultPath?: string };
      return { canceled: false, filePath: `${inFolder}/${defaultPath.split(/[\\/]/).at(-1)}` };
    };
    dialog.showOpenDialog = async () => ({
      canceled: false,
      filePaths: [`${inFolder}/tour.kypho`],
    });
  }, folder);
}

async function bringFilm(page: Page, film: TourFilm): Promise<void> {
  await at(page, 'stage-picture').getByText('Films').click();
  await at(page, 'film-file').setInputFiles(film);
  const use = at(page, 'film-use');
  await use.or(at(page, 'error-dialog')).first().waitFor({ timeout: SOON_MS });
  if (await use.isVisible()) await use.click();
}

async function saveAs(desktop: Desktop, path: string): Promise<void> {
  const { page } = desktop;
  await answerDialogs(desktop, path);
  await page.keyboard.press('Control+Shift+s');
  await at(page, 'dirty-mark').waitFor({ state: 'hidden', timeout: SOON_MS });
  await answerByName(desktop, join(path, '..'));
}

async function exportAs(page: Page, folder: string, format: Written): Promise<void> {
  await at(page, 'stage-picture').getByText('3D').click();
  await page.waitForSelector('[data-testid=viewport][data-drawn=true]', { timeout: SOON_MS });
  await at(page, 'export-button').click();
  await at(page, `export-${format}`).click();
  await at(page, 'export-do').click();
  await untilWritten(page, folder, WRITTEN[format]);
}

async function printPlan(page: Page, folder: string): Promise<void> {
  await at(page, 'print-button').click();
  await at(page, 'print-do').click();
  await untilWritten(page, folder, '.pdf');
}

async function untilWritten(page: Page, folder: string, extension: string): Promise<void> {
  const end = performance.now() + SOON_MS;
  while (!readdirSync(folder).some((name) => name.endsWith(extension))) {
    if (performance.now() > end) throw new Error(`no ${extension} was written`);
    await page.waitForTimeout(100);
  }
}

/** Every command that the palette offers now. */
export async function commandsOf(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Control+k');
  await at(page, 'palette').waitFor();
  const ids = await page
    .locator('[data-testid^="command-"]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.testid ?? ''));
  await closeQuestions(page);
  return ids;
}

export async function runCommand(page: Page, id: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await at(page, 'palette').waitFor();
  const row = at(page, id);
  // One that is gone or greyed with what came before is looked at and left.
  if ((await row.count()) > 0 && (await row.getAttribute('aria-disabled')) !== 'true')
    await row.click({ timeout: 2000 }).catch(() => undefined);
  await page.waitForTimeout(300);
}

/** Every question is answered with Escape until the window stands alone. */
export async function closeQuestions(page: Page): Promise<void> {
  const open = page.locator('[role=dialog], [role=alertdialog], [role=menu]');
  for (let i = 0; i < 6 && (await open.count()) > 0; i++) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
}
