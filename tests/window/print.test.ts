/** The printed plan as it comes out of a real window: two pages of the chosen paper, selectable text, nothing left in the window. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialogs, at, untilReady } from './documentSteps.ts';
import { type Desktop, electronProgram, launchDesktop, OUTPUT, removeFolder } from './launch.ts';

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!electronProgram)('the printed plan', () => {
  let desktop: Desktop;
  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    desktop = await launchDesktop();
    await untilReady(desktop.page);
  });
  afterAll(async () => {
    await desktop?.kill();
    if (desktop) removeFolder(desktop.userData);
  });

  it('is not made when the picker is cancelled, and the page is as before', async () => {
    await answerDialogs(desktop, null);
    await print('A4');
    await expect.poll(() => desktop.page.locator('.print-root > *').count()).toBe(0);
    expect(await at(desktop.page, 'error-dialog').isVisible()).toBe(false);
  });

  describe.each([
    ['A4', /59\d\.?\d* x 84\d\.?\d* pts \(A4\)/],
    ['Letter', /612 x 792 pts \(letter\)/],
  ] as const)('on %s', (paper, size) => {
    const path = join(OUTPUT, `plan-${paper}.pdf`);

    it('is a PDF where the user wanted it', async () => {
      rmSync(path, { force: true });
      await answerDialogs(desktop, path);
      await print(paper);
      await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
      await expect.poll(() => desktop.page.locator('.print-root > *').count()).toBe(0);
      expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
      expect(desktop.complaints).toEqual([]);
    });

    it.skipIf(!hasPoppler())('is two tagged pages that say what they are, to the last line', () => {
      const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
      expect(info).toMatch(/^Pages:\s+2$/m);
      expect(info).toMatch(size);
      expect(info).toMatch(/^Tagged:\s+yes$/m);
      for (const page of [1, 2]) {
        const words = wordsOf(path, page);
        const all = words.map(({ word }) => word).join(' ');
        expect(all).toMatch(/not a medical device/i);
        expect(all).toContain('L1');
        // The last line stands on the paper: nothing above it was pushed out.
        const foot = words.slice(-4);
        expect(foot.map(({ word }) => word).join(' ')).toBe(`Page ${page} of 2`);
        for (const { bottom, paperHeight } of foot) expect(bottom).toBeLessThan(paperHeight - 15);
      }
    });
  });

  async function print(paper: string): Promise<void> {
    await at(desktop.page, 'print-button').click();
    await at(desktop.page, 'print-paper').getByText(paper, { exact: true }).click();
    await at(desktop.page, 'print-do').click();
  }
});

/** Words of one page with their lower edge, points from the top of the paper. */
function wordsOf(path: string, page: number) {
  const pages = ['-f', `${page}`, '-l', `${page}`];
  const xml = execFileSync('pdftotext', ['-bbox', ...pages, path, '-'], { encoding: 'utf8' });
  const paperHeight = Number(/<page width="[^"]*" height="([^"]*)"/.exec(xml)?.[1]);
  return [...xml.matchAll(/yMax="([^"]*)">([^<]*)</g)].map(([, bottom, word]) => ({
    word: word ?? '',
    bottom: Number(bottom),
    paperHeight,
  }));
}
