/** How the films are looked at and what the hand is at: never saved with the case, never undone. */
import { createStore } from 'zustand/vanilla';
import type { Level } from '../../shared/anatomy/levels.ts';
import type { NeedleId } from '../../shared/devices/catalogue.ts';
import type { Calibration, FilmPoint, FilmView } from '../../shared/film/film.ts';
import type { FilmOrigin } from '../../shared/film/filmOrigin.ts';
import type { PointName } from '../../shared/film/points.ts';
import { quantity } from '../../shared/quantities/table.ts';
import type { SampleWindow } from '../../shared/readers/radiograph/radiograph.ts';
import type { RadiographStage } from '../workers/openRadiograph.ts';

export const FILM_TOOLS = ['points', 'marks', 'window', 'move'] as const;
export type FilmTool = (typeof FILM_TOOLS)[number];

export type MarkKind = Exclude<Calibration['kind'], 'file'>;

/** Marks on the way to a scale. */
export interface Marking {
  readonly kind: MarkKind;
  readonly ballDiameterMm: number;
  readonly knownLengthMm: number;
  readonly gauge: NeedleId;
  readonly placed: readonly FilmPoint[];
}

export interface FilmProgress {
  readonly name: string;
  readonly stage: RadiographStage;
  cancel(): void;
}

export interface FilmState {
  readonly view: FilmView;
  readonly tool: FilmTool;
  /** null: the fractured level. */
  readonly level: Level | null;
  readonly point: PointName | null;
  /** Clicking a level once more: what was clicked before is hidden. */
  readonly repeating: boolean;
  readonly marking: Marking;
  /** The mark of the scale that the keys move, from 0; null: none. */
  readonly markAt: number | null;
  /** null: as the file says. */
  readonly windows: Readonly<Record<FilmView, SampleWindow | null>>;
  readonly inverted: boolean;
  /** What a number was asked about. */
  readonly pointedOut: FilmOrigin | null;
  /** null: no file is being read. */
  readonly progress: FilmProgress | null;
}

const START: FilmState = {
  view: 'lateral',
  tool: 'points',
  level: null,
  point: null,
  repeating: false,
  marking: {
    kind: 'length',
    ballDiameterMm: quantity('ballDiameterMm').start,
    knownLengthMm: quantity('knownLengthMm').start,
    gauge: '11G',
    placed: [],
  },
  markAt: null,
  windows: { lateral: null, ap: null },
  inverted: false,
  pointedOut: null,
  progress: null,
};

export const filmStore = createStore<FilmState>()(() => START);

export function resetFilms(): void {
  filmStore.setState({ ...START, progress: filmStore.getState().progress });
}

export function showFilmView(view: FilmView): void {
  filmStore.setState({ view, point: null, repeating: false, pointedOut: null, markAt: null });
  mark({ placed: [] });
}

export function selectPoint(level: Level, point: PointName | null): void {
  filmStore.setState(({ level: before, repeating }) => ({
    level,
    point,
    repeating: repeating && level === before,
    pointedOut: null,
  }));
}

export function mark(change: Partial<Marking>): void {
  filmStore.setState(({ marking }) => ({ marking: { ...marking, ...change } }));
}
