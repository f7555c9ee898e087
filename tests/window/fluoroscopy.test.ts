/** Synthetic fluoroscopy on the graphics card against the reference, on a page of its own in a real Chromium. */
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISPLAY_RANGE, QUANTA_PER_MM2 } from '../../shared/fluoroscopy/constants.ts';
import type { FluoroscopyPage } from './fluoroscopy/page.ts';
import { chromiumProgram, isRoot, ROOT, SOFTWARE_GRAPHICS } from './launch.ts';

interface Window {
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
    expect(await page.evaluate(() => (globalThis as never as Window).fluoroscopy.fault)).toBe(null);
  });

  it.each(['ap', 'lateral', 'oblique'])(
    '[M-FL-8] adds up the %s view as the reference does',
    async (arm) => {
      const { share, p99, range } = await page.evaluate(
        (name) => (globalThis as never as Window).fluoroscopy.compareLines(name),
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
          (globalThis as never as Window).fluoroscopy.comparePictures(name, turned),
        [arm, inverted] as const,
      );
      expect(p99).toBeLessThan(0.01);
    },
  );

  it('[M-FL-5] a wedge lets through exp(−μl)', async () => {
    const { worst, pixels } = await page.evaluate(() =>
      (globalThis as never as Window).fluoroscopy.wedgeOff(),
    );
    expect(pixels).toBeGreaterThan(60);
    // A large triangle is interpolated in single precision: about a thousandth of a millimetre.
    expect(worst).toBeLessThan(2e-3);
  });

  it('[M-FL-9] is as grainy as its quanta make it, and the same for the same seed', async () => {
    const { mean, deviation, same } = await page.evaluate(() =>
      (globalThis as never as Window).fluoroscopy.noise(),
    );
    const pitchMm = 210 / 256;
    const expected = 1 / Math.sqrt(QUANTA_PER_MM2.value * pitchMm ** 2) / DISPLAY_RANGE.value;
    expect(same).toBe(true);
    expect(mean).toBeCloseTo(0.5, 2);
    expect(deviation).toBeGreaterThan(0.9 * expected);
    expect(deviation).toBeLessThan(1.1 * expected);
  });
});
