/** The picture in a real browser: it is drawn, its marks are true, it survives a lost graphics card, and it prints on one page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import words from '../../assets/text/en.json' with { type: 'json' };
import { at } from './documentSteps.ts';
import { type Browser, chromiumProgram, launchBrowser, SMALL_SIZE, WHOLE_SIZE } from './launch.ts';

const mark = (page: Page, edge: 'left' | 'right' | 'top') =>
  page.locator(`.viewport [data-edge="${edge}"]`).textContent();

const look = (page: Page, view: keyof typeof words.view.names) =>
  page
    .getByRole('radiogroup', { name: words.view.named })
    .getByRole('radio', { name: words.view.names[view], exact: true })
    .click({ force: true });

/** Shares of the picture: anything drawn, and the colours with a meaning of their own. */
async function drawn(page: Page): Promise<{ share: number; blue: number; teal: number }> {
  const png = (await page.locator('.viewport canvas').screenshot()).toString('base64');
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no 2d context');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const count = { drawn: 0, blue: 0, teal: 0 };
    for (let i = 0; i < data.length; i += 4) {
      const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3);
      // The background is grey: what has a colour is drawn.
      if (Math.max(r, g, b) - Math.min(r, g, b) > 24) count.drawn++;
      if (b > r + 50 && b > g + 25) count.blue++;
      if (g > r + 40 && g > b && b > r + 20) count.teal++;
    }
    const pixels = data.length / 4;
    return { share: count.drawn / pixels, blue: count.blue / pixels, teal: count.teal / pixels };
  }, png);
}

async function untilDrawn(page: Page): Promise<void> {
  await page.locator('.viewport [data-edge="left"]').waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('.viewport-message').count(), { timeout: 30_000 }).toBe(0);
  await expect
    .poll(async () => (await drawn(page)).share, { timeout: 30_000 })
    .toBeGreaterThan(0.03);
}

/** Marks and picture are of the size the window has now, and rest: a bar that came or went has been made room for. */
async function untilFitted(page: Page): Promise<void> {
  const sizes = async () => {
    const box = await page.locator('.viewport canvas').boundingBox();
    const rects = page.locator('.viewport .overlay-level rect');
    const tops = await rects.evaluateAll((all) => all.map((rect) => rect.getAttribute('y')));
    const viewBox = await page.locator('.viewport svg.overlay').first().getAttribute('viewBox');
    return { fits: viewBox === `0 0 ${box?.width} ${box?.height}`, key: `${viewBox} ${tops}` };
  };
  let before = '';
  await expect
    .poll(
      async () => {
        const { fits, key } = await sizes();
        const rests = fits && key === before;
        before = key;
        return rests;
      },
      { interval: 300, timeout: 15_000 },
    )
    .toBe(true);
}

