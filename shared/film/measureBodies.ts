/** Measures each body of a film that was clicked, or says why nothing may be measured yet. */
import type { Level } from '../anatomy/levels.ts';
import { levelsOf, type Numbering } from '../anatomy/numbering.ts';
import type { Film, FilmView } from './film.ts';
import { placedPoints } from './placedPoints.ts';
import type { PointName } from './points.ts';
import type { Placed } from './reading.ts';
import { type ReadyFilm, readyFilm, type Unmeasured } from './readyFilm.ts';

/** With the scale and the click error it rests on. */
export type Measured<T> =
  | (Omit<ReadyFilm, 'frame'> & {
      /** Cranial first. */
      readonly levels: readonly T[];
    })
  | Unmeasured;

export type PointAt = (name: PointName) => Placed | null;

export function measureBodies<T>(
  film: Film,
  view: FilmView,
  numbering: Numbering,
  measure: (level: Level, at: PointAt, ready: ReadyFilm) => T,
): Measured<T> {
  const ready = readyFilm(film, view, numbering);
  if (!ready.available) return ready;
  const { available, frame, scale, click } = ready;
  const levels = levelsOf(numbering).flatMap((level) => {
    const clicked = film.levels[level];
    return clicked ? [measure(level, placedPoints(frame, clicked, view), ready)] : [];
  });
  return { available, scale, click, levels };
}
