/** What a click does to the document: a point set, set once more, moved or cleared; a mark on the way to a scale. */
import type { Level } from '../../shared/anatomy/levels.ts';
import type { Calibration, Film, FilmPoint } from '../../shared/film/film.ts';
import { MAX_CLICKS, meanClick, type PointName } from '../../shared/film/points.ts';
import { dispatch } from '../state/documentStore.ts';
import { filmStore, type Marking, mark } from '../state/filmStore.ts';
import { nextPoint } from '../viewModel/films/filmOverlay.ts';
import { withMark } from '../viewModel/films/scaleMarks.ts';

/** Sets the chosen point, else the next that is missing, and goes on to the one after it. */
export function placePoint(
  film: Film,
  level: Level,
  chosen: PointName | null,
  at: FilmPoint,
  repeating: boolean,
): void {
  const point = chosen ?? nextPoint(film, level, null, repeating);
  if (!point) return;
  const before = film.levels[level]?.[point] ?? [];
  const clicks = repeating ? [...before, at].slice(-MAX_CLICKS) : [at];
  dispatch({ kind: 'clickPoint', view: film.view, level, point, clicks });
  const next = nextPoint(film, level, point, repeating);
  filmStore.setState({
    level,
    point: next,
    repeating: repeating && next !== null,
    pointedOut: null,
  });
}

/** All clicks of a point by the same way, so that their spread stays; null clears it. One drag is one step. */
export function movePoint(film: Film, level: Level, point: PointName, to: FilmPoint | null): void {
  const before = film.levels[level]?.[point];
  const mean = meanClick(before);
  if (!before || !mean) return;
  const clicks = to
    ? before.map(({ u, v }) => ({ u: u + to.u - mean.u, v: v + to.v - mean.v }))
    : [];
  dispatch(
    { kind: 'clickPoint', view: film.view, level, point, clicks },
    to ? `film ${film.view} ${level} ${point}` : null,
  );
}

const MARKS_OF = { ball: 3, length: 2, needle: 2 } as const;

/** The last mark makes the scale. */
export function placeMark(film: Film, at: FilmPoint): void {
  filmStore.setState({ markAt: null });
  const { marking } = filmStore.getState();
  const placed = [...marking.placed, at];
  if (placed.length < MARKS_OF[marking.kind]) {
    mark({ placed });
    return;
  }
  dispatch({
    kind: 'calibrateFilm',
    view: film.view,
    calibration: calibrationFrom(marking, placed),
  });
  mark({ placed: [] });
  filmStore.setState({ tool: 'points' });
}

/** Of those at hand. One drag of a scale's mark is one step; a mark on the way to a scale is none. */
export function moveMark(film: Film, index: number, to: FilmPoint): void {
  const { placed } = filmStore.getState().marking;
  if (placed.length > 0) {
    mark({ placed: placed.map((at, i) => (i === index ? to : at)) });
    return;
  }
  const calibration = film.calibration && withMark(film.calibration, index, to);
  if (calibration)
    dispatch(
      { kind: 'calibrateFilm', view: film.view, calibration },
      `film ${film.view} mark ${index}`,
    );
}

function calibrationFrom(marking: Marking, placed: readonly FilmPoint[]): Calibration {
  const [a, b, c] = placed as [FilmPoint, FilmPoint, FilmPoint];
  switch (marking.kind) {
    case 'ball':
      return { kind: 'ball', diameterMm: marking.ballDiameterMm, rim: [a, b, c] };
    case 'length':
      return { kind: 'length', lengthMm: marking.knownLengthMm, ends: [a, b] };
    case 'needle':
      return { kind: 'needle', gauge: marking.gauge, walls: [a, b] };
  }
}