describe.skipIf(!chromiumProgram)('the viewport', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = browser.page;
  });
  afterAll(() => browser?.close());

  it('draws the segment soon after the start', () => untilDrawn(page));

  it('keeps each level’s label beside its body when the window changes its size', async () => {
    await look(page, 'left');
    const bodies = async () => {
      const overlay = page.locator('.viewport svg.overlay');
      const box = await page.locator('.viewport canvas').boundingBox();
      const viewBox = await overlay.getAttribute('viewBox');
      const rects = await overlay.locator('.overlay-level rect').all();
      const tops = await Promise.all(rects.map(async (r) => Number(await r.getAttribute('y'))));
      return { box, viewBox, tops };
    };
    for (const size of [SMALL_SIZE, WHOLE_SIZE]) {
      await page.setViewportSize(size);
      const fits = async () => {
        const { box, viewBox } = await bodies();
        return viewBox === `0 0 ${box?.width} ${box?.height}`;
      };
      await expect.poll(fits).toBe(true);
      const { box, tops } = await bodies();
      // Five levels spread over the picture, not squeezed into the place of an older size.
      expect((Math.max(...tops) - Math.min(...tops)) / (box?.height ?? 1)).toBeGreaterThan(0.4);
    }
  });

  it('names patient sides on every view, from the data', async () => {
    for (const [view, left, right] of [
      ['posterior', 'L', 'R'],
      ['anterior', 'R', 'L'],
      ['left', 'A', 'P'],
      ['right', 'P', 'A'],
    ] as const) {
      await look(page, view);
      await expect.poll(() => mark(page, 'left')).toBe(left);
      expect(await mark(page, 'right')).toBe(right);
      expect(await mark(page, 'top')).toBe('H');
    }
  });

  it('shows balloons in blue while they are inflated and cement in teal afterwards', async () => {
    await look(page, 'left');
    await at(page, 'stage-before').click();
    await expect.poll(async () => (await drawn(page)).blue).toBeLessThan(0.0005);
    await at(page, 'stage-inflated').click();
    await expect.poll(async () => (await drawn(page)).blue).toBeGreaterThan(0.001);
    await at(page, 'stage-standing').click();
    await expect.poll(async () => (await drawn(page)).teal).toBeGreaterThan(0.001);
  });

  it('moves an end of a needle by hand, the view stays, and one step takes it back', async () => {
    await look(page, 'left');
    await at(page, 'stage-inflated').click();
    await at(page, 'paths-section').click();
    const target = at(page, 'path-ends').getByTestId('handle-left-target');
    const depth = () => at(page, 'targetDepthMm-left').inputValue();
    const before = await depth();
    const box = await target.boundingBox();
    if (!box) throw new Error('the end of the needle is not in the picture');
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y, { steps: 5 });
    await page.mouse.up();
    // Seen from the left the front is on the left: the tip was drawn back.
    expect(Number(await depth())).toBeLessThan(Number(before) - 2);
    expect(await mark(page, 'left')).toBe('A');
    await page.keyboard.press('Control+z');
    await expect.poll(depth).toBe(before);
    await at(page, 'stage-standing').click();
    await expect.poll(() => target.count()).toBe(0);
    await at(page, 'paths-section').click();
  });

  it('measures between points clicked on bone, and lets them ride on it', async () => {
    await look(page, 'left');
    await page.keyboard.press('m');
    await at(page, 'measure-bar').waitFor();
    await untilFitted(page);
    const box = await page.locator('.viewport canvas').boundingBox();
    const level = page.locator('.overlay-level', { hasText: 'L2' }).locator('rect');
    const row = Number(await level.getAttribute('y')) + (box?.y ?? 0) + 11;
    const spot = at(page, 'measure-spots').locator('li');
    // Bone lies beside its label, on this view towards the back: the first click that meets it counts.
    for (let share = 0.45; share < 0.6 && (await spot.count()) === 0; share += 0.02)
      await page.mouse.click((box?.x ?? 0) + share * (box?.width ?? 0), row);
    expect(await spot.allTextContents()).toEqual(['L2, on the surface']);
    await at(page, 'measure-add').click();
    const label = at(page, 'measure-label');
    const agrees = async () =>
      (await label.textContent()) === (await at(page, 'measure-number').textContent());
    await expect.poll(agrees).toBe(true);
    const inflated = await label.textContent();
    // The corner of L1 sinks with its body, the point on L2 stays.
    await at(page, 'stage-before').click();
    await expect.poll(() => label.textContent()).not.toBe(inflated);
    await expect.poll(agrees).toBe(true);
    for (const _ of ['points', 'tool']) await page.keyboard.press('Escape');
    await expect.poll(() => at(page, 'measure-bar').count()).toBe(0);
  });

  it('draws a level that is treated, too, and a click on its bone brings it to hand', async () => {
    await at(page, 'add-level').click();
    await page.getByRole('menuitem', { name: 'T12', exact: true }).click();
    const also = page.locator('.viewport .overlay-level.is-treated');
    await expect.poll(() => also.allTextContents()).toEqual(['L1']);
    await look(page, 'left');
    await untilFitted(page);
    const box = await page.locator('.viewport canvas').boundingBox();
    const row = Number(await also.locator('rect').getAttribute('y')) + (box?.y ?? 0) + 11;
    const atHand = () => at(page, 'levels').locator('input:checked').getAttribute('value');
    for (let share = 0.4; share < 0.6 && (await atHand()) !== 'L1'; share += 0.02)
      await page.mouse.click((box?.x ?? 0) + share * (box?.width ?? 0), row);
    expect(await atHand()).toBe('L1');
    await expect.poll(() => also.allTextContents()).toEqual(['T12']);
    for (const _ of ['shown', 'treated']) await page.keyboard.press('Control+z');
    await expect.poll(() => also.count()).toBe(0);
  });

  it('keeps its height in a small window, with three plans and four levels', async () => {
    await page.setViewportSize(SMALL_SIZE);
    for (const name of ['T12', 'L2', 'L3']) {
      await at(page, 'add-level').click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    }
    for (const _ of ['B', 'C']) await at(page, 'add-variant').click();
    await at(page, 'level-L1').click();
    await at(page, 'stage-before').waitFor();
    await untilFitted(page);
    const box = await page.locator('.viewport canvas').boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(300);
    const labels = page.locator('.viewport .overlay-level');
    expect(await labels.allTextContents()).toEqual(['T11', 'T12', 'L1', 'L2', 'L3']);
    for (const _ of ['T12', 'L2', 'L3', 'B', 'C', 'shown']) await page.keyboard.press('Control+z');
    await expect.poll(() => at(page, 'levels').count()).toBe(0);
    await page.setViewportSize(WHOLE_SIZE);
  });

  it('draws again after the graphics card was lost, and says so meanwhile', async () => {
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.viewport canvas');
      const gl = canvas?.getContext('webgl2');
      const extension = gl?.getExtension('WEBGL_lose_context');
      extension?.loseContext();
      setTimeout(() => extension?.restoreContext(), 600);
    });
    await page.locator('.viewport-message', { hasText: words.viewport.lost }).waitFor();
    await untilDrawn(page);
  });

  it('makes a new canvas when the lost one does not come back', async () => {
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.viewport canvas');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.locator('.viewport-message', { hasText: words.viewport.lost }).waitFor();
    await untilDrawn(page);
  });

  it('fits the printed plan on two pages, with its pictures, its drawings and their sides', async () => {
    await page.evaluate(() => {
      const page = window as Window & { printed?: object };
      window.print = () => {
        const report = document.querySelector('.plan-report');
        page.printed = {
          images: report?.querySelectorAll('img[src^="data:image/png"]').length,
          sides: [...(report?.querySelectorAll('[data-edge="left"]') ?? [])].map(
            (edge) => edge.textContent,
          ),
          over: [...(report?.querySelectorAll('.report-page') ?? [])].map(
            (each) => each.scrollHeight - each.clientHeight,
          ),
        };
      };
    });
    await page.emulateMedia({ media: 'print' });
    for (const id of ['print-button', 'print-do']) {
      const button = await page.waitForSelector(`[data-testid="${id}"]`, { state: 'attached' });
      await button.evaluate((each) => (each as HTMLElement).click());
    }
    const printed = () => page.evaluate(() => (window as Window & { printed?: object }).printed);
    await expect.poll(printed, { timeout: 30_000 }).toBeTruthy();
    await page.emulateMedia({ media: 'screen' });
    expect(await printed()).toMatchObject({
      images: 3,
      sides: ['L', 'A', 'A', 'L', 'A', 'R'],
      over: [0, 0],
    });
  });

  it('complains about nothing', () => {
    expect(browser.complaints).toEqual([]);
  });
});

