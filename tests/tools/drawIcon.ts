/**
 * Makes the picture of the application icon from its drawing, by Chromium: assets/icon/kyphoplan.svg → kyphoplan.png. What the
 * systems want besides is made from that by the packager.
 * node tests/tools/run.mjs tests/tools/drawIcon.ts
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumProgram, isRoot, ROOT } from '../window/launch.ts';

const SIDE_PX = 1024;
const folder = join(ROOT, 'assets', 'icon');

const browser = await chromium.launch({
  executablePath: chromiumProgram ?? '',
  chromiumSandbox: !isRoot,
});
const page = await browser.newPage({ viewport: { width: SIDE_PX, height: SIDE_PX } });
await page.setContent(
  `<style>body { margin: 0 } svg { display: block; width: ${SIDE_PX}px }</style>${readFileSync(join(folder, 'kyphoplan.svg'), 'utf8')}`,
);
await page.screenshot({ path: join(folder, 'kyphoplan.png'), omitBackground: true });
await browser.close();
