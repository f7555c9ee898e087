/** Where the window stood: it comes back there, and onto a screen when the one it stood on is gone. */
import type { Rectangle } from 'electron';
import { z } from 'zod';
import { type KeptFile, keptFile } from './keptFile.ts';

export const LEAST_SIZE = { width: 960, height: 640 } as const;
export const USUAL_SIZE = { width: 1480, height: 940 } as const;

/** So much of the bar at its top must be on one screen for a hand to take hold of it. */
const GRIP = { width: 160, height: 32 } as const;

const whole = z.int();
const windowPlace = z.object({
  bounds: z.object({ x: whole, y: whole, width: whole.min(1), height: whole.min(1) }),
  maximised: z.boolean(),
});

export type WindowPlace = z.infer<typeof windowPlace>;

export const windowPlaceFile = (path: string): KeptFile<WindowPlace | null> =>
  keptFile(path, windowPlace.nullable(), null);

/** Bounds for a new window, given the work areas of the screens there are, the main one first; null: the system places it. */
export function placeOnScreens(
  kept: Rectangle | null,
  workAreas: readonly Rectangle[],
): Rectangle | null {
  const [main] = workAreas;
  if (!kept || !main) return null;
  const home = workAreas.find((area) => hasGrip(kept, area)) ?? nearest(kept, workAreas) ?? main;
  const width = clamp(kept.width, Math.min(LEAST_SIZE.width, home.width), home.width);
  const height = clamp(kept.height, Math.min(LEAST_SIZE.height, home.height), home.height);
  const isWhere = width === kept.width && height === kept.height && hasGrip(kept, home);
  if (isWhere) return kept;
  return {
    x: clamp(kept.x, home.x, home.x + home.width - width),
    y: clamp(kept.y, home.y, home.y + home.height - height),
    width,
    height,
  };
}

function hasGrip({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return across >= GRIP.width && y >= area.y && y + GRIP.height <= area.y + area.height;
}

function nearest(to: Rectangle, areas: readonly Rectangle[]): Rectangle | undefined {
  const gap = (area: Rectangle) =>
    Math.hypot(
      to.x + to.width / 2 - clamp(to.x + to.width / 2, area.x, area.x + area.width),
      to.y + to.height / 2 - clamp(to.y + to.height / 2, area.y, area.y + area.height),
    );
  return areas.toSorted((a, b) => gap(a) - gap(b))[0];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
