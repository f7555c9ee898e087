/** What a page holds after everything that nobody needs has been thrown away: counted by the browser, not by the program. */
import type { CDPSession, Page } from 'playwright-core';
import { chromiumProgram, launchBrowser, SMALL_SIZE } from '../../window/launch.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { type HeapBytes, heapBytes } from './heapSnapshot.ts';

interface Held {
  readonly heap: HeapBytes;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  /** Buffers, textures and vertex arrays of every context: made and not yet thrown away. */
  readonly graphics: number;
}

/** Does it so many times to warm up, then so many times more: what the page holds may grow by this share and no more. */
export async function heldOver(
  often: (page: Page, times: number) => Promise<void>,
  warmUp: number,
  times: number,
  maxShare: number,
): Promise<GateResult> {
  if (!chromiumProgram) return { n: 0, failures: ['no Chromium'] };
  const browser = await launchBrowser(SMALL_SIZE);
  const { page } = browser;
  const { list, note } = createFailures();
  try {
    await countGraphics(page);
    await page.reload();
    await page.waitForSelector('[data-testid=viewport][data-drawn=true]', { timeout: 60_000 });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await often(page, warmUp);
    const before = await held(page, session);
    await often(page, times);
    const after = await held(page, session);
    for (const failure of [...growth(before, after, maxShare), ...browser.complaints])
      note(failure);
    if (before.graphics === 0) note('nothing was drawn');
    return { n: times, failures: list, note: heldWords(before, after) };
  } finally {
    await browser.close();
  }
}

/** To be called before the page loads what is counted: counts every thing that is made on the graphics card. */
async function countGraphics(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = window as Window & { graphicsHeld?: number };
    counted.graphicsHeld = 0;
    const prototype = WebGL2RenderingContext.prototype as unknown as Record<
      string,
      (...values: unknown[]) => unknown
    >;
    for (const [kind, by] of ['Buffer', 'Texture', 'VertexArray'].flatMap((thing) => [
      [`create${thing}`, 1] as const,
      [`delete${thing}`, -1] as const,
    ])) {
      const real = prototype[kind];
      if (!real) continue;
      prototype[kind] = function (...values) {
        counted.graphicsHeld = (counted.graphicsHeld ?? 0) + by;
        return Reflect.apply(real, this, values);
      };
    }
  });
}

async function held(page: Page, session: CDPSession): Promise<Held> {
  // First, so that what only a finaliser held is gone from the snapshot, too.
  await session.send('HeapProfiler.collectGarbage');
  const heap = await heapBytes(session);
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    heap,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
    graphics: await page.evaluate(
      () => (window as Window & { graphicsHeld?: number }).graphicsHeld ?? Number.NaN,
    ),
  };
}

/** What grew by more than it may; a number that was not given fails, too. */
function growth(before: Held, after: Held, maxShare: number): readonly string[] {
  const rows = [
    ['heap', before.heap.ofProgram, after.heap.ofProgram, maxShare],
    ['nodes', before.nodes, after.nodes, maxShare],
    ['listeners', before.listeners, after.listeners, maxShare],
    ['documents', before.documents, after.documents, 0],
    ['things on the graphics card', before.graphics, after.graphics, 0],
  ] as const;
  return rows.flatMap(([what, old, now, share]) =>
    now <= old * (1 + share) ? [] : [`${what}: ${old} before, ${now} after`],
  );
}

function heldWords(before: Held, after: Held): string {
  const percent = (100 * (after.heap.ofProgram / before.heap.ofProgram - 1)).toFixed(2);
  const kB = (bytes: number) => (bytes / 1024).toFixed(0);
  return `heap ${kB(before.heap.ofProgram)} kB, ${percent} % more; the browser’s own ${kB(before.heap.ofBrowser)} kB, then ${kB(after.heap.ofBrowser)}; nodes ${before.nodes}, then ${after.nodes}; on the card ${before.graphics}, then ${after.graphics}`;
}
