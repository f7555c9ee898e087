/** Width of each body on an AP film, between its right and left points; the same conditions hold as for heights [M-FI-9]. */
import type { Level } from '../anatomy/levels.ts';
import { levelsOf, type Numbering } from '../anatomy/numbering.ts';
import type { FilmScale } from './calibrate.ts';
import type { ClickError } from './clickError.ts';
import type { Film } from './film.ts';
import { placedPoints } from './placedPoints.ts';
import { lengthBetween, meanOf, type Reading, toMm } from './reading.ts';
import { readyFilm, type Unmeasured } from './readyFilm.ts';

export interface FilmWidth {
  readonly level: Level;
  /** Mean of both endplates; null without a scale or without all four corners. */
  readonly widthMm: Reading | null;
}

export type WidthMeasure =
  | {
      readonly available: true;
      readonly scale: FilmScale;
      readonly click: ClickError;
      /** Cranial first. */
      readonly levels: readonly FilmWidth[];
    }
  | Unmeasured;

export function measureWidths(film: Film, numbering: Numbering): WidthMeasure {
  const ready = readyFilm(film, 'ap', numbering);
  if (!ready.available) return ready;
  const { frame, scale, click } = ready;
  const levels = levelsOf(numbering).flatMap((level): FilmWidth[] => {
    const clicked = film.levels[level];
    if (!clicked) return [];
    const at = placedPoints(frame, clicked, film.view);
    const superior = lengthBetween(at('superiorRight'), at('superiorLeft'), click.sdPx);
    const inferior = lengthBetween(at('inferiorRight'), at('inferiorLeft'), click.sdPx);
    return [{ level, widthMm: superior && inferior && toMm(meanOf(superior, inferior), scale) }];
  });
  return { available: true, scale, click, levels };
}
