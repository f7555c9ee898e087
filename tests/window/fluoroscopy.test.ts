/** Synthetic fluoroscopy on the graphics card against the reference, on a page of its own in a real Chromium. */
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import words from '../../assets/text/en.json' with { type: 'json' };
import { DISPLAY_RANGE, QUANTA_PER_MM2 } from '../../shared/fluoroscopy/constants.ts';
import { at } from './documentSteps.ts';
import type { FluoroscopyPage } from './fluoroscopy/page.ts';
import {
  type Browser,
  chromiumProgram,
  isRoot,
  launchBrowser,
  ROOT,
  SOFTWARE_GRAPHICS,
} from './launch.ts';

interface DrawingPage {
  readonly fluoroscopy: FluoroscopyPage;
}

async function bundledPage(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'fluoroscopy', 'page.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [chunk] = Array.isArray(built) || !('output' in built) ? [] : built.output;
  if (chunk?.type !== 'chunk') throw new Error('the page was not built');
  return chunk.code;
}

describe.skipIf(!chromiumProgram)('synthetic fluoroscopy on the graphics card', () => {
  let close: () => Promise<void>;
  let page: Page;
  beforeAll(async () => {
    const browser = await chromium.launch({
      executablePath: chromiumProgram ?? '',
      chromiumSandbox: !isRoot,
      args: SOFTWARE_GRAPHICS,
    });
    close = () => browser.close();
    page = await browser.newPage();
    await page.addScriptTag({ content: await bundledPage() });
  });
  afterAll(() => close?.());

  it('has floats to add up in', async () => {
    expect(await page.evaluate(() => (globalThis as never as DrawingPage).fluoroscopy.fault)).toBe(
      null,
    );
  });

  it.each(['ap', 'lateral', 'oblique'])(
    '[M-FL-8] adds up the %s view as the reference does',
    async (arm) => {
      const { share, p99, range } = await page.evaluate(
        (name) => (globalThis as never as DrawingPage).fluoroscopy.compareLines(name),
        arm,
      );
      expect(range).toBeGreaterThan(3);
      expect(share).toBeGreaterThan(0.7);
      expect(p99).toBeLessThan(0.01);
    },
  );

  it.each([
    ['ap', false],
    ['lateral', true],
  ] as const)(
    '[M-FL-9] develops the %s view as the reference does (inverted: %s)',
    async (arm, inverted) => {
      const { p99 } = await page.evaluate(
        ([name, turned]) =>
          (globalThis as never as DrawingPage).fluoroscopy.comparePictures(name, turned),
        [arm, inverted] as const,
      );
      expect(p99).toBeLessThan(0.01);
    },
  );

  it('[M-FL-8] leaves no holes along silhouettes', async () => {
    const worst = await page.evaluate(() =>
      (globalThis as never as DrawingPage).fluoroscopy.tubesOff(),
    );
    // A ray that enters and does not leave would be off by ten and more.
    expect(worst).toBeLessThan(1.5);
  });

  it('[M-FL-5] a wedge lets through exp(−μl)', async () => {
    const { worst, pixels } = await page.evaluate(() =>
      (globalThis as never as DrawingPage).fluoroscopy.wedgeOff(),
    );
    expect(pixels).toBeGreaterThan(60);
    // A large triangle is interpolated in single precision: about a thousandth of a millimetre.
    expect(worst).toBeLessThan(2e-3);
  });

  it('[M-FL-9] is as grainy as its quanta make it, and the same for the same seed', async () => {
    const { mean, deviation, same } = await page.evaluate(() =>
      (globalThis as never as DrawingPage).fluoroscopy.noise(),
    );
    const pitchMm = 210 / 256;
    const expected = 1 / Math.sqrt(QUANTA_PER_MM2.value * pitchMm ** 2) / DISPLAY_RANGE.value;
    expect(same).toBe(true);
    expect(mean).toBeCloseTo(0.5, 2);
    expect(deviation).toBeGreaterThan(0.9 * expected);
    expect(deviation).toBeLessThan(1.1 * expected);
  });
});

