/** Exporting in the built window: the worker writes models, the files are read by other programs, the picture is whole. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DecodedPng, decode } from 'fast-png';
import { unzipSync } from 'fflate';
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

/** Without a graphics card a film takes its time. */
const FILM_MS = 240_000;

/** In a page: the film's size and length, and the colours with a meaning when positioned, inflated and hard. */
async function playFilm(base64: string) {
  const video = document.createElement('video');
  video.muted = true;
  video.src = `data:video/webm;base64,${base64}`;
  await new Promise((resolve, reject) => {
    video.onloadeddata = resolve;
    video.onerror = () => reject(new Error(video.error?.message));
  });
  const moments: { blue: number; teal: number }[] = [];
  for (const seconds of [2.5, 6.5, 14.5]) {
    const seeked = new Promise((resolve) => {
      video.onseeked = resolve;
    });
    video.currentTime = seconds;
    await seeked;
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no 2d context');
    context.drawImage(video, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const count = { blue: 0, teal: 0 };
    for (let i = 0; i < data.length; i += 4) {
      const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3);
      if (b > r + 40 && b > g + 20) count.blue++;
      if (g > r + 25 && b > r + 15 && g >= b) count.teal++;
    }
    moments.push(count);
  }
  return { size: [video.videoWidth, video.videoHeight], seconds: video.duration, moments };
}

/** Pixels of the colour of bone; words are grey. */
function warmInRow({ width, channels, data }: DecodedPng, y: number): number {
  let warm = 0;
  for (let x = 0; x < width; x++) {
    const [r = 0, , b = 0] = data.subarray((y * width + x) * channels);
    if (r > b + 15) warm++;
  }
  return warm;
}

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
    expect(names).toEqual(expect.arrayContaining(['L1', 'L1 balloon left', 'L1 needle right']));
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

  it('is the picture at twice the pixels of the window, its words above and below it', async () => {
    const { page } = browser;
    const canvas = page.locator('.viewport canvas');
    const { width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
    // Bone from edge to edge.
    await canvas.hover();
    await page.mouse.wheel(0, -2400);
    const { bytes } = await exported('png');
    await page.keyboard.press('r');
    const png = decode(bytes);
    const wordsPx = png.height - 2 * Math.round(height);
    expect(png.width).toBe(2 * Math.round(width));
    expect(wordsPx).toBeGreaterThan(80);
    const rows = Array.from({ length: png.height }, (_, y) => warmInRow(png, y));
    const firstOfBone = rows.findIndex((warm) => warm > 0);
    const belowBone = rows.toReversed().findIndex((warm) => warm > 0);
    // To the very edges of the picture, and not beyond.
    expect(firstOfBone + belowBone).toBe(wordsPx);
    expect(firstOfBone).toBeGreaterThan(40);
    expect(belowBone).toBeGreaterThan(40);
  });

  it(
    'is a film that plays, and its pictures one by one',
    async () => {
      const { page } = browser;
      await page.locator('.viewport[data-drawn="true"]').waitFor();
      const filmed = async (choice: string) => {
        await at(page, 'export-button').click();
        await at(page, `export-${choice}`).click();
        for (const least of ['export-frame-rate', 'export-size'])
          await at(page, least).locator('label').first().click();
        const download = page.waitForEvent('download', { timeout: FILM_MS });
        await at(page, 'export-do').click();
        const file = await download;
        return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
      };
      const frames = await filmed('frames');
      expect(frames.name).toMatch(/ time line\.zip$/);
      const pngs = Object.values(unzipSync(frames.bytes)).map((png) => decode(png));
      expect(pngs).toHaveLength(15);
      for (const { width, height } of pngs) expect([width, height]).toEqual([640, 480]);
      // They move: the needle comes in, the balloon is filled.
      expect(pngs[4]!.data).not.toEqual(pngs[6]!.data);

      const { name, bytes } = await filmed('webm');
      expect(name).toMatch(/ time line\.webm$/);
      expect(bytes.readUInt32BE(0)).toBe(0x1a45dfa3);
      // Played where no policy of ours forbids it.
      const screen = await page.context().newPage();
      const played = await screen.evaluate(playFilm, bytes.toString('base64'));
      await screen.close();
      expect(played.size).toEqual([640, 480]);
      expect(played.seconds).toBeCloseTo(15, 2);
      const [positioned, inflated, hard] = played.moments;
      expect(inflated!.blue).toBeGreaterThan(positioned!.blue + 100);
      expect(hard!.teal).toBeGreaterThan(inflated!.teal + 100);
      expect(browser.complaints).toEqual([]);
    },
    FILM_MS,
  );

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
