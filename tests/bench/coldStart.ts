/** From starting the program to a window whose numbers and picture answer, in real Electron, with a fresh data folder each time. */
import { electronProgram, launchDesktop, removeFolder } from '../window/launch.ts';

const STARTS = 5;

export async function reportColdStart(): Promise<void> {
  if (!electronProgram) {
    console.log('cold start: not measured, no Electron or no display');
    return;
  }
  const usable: number[] = [];
  const drawn: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const start = performance.now();
    const desktop = await launchDesktop();
    await desktop.page.waitForSelector('[data-testid=inflation-slider]');
    usable.push(performance.now() - start);
    await desktop.page.waitForSelector('[data-testid=viewport][data-drawn=true]');
    drawn.push(performance.now() - start);
    await desktop.close();
    removeFolder(desktop.userData);
  }
  console.log(
    `cold start, median of ${STARTS}: ${report(usable)} to the slider, ${report(drawn)} to the picture`,
  );
}

function report(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `${Math.round(sorted[Math.floor(sorted.length / 2)]!)} ms`;
}
