/** A handle moved on a drawing is an end of the path moved in the vertebra, its depth kept. */
import type { Axes, Spot } from '../../shared/drawings/view.ts';
import { point } from '../../shared/math/frames.ts';
import { plus, times } from '../../shared/math/vec3.ts';
import { moveEntry, moveTarget } from '../../shared/plan/path/turnPath.ts';
import type { NeedlePath } from '../../shared/plan/plan.ts';

export const PATH_ENDS = ['entry', 'target'] as const;
export type PathEnd = (typeof PATH_ENDS)[number];

/** The depth of the drawing stays. */
export function moveEnd(path: NeedlePath, end: PathEnd, by: Spot, { right, up }: Axes): NeedlePath {
  const { x, y, z } = plus(path[end], plus(times(right, by.u), times(up, by.v)));
  const to = point<'vertebra'>(x, y, z);
  return end === 'entry' ? moveEntry(path, to) : moveTarget(path, to);
}

export const KEY_STEP_MM = 0.5;
export const FINE_KEY_STEP_MM = 0.1;

/** null: not a key that moves. */
export function keyStep(key: string, fine: boolean): Spot | null {
  const step = fine ? FINE_KEY_STEP_MM : KEY_STEP_MM;
  switch (key) {
    case 'ArrowLeft':
      return { u: -step, v: 0 };
    case 'ArrowRight':
      return { u: step, v: 0 };
    case 'ArrowUp':
      return { u: 0, v: step };
    case 'ArrowDown':
      return { u: 0, v: -step };
    default:
      return null;
  }
}
