/** The names of the bodies on a film: given, moved by one, counted from two landmarks, and only then confirmed [M-FI-4]. */
import type { Level } from '../anatomy/levels.ts';
import { levelsOf, type Numbering } from '../anatomy/numbering.ts';
import { type Film, type Films, LANDMARKS, type Landmark } from './film.ts';
import type { ClickedPoints } from './points.ts';

/** Every name moved by whole levels; null when one would leave the spine. Renamed levels are no longer confirmed. */
export function shiftLevels(film: Film, by: number, numbering: Numbering): Film | null {
  const spine: readonly Level[] = levelsOf(numbering);
  const moved = (level: Level) => spine[spine.indexOf(level) + by];
  const levels: Partial<Record<Level, ClickedPoints>> = {};
  for (const level of Object.keys(film.levels) as Level[]) {
    const to = spine.includes(level) ? moved(level) : undefined;
    if (!to) return null;
    levels[to] = film.levels[level] ?? {};
  }
  const landmark = (name: Landmark) => {
    const at = film.landmarks[name];
    return at && (moved(at) ?? null);
  };
  return {
    ...film,
    levels,
    landmarks: { ...film.landmarks, lastRibs: landmark('lastRibs'), sacrum: landmark('sacrum') },
    levelsConfirmed: false,
  };
}

/** Gives one body another free name; null when that name is taken or there is no such body. */
export function relabelLevel(film: Film, from: Level, to: Level): Film | null {
  const points = film.levels[from];
  if (!points || film.levels[to]) return null;
  const levels: Partial<Record<Level, ClickedPoints>> = { ...film.levels, [to]: points };
  delete levels[from];
  const landmark = (name: Landmark) => (film.landmarks[name] === from ? to : film.landmarks[name]);
  return {
    ...film,
    levels,
    landmarks: { ...film.landmarks, lastRibs: landmark('lastRibs'), sacrum: landmark('sacrum') },
    levelsConfirmed: false,
  };
}

/** Names that were confirmed as another spine was counted; the very same films where none was. */
export function unconfirmedFilms(films: Films): Films {
  const { lateral, ap } = films;
  const open = (film: Film | null) =>
    film?.levelsConfirmed ? { ...film, levelsConfirmed: false } : film;
  return lateral?.levelsConfirmed || ap?.levelsConfirmed
    ? { lateral: open(lateral), ap: open(ap) }
    : films;
}

export type LevelCount =
  | { readonly kind: 'noLandmark' }
  /** Every landmark that was marked lies where the names say. */
  | { readonly kind: 'agrees'; readonly landmarks: 1 | 2 }
  /** All names are off by the same number; shifting by it sets them right. */
  | { readonly kind: 'shift'; readonly by: number }
  /** The bodies between the two landmarks are not as many as the spine has. */
  | { readonly kind: 'disagrees'; readonly lumbarCounted: number; readonly lumbarExpected: number };

/** The last ribs belong to the last thoracic body, the sacrum carries the last lumbar one. */
export function countLevels({ landmarks }: Film, numbering: Numbering): LevelCount {
  const spine: readonly Level[] = levelsOf(numbering);
  const belongs: Readonly<Record<Landmark, number>> = {
    lastRibs: numbering.thoracicCount - 1,
    sacrum: spine.length - 1,
  };
  const shifts = LANDMARKS.flatMap((name) => {
    const at = landmarks[name];
    return at === null ? [] : [belongs[name] - spine.indexOf(at)];
  });
  const [first, second] = shifts;
  if (first === undefined) return { kind: 'noLandmark' };
  if (second !== undefined && second !== first)
    return {
      kind: 'disagrees',
      lumbarCounted: numbering.lumbarCount + first - second,
      lumbarExpected: numbering.lumbarCount,
    };
  return first === 0
    ? { kind: 'agrees', landmarks: second === undefined ? 1 : 2 }
    : { kind: 'shift', by: first };
}
