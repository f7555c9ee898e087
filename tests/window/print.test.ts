/** The printed plan as it comes out of a real window: one A4 page, selectable text, nothing left in the page. */
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
  const path = join(OUTPUT, 'plan.pdf');
  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    rmSync(path, { force: true });
    desktop = await launchDesktop();
    await untilReady(desktop.page);
  });
  afterAll(async () => {
    await desktop?.kill();
    if (desktop) removeFolder(desktop.userData);
  });

  it('is not made when the picker is cancelled, and the page is as before', async () => {
    await answerDialogs(desktop, null);
    await at(desktop.page, 'print-button').click();
    await expect.poll(() => desktop.page.locator('.print-root > *').count()).toBe(0);
    expect(await at(desktop.page, 'error-dialog').isVisible()).toBe(false);
  });

  it('is a PDF where the user wanted it', async () => {
    await answerDialogs(desktop, path);
    await at(desktop.page, 'print-button').click();
    await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
    await expect.poll(() => desktop.page.locator('.print-root > *').count()).toBe(0);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    expect(desktop.complaints).toEqual([]);
  });

  it.skipIf(!hasPoppler())('is one tagged A4 page that says what it is', async () => {
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    expect(info).toMatch(/^Pages:\s+1$/m);
    expect(info).toMatch(/^Page size:\s+59\d\.?\d* x 84\d\.?\d* pts \(A4\)$/m);
    expect(info).toMatch(/^Tagged:\s+yes$/m);
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    expect(text).toMatch(/not a medical device/i);
    expect(text).toContain('L1');
  });
});
