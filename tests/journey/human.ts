/**
 * A person at the keyboard and the mouse: each act takes about as long as a practised hand needs, misses by as much as a
 * hand misses, and is timed. Pictures are taken while the clock stands: nobody waits for them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { createRandom } from '../../shared/base/random.ts';

/** To find the next thing on the screen and decide. */
const LOOK_MS = 600;
/** To cross the window with the mouse. */
const MOVE_STEPS = 12;
const MOVE_STEP_MS = 25;
/** Between arriving and the press. */
const PRESS_MS = 150;
/** To bring a point under the cross of the loupe. */
const AIM_MS = 700;
/** Standard deviation of an aimed click, in pixels of the screen. */
const MISS_PX = 0.7;
/** Fast two-finger typing. */
const LETTER_MS = 130;
const DRAG_STEPS = 12;
const DRAG_STEP_MS = 60;
/** A key that is held or struck again. */
const STRIKE_MS = 140;
/** To find a file in a picker of the system. */
const PICK_MS = 3000;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface TimedStep {
  readonly name: string;
  readonly seconds: number;
  /** What stood on the screen at its end. */
  readonly found: string;
}

export type Person = ReturnType<typeof startPerson>;

/** `folder` receives a picture of each step in light and in dark. */
export function startPerson(page: Page, folder: string, seed: number) {
  mkdirSync(folder, { recursive: true });
  const random = createRandom(seed);
  const steps: TimedStep[] = [];
  let hand: Spot = { x: 700, y: 450 };

  const pause = (ms: number) => page.waitForTimeout(ms);

  const moveTo = async (to: Spot): Promise<void> => {
    const from = hand;
    for (let i = 1; i <= MOVE_STEPS; i++) {
      const share = i / MOVE_STEPS;
      await page.mouse.move(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
      await pause(MOVE_STEP_MS);
    }
    hand = to;
  };

  /** The middle of what is seen, brought into sight as a turn of the wheel would. */
  const spotOf = async (target: Locator): Promise<Spot> => {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error(`not on the screen: ${target}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  const press = async (): Promise<void> => {
    await pause(PRESS_MS);
    await page.mouse.down();
    await pause(60);
    await page.mouse.up();
  };

  /** Looks for it, goes there, and presses: what lies on top of it is what is pressed. */
  const click = async (target: Locator): Promise<void> => {
    await pause(LOOK_MS);
    await moveTo(await spotOf(target));
    await press();
  };

  /** Under the loupe, off by what a hand is off. */
  const aim = async (at: Spot): Promise<void> => {
    const missed = {
      x: at.x + MISS_PX * random.normal(),
      y: at.y + MISS_PX * random.normal(),
    };
    await moveTo(missed);
    await pause(AIM_MS);
    await press();
  };

  const write = async (target: Locator, words: string): Promise<void> => {
    await click(target);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(words, { delay: LETTER_MS });
  };

  /** A list that opens. */
  const choose = async (list: Locator, option: string | RegExp): Promise<void> => {
    await click(list);
    await click(page.getByRole('option', { name: option, exact: typeof option === 'string' }));
  };

  const strike = async (keys: string, times = 1): Promise<void> => {
    for (let i = 0; i < times; i++) {
      await page.keyboard.press(keys);
      await pause(STRIKE_MS);
    }
  };

  /** In steps a hand would make; the window has to keep up with each. */
  const drag = async (from: Spot, by: Spot): Promise<void> => {
    await pause(LOOK_MS);
    await moveTo(from);
    await pause(PRESS_MS);
    await page.mouse.down();
    for (let i = 1; i <= DRAG_STEPS; i++) {
      const share = i / DRAG_STEPS;
      await page.mouse.move(from.x + share * by.x, from.y + share * by.y);
      await pause(DRAG_STEP_MS);
    }
    await page.mouse.up();
    hand = { x: from.x + by.x, y: from.y + by.y };
  };

  /** Presses what asks the system for a file, and finds it there. */
  const pick = async (
    target: Locator,
    file: { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array },
  ): Promise<void> => {
    const asked = page.waitForEvent('filechooser');
    await click(target);
    const chooser = await asked;
    await pause(PICK_MS);
    const { name, mimeType, bytes } = file;
    await chooser.setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  };

  const read = (seconds: number) => pause(1000 * seconds);

  /** Times what is done; what it returns is what was found on the screen. */
  const step = async (name: string, act: () => Promise<string>): Promise<void> => {
    const start = performance.now();
    const found = await act();
    const seconds = (performance.now() - start) / 1000;
    steps.push({ name, seconds, found });
    console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}: ${found}`);
    const file = `${String(steps.length).padStart(2, '0')}-${name.replaceAll(' ', '-')}`;
    for (const appearance of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: appearance });
      await atRest(page);
      await page.screenshot({ path: join(folder, `${file}-${appearance}.png`) });
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await atRest(page);
  };

  return { page, steps, step, read, click, aim, write, choose, strike, drag, pick, spotOf, moveTo };
}

/** Colours have changed over and pictures are drawn anew. */
async function atRest(page: Page): Promise<void> {
  await page.waitForTimeout(600);
}
