/**
 * A film as it was worked on: where it came from, how it is turned and scaled, and what was clicked. Film frame: pixels, `u`
 * to the right, `v` down, the centre of the first pixel at the origin. Nothing measured is stored: it follows from this.
 */
import type { Level } from '../anatomy/levels.ts';
import type { NeedleId } from '../devices/catalogue.ts';
import type { Pose } from '../fracture/facts.ts';
import type { SampleWindow } from '../readers/radiograph/radiograph.ts';
import type { SpacingFacts } from '../readers/radiograph/spacingFacts.ts';
import type { ClickedPoints } from './points.ts';

export const FILM_VIEWS = ['lateral', 'ap'] as const;
export type FilmView = (typeof FILM_VIEWS)[number];

export const IMAGE_EDGES = ['top', 'bottom', 'left', 'right'] as const;
export type ImageEdge = (typeof IMAGE_EDGES)[number];

export interface FilmPoint {
  readonly u: number;
  readonly v: number;
}

export interface FilmImage {
  /** Of the picture as it is stored, lower-case hexadecimal: the name by which the case holds it. */
  readonly sha256: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Height of a pixel over its width. */
  readonly pixelAspect: number;
}

/** What a length on the film is known from. */
export type Calibration =
  | { readonly kind: 'file' }
  | {
      readonly kind: 'ball';
      readonly diameterMm: number;
      readonly rim: readonly [FilmPoint, FilmPoint, FilmPoint];
    }
  | {
      readonly kind: 'length';
      readonly lengthMm: number;
      readonly ends: readonly [FilmPoint, FilmPoint];
    }
  | {
      readonly kind: 'needle';
      readonly gauge: NeedleId;
      /** One on each wall, straight across. */
      readonly walls: readonly [FilmPoint, FilmPoint];
    };

/** What a count of levels starts from: the last body with ribs, and the body that stands on the sacrum. */
export const LANDMARKS = ['lastRibs', 'sacrum'] as const;
export type Landmark = (typeof LANDMARKS)[number];

export interface Film {
  readonly view: FilmView;
  readonly image: FilmImage;
  readonly spacing: SpacingFacts;
  /** null: no millimetres. */
  readonly calibration: Calibration | null;
  /** Where the head is; null until read or asked. */
  readonly cranialEdge: ImageEdge | null;
  /** Where the front of the patient is on a lateral film, the patient's right on an AP film; null until read or asked. */
  readonly sideEdge: ImageEdge | null;
  readonly pose: Pose | null;
  /** Under which level each landmark was marked. */
  readonly landmarks: Readonly<Record<Landmark, Level | null>>;
  readonly levels: Readonly<Partial<Record<Level, ClickedPoints>>>;
  /** No number before somebody said that the levels are right. */
  readonly levelsConfirmed: boolean;
  readonly window: SampleWindow;
}

/** One film of each view at most. */
export type Films = Readonly<Record<FilmView, Film | null>>;

export const NO_FILMS: Films = { lateral: null, ap: null };

/** Stored pictures of films, PNG in base64, by their SHA-256. One that a film names may be absent: it was left out of the file. */
export type FilmPictures = Readonly<Record<string, string>>;
