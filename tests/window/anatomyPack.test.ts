/** Bones from a file in a real window: chosen in the native picker, drawn, named, given back; a file that is none is refused. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phantom } from '../shared/anatomy/pack/phantom.ts';
import { writeGlb } from '../shared/readers/writeGlb.ts';
import { answerDialogs, at, chooseMenu, isShown, untilReady } from './documentSteps.ts';
import { type Desktop, electronProgram, launchDesktop, removeFolder } from './launch.ts';

describe.skipIf(!electronProgram)(
  'an anatomy pack in a real window',
  () => {
    let desktop: Desktop;
    beforeAll(async () => {
      desktop = await launchDesktop();
      await untilReady(desktop.page);
    });
    afterAll(async () => {
      await desktop?.kill();
      if (desktop) removeFolder(desktop.userData);
    });

    const load = async (path: string | null) => {
      await answerDialogs(desktop, path);
      await chooseMenu(desktop, 'loadAnatomyPack');
    };
    const file = (name: string, bytes: Uint8Array) => {
      const path = join(desktop.userData, name);
      writeFileSync(path, bytes);
      return path;
    };

    it('is nothing when the picker is cancelled', async () => {
      await load(null);
      await desktop.page.waitForTimeout(500);
      expect(await desktop.page.locator('.dialog').count()).toBe(0);
      expect(await isShown(desktop.page, 'pack-mark')).toBe(false);
    });

    it('is asked for by its own kind of file', async () => {
      await desktop.app.evaluate(({ dialog }) => {
        dialog.showOpenDialog = async (...asked: unknown[]) => {
          Object.assign(globalThis, { asked: asked.at(-1) });
          return { canceled: true, filePaths: [] };
        };
      });
      await chooseMenu(desktop, 'loadAnatomyPack');
      await expect
        .poll(() => desktop.app.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'asked'))))
        .toContain('"extensions":["glb"]');
    });

    it('is refused in words when the file holds no bones, and nothing changes', async () => {
      const { page } = desktop;
      await load(file('broken.glb', new TextEncoder().encode('no bones')));
      await at(page, 'error-dialog').waitFor();
      await page.keyboard.press('Escape');
      await at(page, 'error-dialog').waitFor({ state: 'hidden' });
      expect(await isShown(page, 'pack-mark')).toBe(false);
    });

    it('is drawn and says whose bones they are', async () => {
      const { page } = desktop;
      await load(file('stranger.glb', writeGlb([{ name: 'L1', surface: phantom('L1') }])));
      await at(page, 'pack-mark').waitFor({ timeout: 60_000 });
      expect(await at(page, 'pack-mark').textContent()).toContain('stranger');
      expect(desktop.complaints).toEqual([]);
    });
  },
  180_000,
);
