/**
 * G82: the context of the 3D picture is lost and given back, again and again. Each time the same picture stands there
 * again, and neither the case nor how it is looked at has changed.
 */
import type { Page } from 'playwright-core';
import { inflate } from '../../window/documentSteps.ts';
import { chromiumProgram, launchBrowser } from '../../window/launch.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { pictureOf, shareDiffering, untilSame } from './pixels.ts';
import { screenWords, whereDiffering } from './screenWords.ts';

export const LOSSES = 200;
const MAX_DIFFERING = 0.005;
const RESTORE_LIMIT_MS = 3400;
/** Autosave is at rest. */
const JOURNAL_WAIT_MS = 1500;
/** Every so often it is looked whether the picture was really gone. */
const LOOK_EVERY = 20;

export async function lostContexts(losses = LOSSES): Promise<GateResult> {
  if (!chromiumProgram) return { n: 0, failures: ['no Chromium'] };
  const browser = await launchBrowser();
  const { page } = browser;
  const { list, note } = createFailures();
  let slowestMs = 0;
  let most = 0;
  try {
    await untilDrawn(page);
    await inflate(page);
    await page.waitForTimeout(JOURNAL_WAIT_MS);
    const picture = await pictureOf(page);
    const words = await screenWords(page);
    const kept = await journals(page);
    for (let loss = 1; loss <= losses; loss++) {
      await lose(page);
      if (loss % LOOK_EVERY === 1 && shareDiffering(await pictureOf(page), picture) < MAX_DIFFERING)
        note(`loss ${loss}: the picture was never gone`);
      await restore(page);
      const { differing, tookMs } = await untilSame(
        () => pictureOf(page),
        picture,
        MAX_DIFFERING,
        RESTORE_LIMIT_MS,
      );
      slowestMs = Math.max(slowestMs, tookMs);
      most = Math.max(most, differing);
      if (differing > MAX_DIFFERING) note(`loss ${loss}: ${percent(differing)} of points differ`);
      const change = whereDiffering(words, await screenWords(page));
      if (change) note(`loss ${loss}: ${change}`);
    }
    if ((await journals(page)) !== kept) note('unsaved work was written again, or lost');
    for (const complaint of browser.complaints) note(complaint);
  } finally {
    await browser.close();
  }
  return {
    n: losses,
    failures: list,
    note: `at most ${percent(most)} of points differ; back after ${Math.round(slowestMs)} ms at most`,
  };
}

const untilDrawn = (page: Page) =>
  page.waitForSelector('[data-testid=viewport][data-drawn=true]', { timeout: 30_000 });

async function lose(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('.viewport canvas');
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    const gone = new Promise((resolve) =>
      canvas?.addEventListener('webglcontextlost', resolve, { once: true }),
    );
    // Given back by the same extension: a lost context hands out no other.
    (window as Window & { given?: unknown }).given = extension;
    extension?.loseContext();
    await gone;
  });
  await page.waitForSelector('[data-testid=viewport][data-drawn=false]');
}

async function restore(page: Page): Promise<void> {
  await page.evaluate(() =>
    (window as Window & { given?: WEBGL_lose_context }).given?.restoreContext(),
  );
  await untilDrawn(page);
}

const journals = (page: Page) =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('kyphoplan.journal.'))
      .join('\n'),
  );

const percent = (share: number) => `${(100 * share).toFixed(3)} %`;
