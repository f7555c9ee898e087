/**
 * Plays a journey through the built app in real Electron at the speed of a person, prints a stopwatch, and leaves a
 * picture of each step in light and in dark. `npm run journey -- surgeon`. Ends with 1 when a step did not do what it
 * says, or when the whole took longer than it may.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { electronProgram, launchDesktop, OUTPUT, removeFolder } from '../window/launch.ts';
import { startPerson, type TimedStep } from './human.ts';
import type { Journey } from './kind.ts';
import { surgeon } from './surgeon/surgeon.ts';

const JOURNEYS: Readonly<Record<string, Journey>> = { surgeon };

/** Where the hand starts missing. */
const SEED = 20261128;

async function play(name: string, journey: Journey): Promise<boolean> {
  const folder = join(OUTPUT, 'journey', name);
  rmSync(folder, { recursive: true, force: true });
  const perform = journey.prepare();
  const desktop = await launchDesktop();
  const person = startPerson(desktop.page, folder, SEED);
  console.log(`${journey.title} (seed ${SEED})`);
  try {
    await perform({ person, desktop, folder });
  } catch (fault) {
    await desktop.page.screenshot({ path: join(folder, 'stopped-here.png') });
    console.error(`stopped: ${fault instanceof Error ? fault.stack : fault}`);
    return false;
  } finally {
    await desktop.kill();
    removeFolder(desktop.userData);
  }
  for (const complaint of desktop.complaints) console.error(`the window complained: ${complaint}`);
  return isWithinBudget(person.steps, journey.budgetSeconds) && desktop.complaints.length === 0;
}

function isWithinBudget(steps: readonly TimedStep[], budgetSeconds: number): boolean {
  const total = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  const clock = (seconds: number) =>
    `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, '0')}`;
  console.log(`${clock(total)} in ${steps.length} steps, of ${clock(budgetSeconds)} allowed`);
  return total < budgetSeconds;
}

const name = process.argv[2] ?? '';
const journey = Object.hasOwn(JOURNEYS, name) ? JOURNEYS[name] : undefined;
if (!journey) {
  console.error(`Which journey? ${Object.keys(JOURNEYS).join(', ')}`);
  process.exitCode = 2;
} else if (!electronProgram) {
  console.error('A journey needs a real Electron and a display.');
  process.exitCode = 1;
} else process.exitCode = (await play(name, journey)) ? 0 : 1;
