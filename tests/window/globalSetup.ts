/** Before the window tests: is there a build, is there an Electron? In CI a missing one fails; elsewhere it is the loud last line. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumProgram, DIST, electronForTests } from './launch.ts';

const electron = electronForTests();
const missing = [
  ...('missing' in electron ? [electron.missing] : []),
  ...(chromiumProgram ? [] : ['no Chromium on the path']),
];
const required = process.env.CI === 'true' || process.env.KYPHOPLAN_REQUIRE_ELECTRON === '1';

export function setup(): void {
  if (!existsSync(join(DIST, 'manifest.json')))
    throw new Error('The window tests need a build: run "npm run build" first.');
  if (required && missing.length > 0)
    throw new Error(`Window tests cannot run here: ${missing.join(', ')}.`);
}

export function teardown(): void {
  if (missing.length > 0)
    console.error(`\n!!! NOT TESTED IN A REAL WINDOW: ${missing.join(', ')}. !!!\n`);
}
