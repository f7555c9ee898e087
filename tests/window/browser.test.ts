/** The same app in a plain Chromium, from the static server: no bridge, same policy, files by picker and download. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, inflate, inflation } from './documentSteps.ts';
import { type Browser, chromiumProgram, launchBrowser } from './launch.ts';

describe.skipIf(!chromiumProgram)('the app in a browser', () => {
  let browser: Browser;
  let saved = '';
  beforeAll(async () => {
    browser = await launchBrowser();
    await at(browser.page, 'title-bar').waitFor();
  });
  afterAll(() => browser?.close());

  it('opens on the built-in patient', async () => {
    expect(await browser.page.title()).toMatch(/verse ?004/i);
    expect(await browser.page.evaluate(() => 'kypho' in globalThis)).toBe(false);
  });

  it('opens the page about the model by F1, instead of the help of the browser', async () => {
    const { page } = browser;
    await page.keyboard.press('F1');
    await at(page, 'model-dialog').waitFor();
    await page.keyboard.press('Escape');
    await at(page, 'model-dialog').waitFor({ state: 'hidden' });
  });

  it('saves by handing the file to the browser', async () => {
    const { page } = browser;
    await inflate(page);
    await at(page, 'dirty-mark').waitFor();
    const download = page.waitForEvent('download');
    await at(page, 'save-button').click();
    saved = await (await download).path();
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({ format: 'kyphoplan-case' });
    await at(page, 'dirty-mark').waitFor({ state: 'hidden' });
  });

  it('opens that file again through the picker', async () => {
    const { page } = browser;
    const before = await inflation(page);
    await inflate(page);
    const chooser = page.waitForEvent('filechooser');
    await at(page, 'open-button').click();
    await at(page, 'unsaved-discard').click();
    await (await chooser).setFiles({
      name: 'again.kypho',
      mimeType: 'application/json',
      buffer: readFileSync(saved),
    });
    await at(page, 'dirty-mark').waitFor({ state: 'hidden' });
    await expect.poll(() => inflation(page)).toBe(before);
  });

  it('offers unsaved work after the tab was lost', async () => {
    const { page, address } = browser;
    await inflate(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('drawings');
    await at(page, 'command-picture:drawings').waitFor();
    await page.keyboard.press('Enter');
    const changed = await inflation(page);
    await page.waitForTimeout(1_500);
    const next = await page.context().newPage();
    await page.close({ runBeforeUnload: false });
    await next.goto(address);
    await at(next, 'restore-accept').click();
    await expect.poll(() => inflation(next)).toBe(changed);
    // The window is set up as it was left.
    expect(
      await at(next, 'stage-picture').getByRole('radio', { name: 'Drawings' }).isChecked(),
    ).toBe(true);
  });

  it('asks nothing of any other machine and breaks no rule of the policy', () => {
    expect(
      browser.requests.filter(
        (url) => !url.startsWith(browser.address) && !/^(blob|data):/.test(url),
      ),
    ).toEqual([]);
    expect(browser.requests.length).toBeGreaterThan(2);
    expect(browser.complaints).toEqual([]);
  });
});
