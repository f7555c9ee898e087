/** How far a reader's click lies from where the next one would: from repeated clicks, else as published [M-FI-5]. */

import type { BodyFrame } from './bodyFrame.ts';
import { type UprightPoints, uprightPoints } from './bodyFrame.ts';
import type { FilmScale } from './calibrate.ts';
import {
  CLICK_SD_MM,
  CLICK_SD_OF_DEPTH,
  LEAST_CLICK_SD_PX,
  OWN_REPEATS_FROM,
} from './constants.ts';
import type { Film } from './film.ts';
import type { ClickedPoints } from './points.ts';

export interface ClickError {
  /** One coordinate of one click, in widths of a pixel. */
  readonly sdPx: number;
  readonly from: 'ownRepeats' | 'usual';
  readonly degreesOfFreedom: number;
}

/** null: neither repeats nor a scale nor a depth to measure by. */
export function clickError(film: Film, frame: BodyFrame, scale: FilmScale): ClickError | null {
  const bodies = Object.values(film.levels);
  const own = pooled(bodies, frame);
  const atLeast = (sdPx: number) => Math.max(LEAST_CLICK_SD_PX.value, sdPx);
  if (own.degreesOfFreedom >= OWN_REPEATS_FROM.value)
    return { ...own, sdPx: atLeast(own.sdPx), from: 'ownRepeats' };
  const { degreesOfFreedom } = own;
  if (scale.calibrated)
    return { sdPx: atLeast(CLICK_SD_MM.value / scale.mmPerPx), from: 'usual', degreesOfFreedom };
  const depths = bodies.flatMap((clicked) => depthPx(uprightPoints(frame, clicked, film.view)));
  if (depths.length === 0) return null;
  const mean = depths.reduce((sum, depth) => sum + depth, 0) / depths.length;
  return { sdPx: atLeast(CLICK_SD_OF_DEPTH.value * mean), from: 'usual', degreesOfFreedom };
}

/** Spread of repeated clicks about their own mean, over all points and both coordinates. */
function pooled(bodies: readonly ClickedPoints[], frame: BodyFrame) {
  let squares = 0;
  let degreesOfFreedom = 0;
  for (const clicked of bodies)
    for (const clicks of Object.values(clicked)) {
      if (clicks.length < 2) continue;
      const upright = clicks.map((click) => frame.upright(click));
      for (const axis of ['side', 'up'] as const) {
        const mean = upright.reduce((sum, point) => sum + point[axis], 0) / upright.length;
        squares += upright.reduce((sum, point) => sum + (point[axis] - mean) ** 2, 0);
        degreesOfFreedom += clicks.length - 1;
      }
    }
  return {
    sdPx: degreesOfFreedom > 0 ? Math.sqrt(squares / degreesOfFreedom) : 0,
    degreesOfFreedom,
  };
}

function depthPx(points: UprightPoints): readonly number[] {
  return (['superior', 'inferior'] as const).flatMap((endplate) => {
    const front = points[`${endplate}Anterior`] ?? points[`${endplate}Right`];
    const back = points[`${endplate}Posterior`] ?? points[`${endplate}Left`];
    return front && back ? [Math.hypot(front.side - back.side, front.up - back.up)] : [];
  });
}
