/** The marks of a scale: which they are, and the same scale with its marks elsewhere. */
import type { Calibration, FilmPoint } from '../../../shared/film/film.ts';

/** The marks a scale was taken from; none where the file states it. */
export function marksOf(calibration: Calibration | null): readonly FilmPoint[] {
  switch (calibration?.kind) {
    case 'ball':
      return calibration.rim;
    case 'length':
      return calibration.ends;
    case 'needle':
      return calibration.walls;
    default:
      return [];
  }
}

/** One mark put elsewhere; null where the scale has no such mark. */
export function withMark(
  calibration: Calibration,
  index: number,
  to: FilmPoint,
): Calibration | null {
  if (index >= marksOf(calibration).length) return null;
  const at = (mark: FilmPoint, i: number) => (i === index ? to : mark);
  switch (calibration.kind) {
    case 'file':
      return null;
    case 'ball': {
      const [a, b, c] = calibration.rim;
      return { ...calibration, rim: [at(a, 0), at(b, 1), at(c, 2)] };
    }
    case 'length': {
      const [a, b] = calibration.ends;
      return { ...calibration, ends: [at(a, 0), at(b, 1)] };
    }
    case 'needle': {
      const [a, b] = calibration.walls;
      return { ...calibration, walls: [at(a, 0), at(b, 1)] };
    }
  }
}

/** Those the hand is at: on the way to a scale, else of the scale that is there. */
export function marksAtHand(
  calibration: Calibration | null,
  placed: readonly FilmPoint[],
): readonly FilmPoint[] {
  return placed.length > 0 ? placed : marksOf(calibration);
}
