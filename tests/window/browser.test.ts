/** The same app in a plain Chromium, from the static server: no bridge, same policy, files by picker and download. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLACES } from '../../shared/anatomy/heights.ts';
import type { FilmPoint } from '../../shared/film/film.ts';
import { writePng } from '../../shared/readers/radiograph/png/writePng.ts';
import {
  MAGNIFICATION,
  PITCH_MM,
  paintedSamples,
  projectedPoints,
  SIZE_PX,
  shapes,
} from '../shared/film/projectSpine.ts';
import { at, inflate, inflation } from './documentSteps.ts';
import { type Browser, chromiumProgram, launchBrowser } from './launch.ts';

/** One answer of a list that opens. */
async function chooseIn(page: Page, id: string, answer: string): Promise<void> {
  await at(page, id).click();
  await page.getByRole('option', { name: answer, exact: true }).click();
}

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

  it('paints the numbers before it asks for a picture', async () => {
    const page = await browser.page.context().newPage();
    await page.addInitScript(() => {
      const counted = window as Window & { framesAtContext?: number };
      let framesOfNumbers = 0;
      const count = () => {
        if (document.querySelector('[data-testid=inflation-slider]')) framesOfNumbers++;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked) {
        if (asked[0] === 'webgl2') counted.framesAtContext ??= framesOfNumbers;
        return Reflect.apply(real, this, asked);
      } as typeof real;
    });
    await page.goto(browser.address);
    await page.waitForSelector('[data-testid=viewport][data-drawn=true]');
    expect(
      await page.evaluate(() => (window as Window & { framesAtContext?: number }).framesAtContext),
    ).toBeGreaterThan(0);
    await page.close();
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

  it('sets that file beside the open case to look at, and forgets it', async () => {
    const { page } = browser;
    const before = await inflation(page);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+k');
    await at(page, 'palette-input').fill('another case');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({
      name: 'beside.kypho',
      mimeType: 'application/json',
      buffer: readFileSync(saved),
    });
    const table = at(page, 'compare-cases-table');
    await expect.poll(() => table.locator('thead').textContent()).toContain('beside.kypho');
    await at(page, 'compare-cases-same').waitFor();
    await page.keyboard.press('Escape');
    await table.waitFor({ state: 'detached' });
    expect(await inflation(page)).toBe(before);
    expect(await at(page, 'dirty-mark').isVisible()).toBe(false);
  });

  it('measures a fracture on a film: in, turned, scaled, confirmed, six points, height lost', async () => {
    const { page } = browser;
    await page.keyboard.press('Control+n');
    await at(page, 'new-case-create').click();
    await at(page, 'stage-picture').getByText('Films').click();
    await at(page, 'film-file').setInputFiles({
      name: 'lateral.png',
      mimeType: 'image/png',
      buffer: Buffer.from(writePng({ ...SIZE_PX, samples: paintedSamples(), bits: 12 })),
    });
    await at(page, 'film-use').click();
    const view = at(page, 'film-view');
    await view.waitFor();
    await chooseIn(page, 'film-head', 'Top');
    await chooseIn(page, 'film-side', 'Right');
    const box = (await view.boundingBox())!;
    const scale = Math.min(box.width / SIZE_PX.widthPx, box.height / SIZE_PX.heightPx);
    const click = ({ u, v }: FilmPoint) =>
      page.mouse.click(
        box.x + box.width / 2 + (u - (SIZE_PX.widthPx - 1) / 2) * scale,
        box.y + box.height / 2 + (v - (SIZE_PX.heightPx - 1) / 2) * scale,
      );
    // The field offers 100 mm.
    await at(page, 'film-mark').click();
    await click({ u: 100, v: 1300 });
    await click({ u: 100 + (100 * MAGNIFICATION) / PITCH_MM, v: 1300 });
    const fractured = shapes.find(({ level }) => level === 'L1')!;
    for (const clicks of Object.values(projectedPoints(fractured, 'lateral')))
      await click(clicks[0]!);
    expect(await at(page, 'film-why').innerText()).toMatch(/Confirm/);
    await at(page, 'film-confirm').click();
    const measured = at(page, 'film-measure-L1');
    await measured.waitFor();
    for (const place of PLACES) {
      const words = await measured.locator(`[data-measure="${place}"] dd`).innerText();
      // A click falls on a pixel of the screen, which is a third of a millimetre wide here.
      expect(Math.abs(Number.parseFloat(words) - fractured.heightsMm[place])).toBeLessThan(0.6);
    }
    // From the number back to the line it came from.
    await page.locator('[data-explains="heightLoss.anterior"]').first().click();
    await at(page, 'show-film-/case/levels/L1/anteriorHeightMm').click();
    await page.locator('.film-height.is-pointed').waitFor();
    // The keys of the picture are its own: 3 chooses a point and turns no view.
    await view.focus();
    await page.keyboard.press('3');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+z');
    expect(await page.locator('footer').innerText()).toMatch(/L1, superior posterior point/);
  });

  it('offers unsaved work after the tab was lost', async () => {
    const { page, address } = browser;
    await inflate(page);
    await page.keyboard.press('Control+k');
    await at(page, 'palette-input').fill('drawings');
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
