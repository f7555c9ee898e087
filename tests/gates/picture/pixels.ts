/** Pictures of the window, held against each other point by point. */
import { decode } from 'fast-png';
import type { Page } from 'playwright-core';

/** Of 255: Chromium dithers the paper behind the picture anew whenever it puts its layers together (measured: 2). */
const UNSEEN = 2;

/** The 3D picture as it stands on the screen, with what is written over it. */
export async function pictureOf(page: Page): Promise<Uint8Array> {
  return page.locator('.viewport canvas').screenshot({ animations: 'disabled' });
}

/** Share of points that are seen to differ; 1 for pictures of different sizes. */
export function shareDiffering(one: Uint8Array, other: Uint8Array): number {
  const a = decode(one);
  const b = decode(other);
  if (a.width !== b.width || a.height !== b.height || a.channels !== b.channels) return 1;
  let differing = 0;
  for (let i = 0; i < a.data.length; i += a.channels)
    for (let k = 0; k < a.channels; k++)
      if (Math.abs((a.data[i + k] ?? 0) - (b.data[i + k] ?? 0)) > UNSEEN) {
        differing++;
        break;
      }
  return differing / (a.width * a.height);
}

/** Looks until the picture differs by no more than `share`, or the time is over. */
export async function untilSame(
  look: () => Promise<Uint8Array>,
  wanted: Uint8Array,
  share: number,
  limitMs: number,
): Promise<{ readonly differing: number; readonly tookMs: number }> {
  const start = performance.now();
  for (;;) {
    const differing = shareDiffering(await look(), wanted);
    const tookMs = performance.now() - start;
    if (differing <= share || tookMs > limitMs) return { differing, tookMs };
  }
}
