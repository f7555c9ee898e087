/** What can be asked of an export: a file, the clipboard or the picture; a stage where there is one. */
import type { Phase } from '../../shared/simulation/phase.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/writers/formats.ts';
import { FILM_FORMATS, type FilmFormat } from '../viewport/film/filmAsked.ts';

export type ExportChoice = ExportFormat | FilmFormat | 'clipboard' | 'png';

export const EXPORT_GROUPS = {
  model: ['stl', 'obj', 'glb', 'slicer'],
  numbers: ['csv', 'clipboard', 'fhir'],
  picture: ['png'],
  film: FILM_FORMATS,
} as const satisfies Readonly<Record<string, readonly ExportChoice[]>>;
export type ExportGroup = keyof typeof EXPORT_GROUPS;

export interface ExportWish {
  readonly choice: ExportChoice;
  readonly stage: Phase;
  readonly film: FilmWish;
}

export const FRAME_RATES = ['1', '10', '20'] as const;
/** Width and height of a film: even, as coders want them. */
export const FILM_SIZES_PX = {
  small: { width: 640, height: 480 },
  medium: { width: 960, height: 720 },
  large: { width: 1280, height: 960 },
} as const;
export const FILM_SIZES = ['small', 'medium', 'large'] as const;

export interface FilmWish {
  readonly framesPerSecond: (typeof FRAME_RATES)[number];
  readonly size: (typeof FILM_SIZES)[number];
}

export function isFilm(choice: ExportChoice): choice is FilmFormat {
  return (FILM_FORMATS as readonly ExportChoice[]).includes(choice);
}

export function hasStage(choice: ExportChoice): boolean {
  return (EXPORT_GROUPS.model as readonly ExportChoice[]).includes(choice);
}

export function isFileFormat(choice: ExportChoice): choice is ExportFormat {
  return (EXPORT_FORMATS as readonly string[]).includes(choice);
}
