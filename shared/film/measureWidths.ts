/** Width of each body on an AP film, between its right and left points; the same conditions hold as for heights [M-FI-9]. */
import type { Level } from '../anatomy/levels.ts';
import type { Numbering } from '../anatomy/numbering.ts';
import type { Film } from './film.ts';
import { type Measured, measureBodies } from './measureBodies.ts';
import { lengthBetween, meanOf, type Reading, toMm } from './reading.ts';

export interface FilmWidth {
  readonly level: Level;
  /** Mean of both endplates; null without a scale or without all four corners. */
  readonly widthMm: Reading | null;
}

export function measureWidths(film: Film, numbering: Numbering): Measured<FilmWidth> {
  return measureBodies(film, 'ap', numbering, (level, at, { scale, click }) => {
    const superior = lengthBetween(at('superiorRight'), at('superiorLeft'), click.sdPx);
    const inferior = lengthBetween(at('inferiorRight'), at('inferiorLeft'), click.sdPx);
    return { level, widthMm: superior && inferior && toMm(meanOf(superior, inferior), scale) };
  });
}
