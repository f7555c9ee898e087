/** Exporting in the built window: the worker writes models, the files are read by other programs, the picture is whole. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGlb, readObj, readStl } from '../shared/writers/otherReaders.ts';
import { answerDialogs, at, untilReady } from './documentSteps.ts';
import {
  type Browser,
  chromiumProgram,
  type Desktop,
  electronProgram,
  launchBrowser,
  launchDesktop,
  OUTPUT,
  removeFolder,
  SMALL_SIZE,
} from './launch.ts';

describe.skipIf(!chromiumProgram)('an export in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(SMALL_SIZE);
    await untilReady(browser.page);
  });
  afterAll(() => browser?.close());

  async function exported(
    choice: string,
  ): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
    const { page } = browser;
    await at(page, 'export-button').click();
    await at(page, `export-${choice}`).click();
    const download = page.waitForEvent('download');
    await at(page, 'export-do').click();
    const file = await download;
    return {
      name: file.suggestedFilename(),
      bytes: Uint8Array.from(readFileSync(await file.path())),
    };
  }

  it('is a GLB with the parts of the plan, by name', async () => {
    const { name, bytes } = await exported('glb');
    expect(name).toMatch(/ L1 KP-\S+ planned\.glb$/);
    const { solids, extras } = await readGlb(bytes);
    const names = solids.map((solid) => solid.name);
    expect(names).toEqual(expect.arrayContaining(['L1', 'L1 balloon left', 'needle right']));
    expect(extras.notice).toContain('not a medical device');
  });

  it('is an STL and an OBJ of the same solids', async () => {
    const stl = readStl((await exported('stl')).bytes);
    const obj = readObj((await exported('obj')).bytes);
    const triangles = obj.reduce((sum, { surface }) => sum + surface.triangles.length, 0);
    expect(triangles).toBe(stl.triangles.length);
  });

  it('is a bundle, a table, a FHIR bundle', async () => {
    const begins = async (choice: string) =>
      new TextDecoder('latin1').decode((await exported(choice)).bytes.slice(0, 30));
    expect(await begins('slicer')).toMatch(/^PK/);
    expect(await begins('csv')).toMatch(/^key,labelKey,value/);
    expect(await begins('fhir')).toContain('"Bundle"');
  });

  it('is the picture at twice the pixels of the window', async () => {
    const { bytes } = await exported('png');
    const header = Buffer.from(bytes);
    expect(header.toString('latin1', 1, 4)).toBe('PNG');
    const canvas = await browser.page.locator('.viewport canvas').boundingBox();
    expect(header.readUInt32BE(16)).toBe(2 * Math.round(canvas?.width ?? 0));
    expect(header.readUInt32BE(20)).toBe(2 * Math.round(canvas?.height ?? 0));
  });

  it('is text in the clipboard', async () => {
    const { page } = browser;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await at(page, 'export-button').click();
    await at(page, 'export-clipboard').click();
    await at(page, 'export-do').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^key\tlabelKey\tvalue/);
    expect(browser.complaints).toEqual([]);
  });
});

describe.skipIf(!electronProgram)('an export in the desktop window', () => {
  let desktop: Desktop;
  const path = join(OUTPUT, 'plan.glb');
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

  it('is written where the user wants it', async () => {
    await answerDialogs(desktop, path);
    await at(desktop.page, 'export-button').click();
    await at(desktop.page, 'export-glb').click();
    await at(desktop.page, 'export-do').click();
    await expect
      .poll(() => {
        try {
          return readFileSync(path).toString('latin1', 0, 4);
        } catch {
          return '';
        }
      })
      .toBe('glTF');
    expect(desktop.complaints).toEqual([]);
  });
});
