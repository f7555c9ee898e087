/** Counts in which class each draw falls (M-FR-6). */
import { BORDERLINE_SHARE } from '../../constants.ts';
import type { DistributedAnswer } from '../answer.ts';

export function distribute<C extends string | number>(
  classes: readonly C[],
  best: C,
  draws: number,
  classOf: (draw: number) => C,
): DistributedAnswer<C> {
  const counts = classes.map(() => 0);
  for (let i = 0; i < draws; i++) counts[classes.indexOf(classOf(i))]!++;
  const probabilities = Object.fromEntries(
    classes.map((each, c) => [each, counts[c]! / draws]),
  ) as Record<C, number>;
  return {
    kind: 'distributed',
    best,
    borderlineWith: classes.filter(
      (other) => other !== best && probabilities[other] >= BORDERLINE_SHARE.value,
    ),
    probabilities,
  };
}

export function shareOf(draws: number, holds: (draw: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < draws; i++) if (holds(i)) count++;
  return count / draws;
}

/** Something of every draw. `Array.from` over typed arrays would go through their iterator, which is slow. */
export function ofEachDraw<T>(draws: number, at: (draw: number) => T): readonly T[] {
  const found: T[] = [];
  for (let i = 0; i < draws; i++) found.push(at(i));
  return found;
}
