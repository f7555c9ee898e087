/**
 * G83: the graphics process of the window is killed, again and again in one window. The picture comes back by itself, or the
 * drawings stand there with words and a button.
 */
import { at } from '../../window/documentSteps.ts';
import { type Desktop, electronProgram, removeFolder } from '../../window/launch.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { AT_REST_MS, windowWithWork } from './brokenWindow.ts';
import { pictureOf, untilSame } from './pixels.ts';
import { screenWords, whereDiffering } from './screenWords.ts';

export const GRAPHICS_KILLS = 3;
const MAX_DIFFERING = 0.005;
const BACK_WITHIN_MS = 3000;
const GIVEN_UP_MS = 20_000;

type Back = 'picture' | 'drawings';

export async function graphicsProcess(kills = GRAPHICS_KILLS): Promise<GateResult> {
  if (!electronProgram) return { n: 0, failures: ['no Electron, or no display'] };
  const { list, note } = createFailures();
  const told: string[] = [];
  const desktop = await windowWithWork();
  const { page, userData } = desktop;
  try {
    await page.waitForTimeout(AT_REST_MS);
    const picture = await pictureOf(page);
    const words = await screenWords(page);
    await page.evaluate(() => {
      const counted = window as Window & { losses?: number };
      counted.losses = 0;
      const count = () => (counted.losses = (counted.losses ?? 0) + 1);
      document.addEventListener('webglcontextlost', count, { capture: true });
    });
    for (let kill = 1; kill <= kills; kill++) {
      const old = await graphicsPid(desktop);
      if (old === null) {
        note(`kill ${kill}: there was no graphics process`);
        break;
      }
      const start = performance.now();
      process.kill(old, 'SIGKILL');
      const back = await untilBack(desktop, kill);
      const took = Math.round(performance.now() - start);
      if (!back) {
        note(`kill ${kill}: neither picture nor drawings`);
        break;
      }
      told.push(`${back} after ${took} ms`);
      if (took > BACK_WITHIN_MS) note(`kill ${kill}: ${back} after ${took} ms`);
      if (back === 'drawings') {
        await page.getByRole('alert').getByRole('button').click();
        await page.waitForSelector('[data-testid=viewport][data-drawn=true]');
      }
      const { differing } = await untilSame(
        () => pictureOf(page),
        picture,
        MAX_DIFFERING,
        GIVEN_UP_MS,
      );
      if (differing > MAX_DIFFERING) note(`kill ${kill}: another picture`);
      const change = whereDiffering(words, await screenWords(page));
      if (change) note(`kill ${kill}: ${change}`);
      if ((await graphicsPid(desktop)) === old) note(`kill ${kill}: the same process is there`);
    }
    if (!(await at(page, 'dirty-mark').isVisible())) note('the work is gone');
  } finally {
    await desktop.kill();
    removeFolder(userData);
  }
  return { n: kills, failures: list, note: told.join(', ') };
}

/** Only of the window that was started here. */
const graphicsPid = ({ app }: Desktop): Promise<number | null> =>
  app.evaluate(
    ({ app: running }) => running.getAppMetrics().find((each) => each.type === 'GPU')?.pid ?? null,
  );

/** What stands there once the loss has been noticed; null: nothing for too long. */
async function untilBack({ page }: Desktop, losses: number): Promise<Back | null> {
  const found = await page
    .waitForFunction(
      (wanted) => {
        const { losses: seen = 0 } = window as Window & { losses?: number };
        if (seen < wanted) return null;
        if (document.querySelector('[data-testid=viewport][data-drawn=true]')) return 'picture';
        return document.querySelector('.viewport-instead svg') ? 'drawings' : null;
      },
      losses,
      { timeout: GIVEN_UP_MS, polling: 50 },
    )
    .catch(() => null);
  return found ? ((await found.jsonValue()) as Back) : null;
}