/** Greys of a picture: its mean and spread, and shares of the left and right half that are nearly black. */
async function greys(page: Page, view: 'ap' | 'lateral') {
  return page.evaluate((name) => {
    const canvas = document.querySelector<HTMLCanvasElement>(
      `[data-testid="fluoroscopy-${name}"] canvas`,
    );
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    if (!canvas || !data) throw new Error('no picture');
    let [sum, squares, count, left, right] = [0, 0, 0, 0, 0];
    for (let i = 0; i < data.length; i += 4) {
      const grey = data[i] ?? 0;
      [sum, squares, count] = [sum + grey, squares + grey * grey, count + 1];
      if (grey > 25) continue;
      if ((i / 4) % canvas.width < canvas.width / 2) left++;
      else right++;
    }
    const mean = sum / count;
    return {
      mean,
      spread: Math.sqrt(Math.max(0, squares / count - mean ** 2)),
      left: left / count,
      right: right / count,
      sidePx: canvas.width,
    };
  }, view);
}

const edge = (page: Page, view: 'ap' | 'lateral', side: 'left' | 'right' | 'top') =>
  at(page, `fluoroscopy-${view}`).locator(`[data-edge="${side}"]`).textContent();

const PATIENCE_MS = 180_000;

async function openFluoroscopy(page: Page): Promise<void> {
  await page.locator('.viewport[data-drawn=true]').waitFor({ state: 'attached', timeout: 90_000 });
  // The first pictures may keep a machine without a card busy for a while.
  await at(page, 'stage-picture')
    .getByText(words.view.pictures.fluoroscopy)
    .click({ timeout: 90_000 });
  await expect.poll(() => page.locator('.xray-message', { hasText: 'vertebra' }).count()).toBe(0);
  for (const view of ['ap', 'lateral'] as const)
    await expect.poll(async () => (await greys(page, view)).spread).toBeGreaterThan(20);
}

describe.skipIf(!chromiumProgram)('fluoroscopy in the window', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = browser.page;
  });
  afterAll(() => browser?.close());

  it('opens from the bar over the picture', () => openFluoroscopy(page), PATIENCE_MS);

  it('marks sides from the data: left on the left of the AP, the front on the left of the lateral', async () => {
    expect(await edge(page, 'ap', 'left')).toBe('L');
    expect(await edge(page, 'ap', 'right')).toBe('R');
    expect(await edge(page, 'lateral', 'left')).toBe('A');
    expect(await edge(page, 'lateral', 'right')).toBe('P');
    expect(await edge(page, 'ap', 'top')).toBe('H');
    // Turned round by hand, the marks turn too.
    await at(page, 'fluoroscopy-orbit-typed').fill('-90');
    await at(page, 'fluoroscopy-orbit-typed').press('Enter');
    await expect.poll(() => edge(page, 'ap', 'left')).toBe('P');
    await at(page, 'fluoroscopy-true-ap').click();
    await expect.poll(() => edge(page, 'ap', 'left')).toBe('L');
  });

  it('shows the needle of the one side that is entered on that side', async () => {
    const approach = at(page, 'approach');
    for (const side of ['left', 'right'] as const) {
      const other = side === 'left' ? 'right' : 'left';
      await approach.getByText(words.plan.approachOptions[side], { exact: true }).click();
      await expect
        .poll(async () => {
          const found = await greys(page, 'ap');
          return found[side] > 0.01 && found[side] > 3 * found[other];
        })
        .toBe(true);
    }
    await approach.getByText(words.plan.approachOptions.bilateral, { exact: true }).click();
  });

  it('follows a slider by keyboard, and turns bright into dark', async () => {
    const before = await at(page, 'fluoroscopy-ap').locator('.xray-caption').textContent();
    await at(page, 'fluoroscopy-tilt').focus();
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowUp');
    await expect
      .poll(() => at(page, 'fluoroscopy-ap').locator('.xray-caption').textContent())
      .not.toBe(before);
    const dark = (await greys(page, 'lateral')).mean;
    await at(page, 'fluoroscopy-grey').getByText(words.fluoroscopy.greys.bright).click();
    await expect.poll(async () => (await greys(page, 'lateral')).mean).toBeCloseTo(255 - dark, -1);
    await at(page, 'fluoroscopy-grey').getByText(words.fluoroscopy.greys.dark).click();
  });

  it('counts shots and seconds of the live beam, and holds the last shot', async () => {
    await at(page, 'fluoroscopy-shot').click();
    await at(page, 'fluoroscopy-shot').click();
    await expect.poll(() => at(page, 'fluoroscopy-count').textContent()).toContain('Shots 2');
    await at(page, 'fluoroscopy-beam').getByText(words.fluoroscopy.beams.live).click();
    await expect.poll(() => at(page, 'fluoroscopy-count').textContent()).toMatch(/ [2-9] s/);
    await at(page, 'fluoroscopy-beam').getByText(words.fluoroscopy.beams.held).click();
    const held = await at(page, 'fluoroscopy-ap').locator('.xray-caption').textContent();
    await at(page, 'fluoroscopy-en-face-left').click();
    await page.waitForTimeout(300);
    expect(await at(page, 'fluoroscopy-ap').locator('.xray-caption').textContent()).toBe(held);
    // Nor does another picture in between, of a plan that has changed.
    await at(page, 'stage-picture').getByText(words.view.pictures.drawings).click();
    await at(page, 'stage-before').click();
    await at(page, 'stage-picture').getByText(words.view.pictures.fluoroscopy).click();
    expect(await at(page, 'fluoroscopy-ap').locator('.xray-caption').textContent()).toBe(held);
    await at(page, 'fluoroscopy-shot').click();
    await expect
      .poll(() => at(page, 'fluoroscopy-ap').locator('.xray-caption').textContent())
      .toContain('LPO');
    await at(page, 'fluoroscopy-reset').click();
    await expect
      .poll(() => at(page, 'fluoroscopy-count').textContent())
      .toContain('Shots 0 · beam 0 s');
  });

  it('says on every picture that it is a model’s', async () => {
    expect(await page.locator('.xray-synthetic').allTextContents()).toEqual([
      words.fluoroscopy.synthetic,
      words.fluoroscopy.synthetic,
    ]);
  });

  it(
    'gives the 3D picture back as it was',
    async () => {
      await at(page, 'stage-picture').getByText(words.view.pictures.scene).click();
      await expect.poll(() => page.locator('.viewport canvas').isVisible()).toBe(true);
      await openFluoroscopy(page);
    },
    PATIENCE_MS,
  );

  it('complains about nothing', () => {
    expect(browser.complaints).toEqual([]);
  });
});

