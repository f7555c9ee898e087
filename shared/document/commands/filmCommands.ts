/** What a person does to a film: brought in, turned, calibrated, counted, clicked. Each is one step of undo. */
import type { Level } from '../../anatomy/levels.ts';
import type { Numbering } from '../../anatomy/numbering.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type {
  Calibration,
  Film,
  FilmPictures,
  FilmPoint,
  Films,
  FilmView,
  Landmark,
} from '../../film/film.ts';
import { relabelLevel, shiftLevels } from '../../film/levelStrip.ts';
import { namedPictures } from '../../film/namedPictures.ts';
import type { ClickedPoints, PointName } from '../../film/points.ts';
import type { Edit } from '../../plan/planEdit.ts';
import { explainIssue } from '../explainIssue.ts';
import { excerpt, type Fault, pointer } from '../fault.ts';
import { filmSchemas } from '../schema/filmSchema.ts';

type OnFilm = { readonly view: FilmView };

export type FilmCommand =
  /** `png`: the picture in base64, by the hash that the film names. */
  | { readonly kind: 'importFilm'; readonly film: Film; readonly png: string }
  | (OnFilm & { readonly kind: 'removeFilm' })
  | (OnFilm & Edit<'editFilm', Pick<Film, 'cranialEdge' | 'sideEdge' | 'pose'>>)
  | (OnFilm & { readonly kind: 'calibrateFilm'; readonly calibration: Calibration | null })
  | (OnFilm & { readonly kind: 'addFilmLevel'; readonly level: Level })
  | (OnFilm & { readonly kind: 'removeFilmLevel'; readonly level: Level })
  | (OnFilm & { readonly kind: 'renameFilmLevel'; readonly level: Level; readonly to: Level })
  | (OnFilm & { readonly kind: 'shiftFilmLevels'; readonly by: number })
  | (OnFilm & {
      readonly kind: 'markLandmark';
      readonly landmark: Landmark;
      /** The body it belongs to. */
      readonly under: Level | null;
    })
  | (OnFilm & { readonly kind: 'confirmFilmLevels'; readonly confirmed: boolean })
  /** All clicks on one point; none clears it. */
  | (OnFilm & {
      readonly kind: 'clickPoint';
      readonly level: Level;
      readonly point: PointName;
      readonly clicks: readonly FilmPoint[];
    });

export interface FilmsPart {
  readonly films: Films;
  readonly pictures: FilmPictures;
}

/** The very same part when the command changes nothing. */
export function applyFilmCommand<P extends FilmsPart>(
  part: P,
  command: FilmCommand,
  numbering: Numbering,
): Result<P, Fault> {
  if (command.kind === 'importFilm') {
    const { film, png } = command;
    const checked = check(film);
    if (!checked.ok) return checked;
    const { view, image } = film;
    return ok(withFilms(part, { ...part.films, [view]: film }, { [image.sha256]: png }));
  }
  const before = part.films[command.view];
  if (!before) return ok(part);
  if (command.kind === 'removeFilm')
    return ok(withFilms(part, { ...part.films, [command.view]: null }));
  const edited = edit(before, command, numbering);
  if (!edited.ok) return edited;
  if (edited.value === before) return ok(part);
  const checked = check(edited.value);
  return checked.ok
    ? ok({ ...part, films: { ...part.films, [command.view]: edited.value } })
    : checked;
}

/** A picture that no film names is not kept. */
function withFilms<P extends FilmsPart>(part: P, films: Films, more: FilmPictures = {}): P {
  return { ...part, films, pictures: namedPictures(films, { ...part.pictures, ...more }) };
}

function edit(
  film: Film,
  command: Exclude<FilmCommand, { kind: 'importFilm' | 'removeFilm' }>,
  numbering: Numbering,
): Result<Film, Fault> {
  switch (command.kind) {
    case 'editFilm':
      return ok(
        film[command.field] === command.value ? film : { ...film, [command.field]: command.value },
      );
    case 'calibrateFilm':
      return ok({ ...film, calibration: command.calibration });
    case 'addFilmLevel':
      if (film.levels[command.level]) return ok(film);
      // A name that nobody confirmed.
      return ok({
        ...film,
        levels: { ...film.levels, [command.level]: {} },
        levelsConfirmed: false,
      });
    case 'removeFilmLevel': {
      const { [command.level]: removed, ...levels } = film.levels;
      return ok(removed ? { ...film, levels } : film);
    }
    case 'renameFilmLevel': {
      if (command.to === command.level) return ok(film);
      const renamed = relabelLevel(film, command.level, command.to);
      return renamed ? ok(renamed) : err(taken(command));
    }
    case 'shiftFilmLevels': {
      const shifted = shiftLevels(film, command.by, numbering);
      return shifted ? ok(shifted) : err(beyond(command.view, numbering));
    }
    case 'markLandmark':
      return ok({
        ...film,
        landmarks: { ...film.landmarks, [command.landmark]: command.under },
      });
    case 'confirmFilmLevels':
      return ok(
        film.levelsConfirmed === command.confirmed
          ? film
          : { ...film, levelsConfirmed: command.confirmed },
      );
    case 'clickPoint': {
      const { level, point, clicks } = command;
      const { [point]: _, ...others } = film.levels[level] ?? {};
      const points: ClickedPoints = clicks.length > 0 ? { ...others, [point]: clicks } : others;
      return ok({
        ...film,
        levels: { ...film.levels, [level]: points },
        levelsConfirmed: film.levelsConfirmed && film.levels[level] !== undefined,
      });
    }
  }
}

function check(film: Film): Result<null, Fault> {
  const checked = filmSchemas[film.view].safeParse(film);
  if (checked.success) return ok(null);
  const [fault] = checked.error.issues.flatMap((issue) =>
    explainIssue(issue, film, ['films', film.view]),
  );
  return fault ? err(fault) : ok(null);
}

function taken({ view, to }: { readonly view: FilmView; readonly to: Level }): Fault {
  return {
    code: 'notAllowed',
    path: pointer(['films', view, 'levels', to]),
    at: null,
    expected: { kind: 'once', values: {} },
    found: excerpt(to),
    hint: null,
  };
}

function beyond(view: FilmView, { thoracicCount, lumbarCount }: Numbering): Fault {
  return {
    code: 'absentLevel',
    path: pointer(['films', view, 'levels']),
    at: null,
    expected: { kind: 'countedLevel', values: { thoracic: thoracicCount, lumbar: lumbarCount } },
    found: '',
    hint: null,
  };
}
