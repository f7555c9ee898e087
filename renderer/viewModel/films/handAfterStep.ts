/**
 * Where the hand is on a film after a step of the history was taken back or made again: on the point it was about, so that
 * the next click sets that one again and not the one after it; on the same body, where the names have moved.
 */
import type { Level } from '../../../shared/anatomy/levels.ts';
import type { Film } from '../../../shared/film/film.ts';
import { POINT_NAMES, type PointName } from '../../../shared/film/points.ts';
import { nextPoint } from './filmOverlay.ts';

export interface FilmHandPlace {
  readonly level: Level;
  readonly point: PointName | null;
}

/** The very same place when the step was about something else. */
export function handAfterStep(
  before: Film,
  after: Film,
  hand: FilmHandPlace,
  repeating: boolean,
): FilmHandPlace {
  const body = before.levels[hand.level];
  const renamed = body && levelsOn(after).find((level) => after.levels[level] === body);
  if (renamed && renamed !== hand.level) return { level: renamed, point: null };
  const changed = changedPoints(before, after);
  const [only] = changed;
  if (!only || changed.length > 1) return hand;
  const { level, point, more } = only;
  return { level, point: more ? nextPoint(after, level, point, repeating) : point };
}

function changedPoints(before: Film, after: Film) {
  return levelsOn(after).flatMap((level) =>
    POINT_NAMES[after.view].flatMap((point) => {
      const [was, is] = [before.levels[level]?.[point], after.levels[level]?.[point]];
      return was === is ? [] : [{ level, point, more: (is?.length ?? 0) > (was?.length ?? 0) }];
    }),
  );
}

function levelsOn({ levels }: Film): readonly Level[] {
  return Object.keys(levels) as Level[];
}
