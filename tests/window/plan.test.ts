/** A surgeon's first five minutes in the built window: see the fracture, plan, compare, save, reopen, print. In Chromium. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planPage } from '../../electron/cli/html/planPage.ts';
import { decodeCaseFile } from '../../shared/document/decode.ts';
import { encodeDeviceFile, NO_OWN_DEVICES } from '../../shared/document/deviceFile.ts';
import { derive } from '../../shared/pipeline/derive.ts';
import { writePng } from '../../shared/readers/radiograph/png/writePng.ts';
import { OWN_BALLOON } from '../shared/devices/twins.ts';
import { at, inflation, untilReady } from './documentSteps.ts';
import {
  type Browser,
  chromiumProgram,
  launchBrowser,
  newUserData,
  OUTPUT,
  removeFolder,
} from './launch.ts';

/** A grey slope. */
const FILM = {
  name: 'film.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    writePng({
      widthPx: 240,
      heightPx: 300,
      samples: Uint16Array.from({ length: 240 * 300 }, (_, i) => (i % 240) + 10),
      bits: 8,
    }),
  ),
};

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { html: string }[];
  }[];
}
const GUIDELINES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

declare const axe: { run(context: Document | string, options: object): Promise<AxeResult> };

describe.skipIf(!chromiumProgram)('planning in the window', () => {
  let browser: Browser;
  const folder = newUserData();
  const shown = async (id: string) => (await at(browser.page, id).textContent()) ?? '';
  const picture = (name: string) => browser.page.screenshot({ path: join(OUTPUT, `${name}.png`) });

  /** `only` some rules, or all of the guidelines. */
  const violations = async (part: string, page = browser.page, only = GUIDELINES) => {
    await page.evaluate(axeSource);
    // A colour on its way from one appearance to the next is nobody's contrast. One that is left behind never arrives.
    await page.evaluate(async () => {
      const last = new Promise((resolve) => setTimeout(resolve, 2000));
      const ends = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished);
      await Promise.race([Promise.allSettled(ends), last]);
    });
    const found = await page.evaluate(([selector, runOnly]) => axe.run(selector, { runOnly }), [
      part,
      only,
    ] as const);
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  };

  /** By every rule as it stands, and by its contrast in every other appearance: nothing else of it changes with them. */
  const expectReadable = async (part: string) => {
    const wear = (theme: string) =>
      browser.page.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
    await wear('light');
    expect(await violations(part)).toEqual([]);
    for (const theme of ['dark', 'contrast']) {
      await wear(theme);
      expect(await violations(part, browser.page, ['color-contrast'])).toEqual([]);
    }
    await wear('light');
  };

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    browser = await launchBrowser();
    await browser.page.evaluate(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await untilReady(browser.page);
  });
  afterAll(async () => {
    await browser?.close();
    removeFolder(folder);
  });

  it('opens on the real patient: level, sides and plan pinned, purpose in sight', async () => {
    expect(await shown('identity-bar')).toMatch(/^L1 · bilateral · balloon kyphoplasty · KP-/);
    expect(await shown('purpose')).toMatch(/not a medical device/i);
    expect(await shown('result-grade')).toMatch(/Grade 3/);
    expect(await shown('result-loss-middle')).toMatch(/^\d+\s%\d+ to \d+$/);
  });

  it('follows the inflation slider: cement and heights change, one change is one step', async () => {
    const { page } = browser;
    const [cement, height] = [await shown('result-cement'), await shown('stage-inflated')];
    await at(page, 'inflation-slider').fill('3.2');
    expect(await shown('result-cement')).not.toBe(cement);
    expect(await shown('stage-inflated')).not.toBe(height);
    await at(page, 'undo-button').click();
    expect(await inflation(page)).toBe('2.4');
    expect(await shown('result-cement')).toBe(cement);
  });

  it('makes one step of a whole drag', async () => {
    const { page } = browser;
    const box = await at(page, 'inflation-slider').boundingBox();
    if (!box) throw new Error('the slider is not on the screen');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.6, y);
    await page.mouse.down();
    for (const share of [0.65, 0.7, 0.75, 0.8]) await page.mouse.move(box.x + box.width * share, y);
    await page.mouse.up();
    expect(Number(await inflation(page))).toBeGreaterThan(3);
    await page.keyboard.press('Control+z');
    expect(await inflation(page)).toBe('2.4');
    await at(page, 'dirty-mark').waitFor({ state: 'hidden' });
  });

  it('pins the one side and the procedure that are planned, and shows what they have', async () => {
    const { page } = browser;
    const choose = (group: string, name: string) =>
      at(page, group).getByText(name, { exact: true }).click();
    await choose('approach', 'Left');
    expect(await shown('identity-bar')).toMatch(/^L1 · left side only · balloon kyphoplasty/);
    expect(await shown('result-tilt')).toMatch(/left side higher/);
    await choose('procedure', 'Vertebroplasty');
    expect(await shown('identity-bar')).toMatch(/^L1 · left side only · vertebroplasty/);
    expect(await at(page, 'inflation-slider').count()).toBe(0);
    expect(await at(page, 'stage-cemented').locator('input').isChecked()).toBe(true);
    for (let i = 0; i < 2; i++) await at(page, 'undo-button').click();
    expect(await shown('identity-bar')).toMatch(/^L1 · bilateral · balloon kyphoplasty/);
    expect(await inflation(page)).toBe('2.4');
  });

  it('refuses a decimal comma in a height and says why; nothing changes', async () => {
    const { page } = browser;
    const field = at(page, 'height-L1-anterior');
    await field.fill('1,7');
    await field.press('Enter');
    expect(await page.getByRole('alert').textContent()).toMatch(/decimal sign/);
    expect(await at(page, 'dirty-mark').isVisible()).toBe(false);
    await field.press('Escape');
    expect(await field.inputValue()).toBe('16.0');
  });

  it('shows every stage when asked, by mouse and by the before, planned, after switch', async () => {
    const { page } = browser;
    await at(page, 'stage-cemented').click();
    expect(await at(page, 'stage-cemented').locator('input').isChecked()).toBe(true);
    await page.getByTestId('stage-before').click();
    expect(await at(page, 'stage-before').locator('input').isChecked()).toBe(true);
    await at(page, 'stage-inflated').click();
  });

  it('comes back from a saved file as it was', async () => {
    const { page } = browser;
    await at(page, 'inflation-slider').fill('2.9');
    const cement = await shown('result-cement');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      at(page, 'save-button').click(),
    ]);
    const path = join(folder, download.suggestedFilename());
    expect(path).toMatch(/\.kypho$/);
    await download.saveAs(path);
    await at(page, 'dirty-mark').waitFor({ state: 'hidden' });
    await at(page, 'inflation-slider').fill('1.0');
    const [picker] = await Promise.all([
      page.waitForEvent('filechooser'),
      at(page, 'open-button')
        .click()
        .then(() => at(page, 'unsaved-discard').click()),
    ]);
    await picker.setFiles(path);
    await expect.poll(() => inflation(page)).toBe('2.9');
    expect(await shown('result-cement')).toBe(cement);
  });

  it('names what is wrong with a file in four parts and keeps the open case', async () => {
    const { page } = browser;
    const path = join(folder, 'bad.kypho');
    writeFileSync(path, '{"format":"kyphoplan-case","version":1,"frame":"RAS","plan":{"x":1e400}}');
    const [picker] = await Promise.all([
      page.waitForEvent('filechooser'),
      at(page, 'open-button').click(),
    ]);
    await picker.setFiles(path);
    await at(page, 'error-dialog').waitFor();
    const words = await shown('error-dialog');
    for (const part of ['Where', 'Expected', 'What now', 'unchanged'])
      expect(words).toContain(part);
    await at(page, 'error-close').click();
    expect(await inflation(page)).toBe('2.9');
  });

  it.each(['light', 'dark', 'contrast'])(
    'can be read and reached by everybody: %s',
    async (name) => {
      const { page } = browser;
      await at(page, 'appearance-menu').click();
      const words = { light: 'Light', dark: 'Dark', contrast: 'High contrast' }[name] ?? '';
      await page.getByRole('menuitemradio', { name: words }).click();
      await page.getByRole('menu').waitFor({ state: 'hidden' });
      // Two plans: the bar over the picture with all it may hold.
      await at(page, 'add-variant').click();
      await at(page, 'variants').waitFor();
      expect(await violations('html')).toEqual([]);
      await picture(`window-${name}`);
      await at(page, 'undo-button').click();
      // In light each of these is judged where it is used.
      if (name === 'light') return;
      await at(page, 'stage-picture').getByText('Films').click();
      await at(page, 'films-empty').waitFor();
      expect(await violations('.stage-area')).toEqual([]);
      // A film at work: a point set, no direction known, no scale.
      await at(page, 'film-file').setInputFiles(FILM);
      await at(page, 'film-use').waitFor();
      await at(page, 'film-read-view').getByText('Lateral film').click();
      expect(await violations('.dialog-scrim')).toEqual([]);
      await at(page, 'film-use').click();
      await at(page, 'film-view').click({ position: { x: 60, y: 80 } });
      await at(page, 'film-why').waitFor();
      await picture(`films-${name}`);
      expect(await violations('.stage-area')).toEqual([]);
      for (const _ of ['clicked', 'brought in']) await at(page, 'undo-button').click();
      await at(page, 'films-empty').waitFor();
      await at(page, 'stage-picture').getByText('3D').click();
      // Answered and unanswered questions beside each other.
      const safety = at(page, 'safety');
      await safety.click();
      const infection = at(page, 'safety-infection');
      await infection.getByText('Yes', { exact: true }).click();
      await at(page, 'finding-activeInfection').waitFor();
      await picture(`safety-${name}`);
      expect(await violations('html')).toEqual([]);
      await at(page, 'undo-button').click();
      await safety.click();
      await infection.waitFor({ state: 'hidden' });
      // More than the list shows without scrolling.
      await page.keyboard.press('Control+k');
      await at(page, 'palette-input').fill('level');
      await at(page, 'command-treat:L2').waitFor();
      expect(await violations('.dialog-scrim')).toEqual([]);
      await page.keyboard.press('Escape');
      await at(page, 'palette').waitFor({ state: 'hidden' });
      await at(page, 'open-instruments').click();
      await at(page, 'instruments-cements').waitFor();
      expect(await violations('.dialog-scrim')).toEqual([]);
      await at(page, 'instruments-close').click();
      await at(page, 'instruments-dialog').waitFor({ state: 'hidden' });
    },
  );

  it('has a palette and a glossary that can be read and reached by everybody', async () => {
    const { page } = browser;
    await page.keyboard.press('Control+k');
    await at(page, 'palette-input').fill('light');
    await page.keyboard.press('Enter');
    await at(page, 'palette').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
    await page.keyboard.press('Control+k');
    await at(page, 'palette-input').fill('view');
    await at(page, 'command-view:left').waitFor();
    expect(await violations('.dialog-scrim')).toEqual([]);
    await page.keyboard.press('Escape');
    await at(page, 'palette').waitFor({ state: 'hidden' });
    await at(page, 'help-menu').click();
    await at(page, 'help-glossary').click();
    await at(page, 'term-endplate').waitFor();
    expect(await violations('.dialog-scrim')).toEqual([]);
    await page.keyboard.press('Escape');
    await at(page, 'glossary').waitFor({ state: 'hidden' });
  });

  it('shows the instruments; takes nothing from a file in bar, a device from one in kilopascals', async () => {
    const { page } = browser;
    await at(page, 'open-instruments').click();
    await at(page, 'instruments-cements').waitFor();
    expect(await violations('.dialog-scrim')).toEqual([]);
    const give = async (maxPressureKpa: number) => {
      const balloon = { ...OWN_BALLOON, label: 'A balloon of mine', maxPressureKpa };
      const file = encodeDeviceFile({ ...NO_OWN_DEVICES, balloons: [OWN_BALLOON] });
      const { balloons, ...others } = JSON.parse(file);
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        at(page, 'instruments-import').click(),
      ]);
      await chooser.setFiles({
        name: 'devices.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify({ ...others, balloons: balloons.map(() => balloon) })),
      });
    };
    await give(27);
    await at(page, 'instruments-note').getByText('/balloons/0/maxPressureKpa').waitFor();
    expect(await violations('.dialog-scrim')).toEqual([]);
    expect(await at(page, 'edit-balloons-own-0').count()).toBe(0);
    await give(2700);
    await at(page, 'edit-balloons-own-0').click();
    await at(page, 'device-keep').waitFor();
    expect(await violations('[data-testid="device-editor"]')).toEqual([]);
    await at(page, 'device-keep').click();
    await at(page, 'instruments-close').click();
    await at(page, 'balloon').click();
    await page.getByRole('option', { name: /A balloon of mine/ }).click();
    await expect.poll(() => shown('balloon')).toContain('A balloon of mine');
    await at(page, 'undo-button').click();
    await expect.poll(() => shown('balloon')).toContain('15 mm');
  });

  it('goes to a section by its name, opens it and puts the focus there', async () => {
    const { page } = browser;
    await page.keyboard.press('Control+k');
    await at(page, 'palette-input').fill('safety q');
    await at(page, 'command-section:safety').waitFor();
    await page.keyboard.press('Enter');
    await at(page, 'safety-infection').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await expect.poll(focused).toBe('section-safety');
    await expect(page.evaluate(() => document.scrollingElement?.scrollTop)).resolves.toBe(0);
  });

  it('chooses in the palette by arrow keys, and passes over what is of no use', async () => {
    const { page } = browser;
    await page.keyboard.press('Control+k');
    await at(page, 'palette-input').fill('stage');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await at(page, 'palette').waitFor({ state: 'hidden' });
    const stage = at(page, 'stage-positioned').locator('input');
    await expect.poll(() => stage.isChecked()).toBe(true);
    await at(page, 'stage-inflated').click();
  });

  it('hears the keys of the 3D view only while it is shown', async () => {
    const { page } = browser;
    const views = page.getByRole('radiogroup', { name: 'View', exact: true });
    const view = (name: string) => views.getByRole('radio', { name, exact: true });
    const show = (name: string) =>
      at(page, 'stage-picture').getByText(name, { exact: true }).click();
    await page.keyboard.press('4');
    await expect.poll(() => view('Right').isChecked()).toBe(true);
    await show('Drawings');
    await page.keyboard.press('1');
    await page.keyboard.press('r');
    await show('3D');
    expect(await view('Right').isChecked()).toBe(true);
  });

  it('explains a word that is pointed at, and widens a rail by keys', async () => {
    const { page } = browser;
    const term = page.locator('[data-term="wedgeAngle"]').first();
    await term.scrollIntoViewIfNeeded();
    const box = await term.boundingBox();
    if (!box) throw new Error('the term is not on the screen');
    await page.mouse.move(box.x - 20, box.y + 4);
    await page.mouse.move(box.x + 10, box.y + 4, { steps: 5 });
    await page.getByRole('tooltip').waitFor();
    expect(await page.getByRole('tooltip').textContent()).toMatch(/two endplates/);
    await page.mouse.move(5, 5);
    const handle = at(page, 'rail-case');
    const width = async () => Number(await handle.getAttribute('aria-valuenow'));
    const before = await width();
    await handle.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(width).toBe(before + 16);
    await page.keyboard.press('Control+k');
    await at(page, 'palette-input').fill('reset layout');
    await at(page, 'command-resetLayout').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(width).toBe(before);
  });

  describe('dialogs, in every appearance', () => {
    const judge = async (id: string, open: (page: Page) => Promise<void>) => {
      const { page } = browser;
      await open(page);
      await at(page, id).waitFor();
      await expectReadable('.dialog-scrim');
      await page.keyboard.press('Escape');
      await at(page, id).waitFor({ state: 'hidden' });
    };

    it('of approving can be read', () =>
      judge('approve-dialog', (page) => at(page, 'approve-button').click()));

    it('of exporting can be read', () =>
      judge('export-dialog', (page) => at(page, 'export-button').click()));

    it('of a number can be read', () =>
      judge('number-dialog', (page) =>
        page.locator('[data-explains="heightLoss.anterior"]').first().click(),
      ));

    it('of two plans can be read', async () => {
      await at(browser.page, 'add-variant').click();
      await judge('compare-dialog', (page) => at(page, 'compare-button').click());
      await at(browser.page, 'undo-button').click();
    });

    it('of another case can be read', () =>
      judge('compare-cases-dialog', async (page) => {
        await page.keyboard.press('Control+k');
        await at(page, 'palette-input').fill('another case');
        const chooser = page.waitForEvent('filechooser');
        await at(page, 'command-compareCases').click();
        await (await chooser).setFiles(join(FIXTURES, 'cases', 'typical.kypho'));
        await at(page, 'compare-cases-table').waitFor();
      }));

    it('of an own cement can be read', async () => {
      const { page } = browser;
      await at(page, 'open-instruments').click();
      await judge('device-editor', () => at(page, 'instruments-add-cements').click());
      await at(page, 'instruments-close').click();
      await at(page, 'instruments-dialog').waitFor({ state: 'hidden' });
    });
  });

  it('breaks no rule of accessibility on the page that the terminal makes of a plan', async () => {
    const bytes = readFileSync(join(FIXTURES, 'cases', 'severalLevels.kypho'));
    const decoded = decodeCaseFile(bytes);
    if (!decoded.ok) throw new Error(decoded.error.code);
    const { document } = decoded.value;
    const page = await browser.page.context().newPage();
    await page.setContent(planPage({ document, derived: derive(document) }));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations('body', page)).toEqual([]);
      // Its own policy lets its own style through, whatever the appearance.
      expect(await page.evaluate(() => getComputedStyle(globalThis.document.body).marginTop)).toBe(
        '0px',
      );
    }
    await page.close();
  });

  // The last is a usual window whose letters were made twice as large.
  it.each([
    [1100, 700],
    [960, 640],
    [740, 470],
  ])('fits a window of %d × %d without cutting a number', async (width, height) => {
    const { page } = browser;
    await page.setViewportSize({ width, height });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.figure-number, .cell-number, .stage-height, .field-label')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .filter((element) => getComputedStyle(element).display !== 'inline')
        .map((element) => element.textContent),
    );
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await at(page, 'findings-bar').click();
    await expect
      .poll(async () => (await page.locator('.finding').first().boundingBox())?.y)
      .toBeLessThan(height);
    await picture(`window-${width}`);
  });

  it('has broken no rule of the content policy and thrown no error on the way', () => {
    expect(browser.complaints).toEqual([]);
  });
});