describe.skipIf(!chromiumProgram)('fluoroscopy without floats on the card', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    await browser.page.addInitScript(() => {
      const real = WebGL2RenderingContext.prototype.getExtension;
      WebGL2RenderingContext.prototype.getExtension = function (
        this: WebGL2RenderingContext,
        name: string,
      ) {
        return name === 'EXT_float_blend' ? null : Reflect.apply(real, this, [name]);
      } as typeof real;
    });
    await browser.page.reload();
  });
  afterAll(() => browser?.close());

  it(
    'says why and draws a smaller picture by the processor',
    async () => {
      const { page } = browser;
      await openFluoroscopy(page);
      await page.getByText(words.fluoroscopy.instead.noFloats).waitFor();
      expect((await greys(page, 'ap')).sidePx).toBe(256);
      await at(page, 'fluoroscopy-en-face-right').click();
      // Along the right needle only the left one is long.
      await expect
        .poll(async () => {
          const { left, right } = await greys(page, 'ap');
          return left > 0.01 && left > 1.5 * right;
        })
        .toBe(true);
      expect(browser.complaints).toEqual([]);
    },
    PATIENCE_MS,
  );
});

describe.skipIf(!chromiumProgram)('fluoroscopy when the graphics card goes away', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    await browser.page.addInitScript(() => {
      // The card of the pictures has no canvas in the page: what it is made on is remembered.
      const page = window as Window & { contexts?: WebGL2RenderingContext[] } & typeof globalThis;
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        const context = Reflect.apply(real, this, [kind, ...rest]);
        if (kind === 'webgl2' && context) {
          page.contexts ??= [];
          page.contexts.push(context as WebGL2RenderingContext);
        }
        return context;
      } as typeof real;
    });
    await browser.page.reload();
  });
  afterAll(() => browser?.close());

  it(
    'says so, and draws again',
    async () => {
      const { page } = browser;
      await openFluoroscopy(page);
      await page.evaluate(() => {
        const { contexts = [] } = window as { contexts?: WebGL2RenderingContext[] };
        const extension = contexts.at(-1)?.getExtension('WEBGL_lose_context');
        extension?.loseContext();
        setTimeout(() => extension?.restoreContext(), 800);
      });
      await page.locator('.xray-message', { hasText: words.viewport.lost }).waitFor();
      await expect.poll(() => page.locator('.xray-message').count()).toBe(0);
      // The picture after it is a new one: emptied here, it comes back with the next movement.
      await at(page, 'fluoroscopy-true-lateral').click();
      await at(page, 'fluoroscopy-tilt').focus();
      await page.evaluate(() => {
        for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.xray-canvas'))
          canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
      });
      await page.keyboard.press('ArrowUp');
      await expect.poll(async () => (await greys(page, 'lateral')).spread).toBeGreaterThan(20);
    },
    PATIENCE_MS,
  );
});