describe.skipIf(!chromiumProgram)('without WebGL', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    await browser.page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest]);
      } as typeof real;
    });
    await browser.page.reload();
  });
  afterAll(() => browser?.close());

  it('says plainly what still works, and the numbers are there', async () => {
    const { page } = browser;
    await page.getByText(words.viewport.unavailable.title).waitFor();
    expect(await page.locator('.viewport canvas').count()).toBe(0);
    expect(await at(page, 'inflation-slider').count()).toBe(1);
    expect(browser.complaints).toEqual([]);
  });

  it('draws the plan flat instead, and it can be moved there', async () => {
    const { page } = browser;
    for (const [view, left] of [
      ['posterior', 'L'],
      ['lateral', 'A'],
      ['axial', 'R'],
    ] as const) {
      const drawing = at(page, `drawing-${view}`);
      await drawing.waitFor();
      expect(await drawing.locator('[data-edge="left"]').textContent()).toBe(left);
      expect(await drawing.locator('.outline-needle').count()).toBe(2);
    }
    // An arrow moves the left entry, and its place in words follows.
    const entry = at(page, 'drawing-posterior').getByTestId('handle-left-entry');
    const before = await entry.getAttribute('aria-label');
    await entry.press('ArrowLeft');
    await expect.poll(() => entry.getAttribute('aria-label')).not.toBe(before);
    expect(browser.complaints).toEqual([]);
  });
});
