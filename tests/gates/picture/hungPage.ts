/**
 * G85: the page computes without end, or for five seconds, while somebody closes the window; and workers hang. The user is
 * asked each time, and what was entered is there afterwards.
 */
import { isDeepStrictEqual } from 'node:util';
import { at, closeByFrame } from '../../window/documentSteps.ts';
import { type Desktop, electronProgram, launchDesktop, removeFolder } from '../../window/launch.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { AT_REST_MS, keptCase, windowWithWork } from './brokenWindow.ts';
import { hungWorkers } from './hungWorker.ts';

/** Five seconds, without end, a worker cancelled, a worker given up. */
export const HANGS = 4;
const SHORT_HANG_MS = 5000;
const GIVEN_UP_MS = 60_000;
const QUIT = 'the app has quit\n';

export async function hungPage(): Promise<GateResult> {
  if (!electronProgram) return { n: 0, failures: ['no Electron, or no display'] };
  const { list, note } = createFailures();
  const workers = await hungWorkers(note);
  const pages: string[] = [];
  let desktop = await windowWithWork();
  const { userData } = desktop;
  try {
    await desktop.page.waitForTimeout(AT_REST_MS);
    const before = keptCase(userData);

    await answerHanging(desktop, 'wait');
    await hang(desktop, SHORT_HANG_MS);
    const start = performance.now();
    await closeByFrame(desktop);
    await at(desktop.page, 'unsaved-dialog').waitFor();
    await desktop.page.keyboard.press('Escape');
    pages.push(`asked ${Math.round(performance.now() - start)} ms into a hang of ${SHORT_HANG_MS}`);
    if (!isDeepStrictEqual(keptCase(userData), before)) note('a short hang changed what is kept');

    await answerHanging(desktop, 'close');
    await hang(desktop, Number.POSITIVE_INFINITY);
    const quit = untilQuit(desktop);
    const asked = performance.now();
    await closeByFrame(desktop);
    const left = await Promise.race([
      quit.then(() => true),
      new Promise<false>((resolve) => setTimeout(resolve, GIVEN_UP_MS, false)),
    ]);
    if (left)
      pages.push(`closed ${Math.round(performance.now() - asked)} ms into a hang without end`);
    else note('a page that hangs could not be closed');
    await desktop.kill();

    desktop = await launchDesktop({ userData });
    await at(desktop.page, 'restore-accept').click();
    await at(desktop.page, 'dirty-mark').waitFor();
    if (!isDeepStrictEqual(keptCase(userData), before)) note('what was entered did not come back');
  } finally {
    await desktop.kill();
    removeFolder(userData);
  }
  return { n: HANGS, failures: list, note: [...pages, workers].join('; ') };
}

/** Begins a moment later, so that the question itself is answered, and has begun when this is over. */
async function hang({ page }: Desktop, forMs: number): Promise<void> {
  await page.evaluate((lengthMs) => {
    setTimeout(() => {
      const end = performance.now() + (lengthMs ?? Number.POSITIVE_INFINITY);
      while (performance.now() < end);
    }, 50);
  }, finiteOrNull(forMs));
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** Infinity does not cross to the page. */
const finiteOrNull = (value: number) => (Number.isFinite(value) ? value : null);

/** What the user will answer when told that the window hangs. */
const answerHanging = ({ app }: Desktop, answer: 'wait' | 'close') =>
  app.evaluate(
    ({ dialog }, response) => {
      dialog.showMessageBox = async () => ({ response, checkboxChecked: false });
    },
    Number(answer === 'close'),
  );

/** The app has quit. Its process may stay: it waits for the debugger, which waits for the page that hangs. */
async function untilQuit({ app }: Desktop): Promise<void> {
  const said = new Promise<void>((resolve) => {
    app.process().stdout?.on('data', (words) => String(words).includes(QUIT) && resolve());
  });
  await app.evaluate((main, word) => {
    main.app.on('quit', () => process.stdout.write(word));
  }, QUIT);
  await said;
}
