/**
 * G91: ten minutes of blind input by mouse, wheel and keys over the real window, from a printed seed. Pickers of the system
 * answer Cancel. No error, no promise that nobody caught, no breach of the content policy, and the window answers at the end.
 * KYPHOPLAN_MONKEY_MINUTES shortens a try, KYPHOPLAN_MONKEY_SEED repeats one.
 */
import type { Page } from 'playwright-core';
import { createRandom, type Random } from '../../../shared/base/random.ts';
import { answerDialogs, at, untilReady } from '../../window/documentSteps.ts';
import { electronProgram, launchDesktop, removeFolder } from '../../window/launch.ts';
import { createFailures, type GateResult } from '../gate.ts';

/** Of whole minutes played: a shorter try does not pass the row. */
export const MONKEY_MINUTES = 10;
const SEED = 91;
const LAST_ANSWER_MS = 30_000;

/** Everything but what closes the window or the program. */
const KEYS = [
  ...'abcdefghijklmnoprstuvxyz0123456789.,-?/',
  ...['Tab', 'Shift+Tab', 'Enter', 'Escape', 'Space', 'Backspace', 'Delete', 'Home', 'End'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'F6'],
  ...['Control+z', 'Control+Shift+z', 'Control+k', 'Control+n', 'Control+o', 'Control+s'],
  ...['Control+Shift+s', 'Control+p', 'Control+a', 'Control+v'],
];

export async function monkey(): Promise<GateResult> {
  if (!electronProgram) return { n: 0, failures: ['no Electron, or no display'] };
  const minutes = Number(process.env.KYPHOPLAN_MONKEY_MINUTES ?? MONKEY_MINUTES);
  const seed = Number(process.env.KYPHOPLAN_MONKEY_SEED ?? SEED);
  const random = createRandom(seed);
  const { list, note } = createFailures();
  const desktop = await launchDesktop();
  const { page, complaints } = desktop;
  let acts = 0;
  try {
    await untilReady(page);
    await answerDialogs(desktop, null);
    await listen(page, note);
    page.on('crash', () => note('the page crashed'));
    const end = performance.now() + minutes * 60_000;
    while (performance.now() < end && list.length === 0) {
      await act(page, random).catch((error: unknown) => note(String(error)));
      acts++;
      for (const complaint of complaints.splice(0)) note(`after ${acts} acts: ${complaint}`);
    }
    const answered = await at(page, 'title-bar')
      .or(page.locator('.empty'))
      .first()
      .waitFor({ state: 'attached', timeout: LAST_ANSWER_MS })
      .then(() => true)
      .catch(() => false);
    if (!answered) note(`after ${acts} acts the window did not answer`);
    if (
      await page
        .getByRole('alert')
        .filter({ hasText: /fault|stopped/i })
        .count()
    )
      note(`after ${acts} acts a room of the window had failed`);
  } finally {
    await desktop.kill();
    removeFolder(desktop.userData);
  }
  return {
    n: Math.floor(minutes),
    failures: list,
    seed,
    note: `${acts} acts in ${minutes} minutes`,
  };
}

/** Rejections nobody caught and breaches of the policy, which are not all told as errors. */
async function listen(page: Page, note: (failure: string) => void): Promise<void> {
  await page.exposeFunction('toldByPage', note);
  await page.evaluate(() => {
    const { toldByPage } = window as unknown as { toldByPage(words: string): void };
    addEventListener('unhandledrejection', ({ reason }) => toldByPage(`rejected: ${reason}`));
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      toldByPage(`policy: ${effectiveDirective} ${blockedURI}`),
    );
  });
}

async function act(page: Page, random: Random): Promise<void> {
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const place = () => [random.uniform() * size.width, random.uniform() * size.height] as const;
  const what = random.uniform();
  if (what < 0.4) return page.mouse.click(...place());
  if (what < 0.5) {
    await page.mouse.move(...place());
    await page.mouse.down();
    await page.mouse.move(...place(), { steps: 5 });
    return page.mouse.up();
  }
  if (what < 0.6) {
    await page.mouse.move(...place());
    return page.mouse.wheel(0, (random.uniform() - 0.5) * 2000);
  }
  const key = KEYS[Math.floor(random.uniform() * KEYS.length)] ?? 'Tab';
  return page.keyboard.press(key);
}
