/** The points on a film that something rests on: a number that was measured there, or a fault that is mended there. */
import type { Level } from '../anatomy/levels.ts';
import type { FilmView } from './film.ts';
import type { PointName } from './points.ts';

export interface FilmOrigin {
  readonly view: FilmView;
  readonly level: Level;
  readonly points: readonly PointName[];
}
