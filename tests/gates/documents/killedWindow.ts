/**
 * G26 and G27: the real window is killed while somebody works in it. Of work at rest no more than the last second is lost, of
 * work without pause no more than the last five; what comes back is what was there. One series of kills answers both.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createRandom, type Random } from '../../../shared/base/random.ts';
import {
  answerDialogs,
  at,
  chooseMenu,
  inflation,
  isShown,
  untilReady,
} from '../../window/documentSteps.ts';
import {
  type Desktop,
  electronProgram,
  launchDesktop,
  newUserData,
  removeFolder,
} from '../../window/launch.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { keptCase } from '../picture/brokenWindow.ts';
import { screenWords, whereDiffering } from '../picture/screenWords.ts';

export const WINDOW_KILLS = 50;
const SEED = 26;
const PACES = {
  /** A few edits, then nothing for up to two seconds. */
  rest: { everyMs: 250, lossLimitMs: 1000 },
  /** Edits without pause until the kill. */
  drag: { everyMs: 150, lossLimitMs: 5000 },
} as const;
type Pace = keyof typeof PACES;

interface Seen {
  /** Of the inflation; never the same twice in a run. */
  readonly value: string;
  readonly atMs: number;
}

interface Run {
  readonly pace: Pace;
  /** Between the kill and the oldest edit that is gone; 0: nothing is. */
  readonly lostMs: number;
  /** Why the state is not the state before; null: it is. */
  readonly change: string | null;
}

let series: Promise<readonly Run[]> | null = null;

/** The kills of this process: made once, whichever row asks first. */
export function killedWindows(kills = WINDOW_KILLS): Promise<readonly Run[]> {
  series ??= (async () => {
    const random = createRandom(SEED);
    const runs: Run[] = [];
    for (let kill = 0; kill < kills; kill++)
      runs.push(await killOne(kill % 2 === 0 ? 'rest' : 'drag', random));
    return runs;
  })();
  return series;
}

export async function editsLost(kills = WINDOW_KILLS): Promise<GateResult> {
  if (!electronProgram) return { n: 0, failures: ['no Electron, or no display'] };
  const { list, note } = createFailures();
  const runs = await killedWindows(kills);
  for (const [kill, { pace, lostMs }] of runs.entries())
    if (lostMs > PACES[pace].lossLimitMs) note(`kill ${kill}, ${pace}: ${Math.round(lostMs)} ms`);
  const most = (pace: Pace) =>
    Math.round(Math.max(...runs.filter((run) => run.pace === pace).map(({ lostMs }) => lostMs)));
  return {
    n: runs.length,
    failures: list,
    seed: SEED,
    note: `at most ${most('rest')} ms of work at rest, ${most('drag')} ms without pause`,
  };
}

export async function stateRecovered(kills = WINDOW_KILLS): Promise<GateResult> {
  if (!electronProgram) return { n: 0, failures: ['no Electron, or no display'] };
  const { list, note } = createFailures();
  const runs = await killedWindows(kills);
  for (const [kill, { change }] of runs.entries()) if (change) note(`kill ${kill}: ${change}`);
  const whole = runs.filter(({ pace, lostMs }) => pace === 'rest' && lostMs === 0).length;
  return {
    n: runs.length,
    failures: list,
    seed: SEED,
    note: `every word and mark of the window after rest with nothing lost (${whole}), the case alone elsewhere; how it is looked at is compared by a test of the window`,
  };
}

async function killOne(pace: Pace, random: Random): Promise<Run> {
  const userData = newUserData();
  let desktop = await launchDesktop({ userData });
  try {
    const { page } = desktop;
    await untilReady(page);
    await untilDrawn(desktop);
    await at(page, 'inflation-slider').press('Home');
    const seen: Seen[] = [{ value: await inflation(page), atMs: performance.now() }];
    const end = performance.now() + (pace === 'drag' ? 5500 + 3000 * random.uniform() : 1200);
    while (performance.now() < end) {
      await at(page, 'inflation-slider').press('ArrowRight');
      seen.push({ value: await inflation(page), atMs: performance.now() });
      await page.waitForTimeout(PACES[pace].everyMs);
    }
    // In the midst of work there is no time to read the window.
    const words = pace === 'rest' ? await screenWords(page) : null;
    if (words) await page.waitForTimeout(2000 * random.uniform());
    const killedAtMs = performance.now();
    await desktop.kill();

    desktop = await launchDesktop({ userData });
    await untilReady(desktop.page);
    if (await isShown(desktop.page, 'restore-accept')) {
      const kept = keptCase(userData);
      await at(desktop.page, 'restore-accept').click();
      await untilDrawn(desktop);
      return { pace, ...(await compare(desktop, seen, killedAtMs, words, kept)) };
    }
    const [, first] = seen;
    return { pace, lostMs: first ? killedAtMs - first.atMs : 0, change: null };
  } finally {
    await desktop.kill();
    removeFolder(userData);
  }
}

async function compare(
  desktop: Desktop,
  seen: readonly Seen[],
  killedAtMs: number,
  words: string | null,
  kept: unknown,
): Promise<Omit<Run, 'pace'>> {
  const { page, userData } = desktop;
  const value = await inflation(page);
  const last = seen.findIndex((each) => each.value === value);
  if (last < 0) return { lostMs: 0, change: `an inflation of ${value} was never set` };
  const lost = seen.slice(last + 1).find((each) => each.value !== value);
  const lostMs = lost ? killedAtMs - lost.atMs : 0;
  const change = lost || words === null ? null : whereDiffering(words, await screenWords(page));
  const path = join(userData, 'recovered.kypho');
  await answerDialogs(desktop, path);
  await chooseMenu(desktop, 'saveAs');
  await at(page, 'dirty-mark').waitFor({ state: 'hidden' });
  const saved: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const same = isDeepStrictEqual(saved, kept);
  return { lostMs, change: same ? change : 'the case is not what was kept' };
}

const untilDrawn = ({ page }: Desktop) =>
  page.waitForSelector('[data-testid=viewport][data-drawn=true]', { timeout: 60_000 });
