/** The life of a document in a real window: open, change, save, reopen, undo, leave, crash and come back. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  answerDialogs,
  at,
  chooseMenu,
  closeByFrame,
  frameTitle,
  inflate,
  inflation,
  isShown,
  pressLast,
  untilReady,
} from './documentSteps.ts';
import {
  type Desktop,
  electronProgram,
  isRoot,
  launchDesktop,
  newUserData,
  ROOT,
  removeFolder,
} from './launch.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = newUserData();
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach(removeFolder));

async function launchReady(userData = newFolder(), args: readonly string[] = []): Promise<Desktop> {
  const desktop = await launchDesktop({ userData, args });
  await untilReady(desktop.page);
  return desktop;
}

describe.skipIf(!electronProgram)('a document in a real window', () => {
  let desktop: Desktop;
  const folder = newFolder();
  const path = join(folder, 'spine.kypho');
  beforeAll(async () => {
    desktop = await launchReady();
  });
  afterAll(() => desktop?.kill());

  it('is the built-in patient at the first start, with nothing unsaved', async () => {
    const { page } = desktop;
    await expect.poll(() => frameTitle(desktop)).toMatch(/verse ?004/i);
    expect(await isShown(page, 'dirty-mark')).toBe(false);
    expect(await frameTitle(desktop)).not.toContain('•');
  });

  it('is marked as changed in the page and in the frame, and undo takes the mark away', async () => {
    const { page } = desktop;
    const before = await inflation(page);
    await inflate(page);
    await at(page, 'dirty-mark').waitFor();
    await expect.poll(() => frameTitle(desktop)).toContain('•');
    expect(await inflation(page)).not.toBe(before);
    await at(page, 'undo-button').click();
    await at(page, 'dirty-mark').waitFor({ state: 'hidden' });
    expect(await inflation(page)).toBe(before);
    await at(page, 'redo-button').click();
    await at(page, 'dirty-mark').waitFor();
  });

  it('carries what undo would do into the menu', async () => {
    const label = () =>
      desktop.app.evaluate(
        ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.label ?? '',
      );
    await expect.poll(label).toMatch(/^&Undo: ./);
  });

  it('asks for a name at the first save, then writes it without asking, and keeps the version before', async () => {
    const { page, userData } = desktop;
    await answerDialogs(desktop, path);
    await at(page, 'save-button').click();
    await at(page, 'dirty-mark').waitFor({ state: 'hidden' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'kyphoplan-case' });
    const first = readFileSync(path, 'utf8');
    await answerDialogs(desktop, null);
    await inflate(page);
    await at(page, 'save-button').click();
    await at(page, 'dirty-mark').waitFor({ state: 'hidden' });
    expect(readFileSync(path, 'utf8')).not.toBe(first);
    const backups = readdirSync(join(userData, 'backups'), { recursive: true, encoding: 'utf8' });
    const [kept] = backups.filter((name) => name.endsWith('.kypho'));
    expect(readFileSync(join(userData, 'backups', kept ?? ''), 'utf8')).toBe(first);
    expect(readdirSync(folder).sort()).toEqual(['.spine.kypho.editing', 'spine.kypho']);
  });

  it('never replaces what somebody else has written without asking', async () => {
    const { page } = desktop;
    const theirs = readFileSync(path, 'utf8').replace('\n', '\n ');
    writeFileSync(path, theirs);
    await inflate(page);
    await at(page, 'save-button').click();
    await at(page, 'conflict-dialog').waitFor();
    expect(readFileSync(path, 'utf8')).toBe(theirs);
    await page.keyboard.press('Escape');
    await at(page, 'conflict-dialog').waitFor({ state: 'hidden' });
    expect(await isShown(page, 'dirty-mark')).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(theirs);
  });

  it('is asked about before another one is opened, and comes back as it was saved', async () => {
    const { page } = desktop;
    const copy = join(folder, 'copy.kypho');
    await answerDialogs(desktop, copy);
    await chooseMenu(desktop, 'saveAs');
    await at(page, 'dirty-mark').waitFor({ state: 'hidden' });
    const saved = await inflation(page);
    await inflate(page);
    await at(page, 'dirty-mark').waitFor();
    await at(page, 'open-button').click();
    await at(page, 'unsaved-dialog').waitFor();
    await at(page, 'unsaved-discard').click();
    await at(page, 'dirty-mark').waitFor({ state: 'hidden' });
    expect(await inflation(page)).toBe(saved);
  });

  it.each([
    ['truncated', (file: string) => truncateSync(file, statSync(file).size - 40)],
    ['of 100 MB', (file: string) => truncateSync(file, 100 * 1024 * 1024)],
    [
      'of the future',
      (file: string) =>
        writeFileSync(
          file,
          readFileSync(file, 'utf8').replace(/"version": *\d+/, '"version": 999'),
        ),
    ],
    ['no case at all', (file: string) => writeFileSync(file, 'hello')],
  ])('is untouched by a file that is %s', async (_name, damage) => {
    const { page } = desktop;
    const before = [await inflation(page), await frameTitle(desktop)];
    const bad = join(folder, 'bad.kypho');
    writeFileSync(bad, readFileSync(join(folder, 'copy.kypho')));
    damage(bad);
    await answerDialogs(desktop, bad);
    await at(page, 'open-button').click();
    await at(page, 'error-dialog').waitFor();
    await at(page, 'error-close').click();
    await at(page, 'error-dialog').waitFor({ state: 'hidden' });
    expect([await inflation(page), await frameTitle(desktop)]).toEqual(before);
  });

  it('is saved with what still stands in a field, and not over what a field refuses', async () => {
    const { page } = desktop;
    const file = join(folder, 'copy.kypho');
    const field = at(page, 'height-L1-anterior');
    await field.fill('15.4');
    await field.press('Control+s');
    const savedMm = () => JSON.parse(readFileSync(file, 'utf8')).case.levels.L1.anteriorHeightMm;
    await expect.poll(savedMm).toBe(15.4);
    await field.fill('15,9');
    await field.press('Control+s');
    await expect.poll(() => at(page, 'notice').innerText()).toContain('not applied');
    expect(savedMm()).toBe(15.4);
    await field.press('Escape');
    // One panel for the case and one for the plan, however many cases were opened.
    expect(await page.locator('.panel').count()).toBe(2);
  });

  it('takes over a file that a second start of the app was given, and stays the only window', async () => {
    const { page, userData } = desktop;
    await chooseMenu(desktop, 'openBuiltIn:constructed');
    await at(page, 'constructed-mark').waitFor();
    const copy = join(folder, 'copy.kypho');
    const sandbox = isRoot ? ['--no-sandbox'] : [];
    const second = spawn(
      electronProgram ?? '',
      [...sandbox, `--user-data-dir=${userData}`, ROOT, copy],
      {
        stdio: 'ignore',
      },
    );
    await new Promise((resolve) => second.once('exit', resolve));
    await at(page, 'constructed-mark').waitFor({ state: 'hidden' });
    expect(desktop.app.windows()).toHaveLength(1);
  });

  it('is in the menu of recent files, which says what is missing, and is opened from there', async () => {
    const { page } = desktop;
    const entries = () =>
      desktop.app.evaluate(({ Menu }) => {
        const found: { id: string; label: string; enabled: boolean }[] = [];
        for (const top of Menu.getApplicationMenu()?.items ?? [])
          for (const item of top.submenu?.items ?? [])
            for (const { id, label, enabled } of item.submenu?.items ?? [])
              if (id?.startsWith('recent:')) found.push({ id, label, enabled });
        return found;
      });
    await expect
      .poll(async () => (await entries()).map(({ label }) => label))
      .toEqual(['copy.kypho', 'spine.kypho']);
    await chooseMenu(desktop, 'recentFiles');
    await at(page, 'recent-dialog').getByText('spine.kypho').click();
    await expect.poll(async () => (await entries())[0]?.label).toBe('spine.kypho');
    expect(await isShown(page, 'dirty-mark')).toBe(false);
  });

  it('has broken no rule of the content policy and thrown no error on the way', () => {
    expect(desktop.complaints).toEqual([]);
  });

  it('comes back after the app was killed, as it was looked at and with nothing unsaved', async () => {
    const { page, userData } = desktop;
    const kept = () => readFileSync(join(userData, 'left-open.json'), 'utf8');
    const turn = async (from: number, to: number) => {
      const box = await at(page, 'viewport').boundingBox();
      if (!box) throw new Error('no viewport');
      await page.mouse.move(box.x + from, box.y + 200);
      await page.mouse.down();
      await page.mouse.move(box.x + to, box.y + 240, { steps: 4 });
      await page.mouse.up();
    };
    await page.waitForSelector('[data-testid=viewport][data-drawn=true]', { timeout: 60_000 });
    await chooseMenu(desktop, 'palette');
    await at(page, 'palette-input').fill('coronal');
    await page.keyboard.press('Enter');
    await turn(100, 190);
    await expect.poll(kept).toContain('polarRad');
    const before = [await frameTitle(desktop), kept()];
    await desktop.kill();
    expect(kept()).toBe(before[1]);

    desktop = await launchReady(userData);
    await expect.poll(() => frameTitle(desktop)).toBe(before[0]);
    await desktop.page.waitForSelector('[data-testid=viewport][data-drawn=true]', {
      timeout: 60_000,
    });
    await desktop.page.waitForTimeout(600);
    expect(kept()).toBe(before[1]);
    expect(JSON.parse(JSON.parse(kept()).view)).toMatchObject({
      namedView: null,
      sectionPlane: 'coronal',
    });
    expect(await isShown(desktop.page, 'restore-dialog')).toBe(false);
    expect(await isShown(desktop.page, 'dirty-mark')).toBe(false);
    await answerDialogs(desktop, null);
    await inflate(desktop.page);
    await at(desktop.page, 'save-button').click();
    await at(desktop.page, 'dirty-mark').waitFor({ state: 'hidden' });
  }, 240_000);
});

describe.skipIf(!electronProgram)('leaving with unsaved changes', () => {
  let desktop: Desktop;
  afterEach(() => desktop?.kill());

  it('asks; Cancel stays, Escape too, and Don’t save leaves nothing to recover', async () => {
    desktop = await launchReady();
    const { page, userData } = desktop;
    await inflate(page);
    await at(page, 'dirty-mark').waitFor();
    await page.waitForTimeout(1_500);
    expect(readdirSync(join(userData, 'journals'))).toHaveLength(1);
    await closeByFrame(desktop);
    await at(page, 'unsaved-dialog').waitFor();
    await at(page, 'unsaved-cancel').click();
    await closeByFrame(desktop);
    await at(page, 'unsaved-dialog').waitFor();
    await page.keyboard.press('Escape');
    await at(page, 'unsaved-dialog').waitFor({ state: 'hidden' });
    await closeByFrame(desktop);
    await pressLast(page, 'unsaved-discard');
    await desktop.ended();
    expect(readdirSync(join(userData, 'journals'))).toEqual([]);
  });

  it('saves and leaves when asked to', async () => {
    desktop = await launchReady();
    const path = join(desktop.userData, 'saved.kypho');
    await answerDialogs(desktop, path);
    await inflate(desktop.page);
    await at(desktop.page, 'dirty-mark').waitFor();
    await closeByFrame(desktop);
    await pressLast(desktop.page, 'unsaved-save');
    await desktop.ended();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'kyphoplan-case' });
  });

  it('just leaves when there are none', async () => {
    desktop = await launchReady();
    await closeByFrame(desktop);
    await desktop.ended();
  });
});

describe.skipIf(!electronProgram)('after the app was killed', () => {
  let desktop: Desktop;
  afterEach(() => desktop?.kill());

  it('the work comes back once, changed and without a file, and not a second time after it was given up', async () => {
    const userData = newFolder();
    desktop = await launchReady(userData);
    const start = await inflation(desktop.page);
    await inflate(desktop.page);
    await inflate(desktop.page);
    const changed = await inflation(desktop.page);
    expect(changed).not.toBe(start);
    await desktop.page.waitForTimeout(1_500);
    await desktop.kill();

    desktop = await launchReady(userData);
    await at(desktop.page, 'restore-dialog').waitFor();
    await at(desktop.page, 'restore-accept').click();
    await at(desktop.page, 'title-bar').waitFor();
    expect(await inflation(desktop.page)).toBe(changed);
    await at(desktop.page, 'dirty-mark').waitFor();
    // Killed again before a new edit: nothing is lost.
    await desktop.kill();

    desktop = await launchReady(userData);
    await at(desktop.page, 'restore-accept').click();
    await at(desktop.page, 'title-bar').waitFor();
    expect(await inflation(desktop.page)).toBe(changed);
    await closeByFrame(desktop);
    await pressLast(desktop.page, 'unsaved-discard');
    await desktop.ended();

    desktop = await launchReady(userData);
    expect(await isShown(desktop.page, 'restore-dialog')).toBe(false);
    expect(await inflation(desktop.page)).toBe(start);
  }, 120_000);

  it('a crashed page comes back by itself with its work on offer', async () => {
    desktop = await launchReady();
    await inflate(desktop.page);
    const changed = await inflation(desktop.page);
    await desktop.page.waitForTimeout(1_500);
    const crashed = desktop.page.waitForEvent('crash');
    // Later, because Playwright waits in vain for an answer that crosses the crash.
    await desktop.app.evaluate(({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      setTimeout(() => page?.forcefullyCrashRenderer(), 300);
    });
    await crashed;
    const ask = (script: string) =>
      desktop.app.evaluate(
        ({ BrowserWindow }, code) =>
          // A page that is just coming back may never answer: it is asked again.
          Promise.race([
            BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
              code,
            ) as Promise<string>,
            new Promise<string>((resolve) => setTimeout(resolve, 1_000, 'no answer')),
          ]),
        script,
      );
    // Playwright gives a crashed page up; the window itself is asked instead.
    await expect
      .poll(() => ask(`String(document.querySelector('[data-testid=restore-accept]') !== null)`), {
        timeout: 15_000,
      })
      .toBe('true');
    await ask(`document.querySelector('[data-testid=restore-accept]').click()`);
    await expect
      .poll(() => ask(`document.querySelector('[data-testid=inflation-slider]')?.value ?? ''`), {
        timeout: 15_000,
      })
      .toBe(changed);
  });
});
