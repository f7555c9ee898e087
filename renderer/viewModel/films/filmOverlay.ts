/** What is drawn over a film, in film coordinates: points, endplates, heights, marks and lines of the other view. */
import type { Level } from '../../../shared/anatomy/levels.ts';
import { levelsOf, type Numbering } from '../../../shared/anatomy/numbering.ts';
import { bodyFrame, OPPOSITE } from '../../../shared/film/bodyFrame.ts';
import type { Film, FilmPoint, Films, ImageEdge } from '../../../shared/film/film.ts';
import { lineOnOther, linkFilms } from '../../../shared/film/linkFilms.ts';
import {
  COLUMNS,
  ENDPLATES,
  meanClick,
  POINT_NAMES,
  type PointName,
} from '../../../shared/film/points.ts';

export interface DrawnPoint {
  readonly name: PointName;
  /** 1…6, the key that chooses it. */
  readonly key: number;
  readonly at: FilmPoint;
}

export interface DrawnBody {
  readonly level: Level;
  readonly points: readonly DrawnPoint[];
  /** Superior and inferior, from the first column to the last, as far as they are clicked. */
  readonly endplates: readonly (readonly FilmPoint[])[];
  readonly heights: readonly {
    readonly names: readonly [PointName, PointName];
    readonly ends: readonly [FilmPoint, FilmPoint];
  }[];
  readonly centre: FilmPoint;
}

/** Cranial first; levels without a point are not there. */
export function drawnBodies(film: Film, numbering: Numbering): readonly DrawnBody[] {
  return levelsOf(numbering).flatMap((level): DrawnBody[] => {
    const clicked = film.levels[level] ?? {};
    const at = (name: PointName) => meanClick(clicked[name]);
    const points = POINT_NAMES[film.view].flatMap((name, i): DrawnPoint[] => {
      const place = at(name);
      return place ? [{ name, key: i + 1, at: place }] : [];
    });
    if (points.length === 0) return [];
    const columns = COLUMNS[film.view];
    return [
      {
        level,
        points,
        endplates: ENDPLATES.map((endplate) =>
          columns.flatMap((column) => at(`${endplate}${column}`) ?? []),
        ),
        heights: columns.flatMap((column) => {
          const names = [`superior${column}`, `inferior${column}`] as const;
          const [superior, inferior] = [at(names[0]), at(names[1])];
          return superior && inferior ? [{ names, ends: [superior, inferior] as const }] : [];
        }),
        centre: {
          u: points.reduce((sum, point) => sum + point.at.u, 0) / points.length,
          v: points.reduce((sum, point) => sum + point.at.v, 0) / points.length,
        },
      },
    ];
  });
}

export interface OtherLine {
  readonly key: string;
  readonly level: Level;
  readonly ends: readonly [FilmPoint, FilmPoint];
}

/** Where the endplates of one level lie on this film according to the other one; nothing before the two are linked. */
export function linesOfOther(films: Films, film: Film, level: Level): readonly OtherLine[] {
  const other = film.view === 'lateral' ? films.ap : films.lateral;
  const link = linkFilms(films);
  if (!other || !link) return [];
  return ENDPLATES.flatMap((endplate): OtherLine[] => {
    const [, middle] = COLUMNS[other.view];
    const point = meanClick(other.levels[level]?.[`${endplate}${middle}`]);
    const ends = point && lineOnOther(point, other, film, link);
    return ends ? [{ key: endplate, level, ends }] : [];
  });
}

/** What stands at an edge of the picture: only what is known. */
export interface EdgeMark {
  readonly edge: ImageEdge;
  readonly mark: 'head' | 'foot' | 'anterior' | 'posterior' | 'right' | 'left';
}

export function edgeMarks({ view, cranialEdge, sideEdge }: Film): readonly EdgeMark[] {
  const [near, far] =
    view === 'lateral' ? (['anterior', 'posterior'] as const) : (['right', 'left'] as const);
  return [
    ...(cranialEdge
      ? [
          { edge: cranialEdge, mark: 'head' as const },
          { edge: OPPOSITE[cranialEdge], mark: 'foot' as const },
        ]
      : []),
    ...(sideEdge
      ? [
          { edge: sideEdge, mark: near },
          { edge: OPPOSITE[sideEdge], mark: far },
        ]
      : []),
  ];
}

/** One step of a key towards an edge of the screen, in pixels of the film. */
export function nudged(point: FilmPoint, key: string, stepPx: number): FilmPoint | null {
  switch (key) {
    case 'ArrowUp':
      return { u: point.u, v: point.v - stepPx };
    case 'ArrowDown':
      return { u: point.u, v: point.v + stepPx };
    case 'ArrowLeft':
      return { u: point.u - stepPx, v: point.v };
    case 'ArrowRight':
      return { u: point.u + stepPx, v: point.v };
    default:
      return null;
  }
}

/** The point to click after this one: the next that is missing, else the next in order; null at the end of the level. */
export function nextPoint(
  film: Film,
  level: Level,
  after: PointName | null,
  all: boolean,
): PointName | null {
  const names = POINT_NAMES[film.view];
  const from = after ? names.indexOf(after) + 1 : 0;
  const clicked = film.levels[level] ?? {};
  return names.slice(from).find((name) => all || !clicked[name]) ?? null;
}

/** Whether both directions are known and cross. */
export function hasDirections(film: Film): boolean {
  return bodyFrame(film) !== null;
}
