/** A film of the 3D picture as it is asked for, and what came of it. Plain data: no three, no DOM. */
import type { Stage } from '../../../shared/simulation/result.ts';
import type { ShownContents } from '../../viewModel/picture/drawnContents.ts';

export const FILM_FORMATS = ['frames', 'webm'] as const;
export type FilmFormat = (typeof FILM_FORMATS)[number];

export interface FilmFrame {
  readonly stage: Stage;
  readonly shown: ShownContents;
  /** What it says it shows. */
  readonly caption: string;
  /** Numbers of the moment: as many lines in every frame. */
  readonly readings: readonly string[];
}

export interface FilmAsked {
  readonly format: FilmFormat;
  readonly frames: readonly FilmFrame[];
  readonly framesPerSecond: number;
  readonly sizePx: { readonly width: number; readonly height: number };
  /** Below every picture. */
  readonly foot: readonly string[];
}

/** noPicture: none is drawn in this window. noEncoder: this machine codes no film. */
export type FilmOutcome =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'cancelled' | 'noPicture' | 'noEncoder' | 'filmTooLarge' };
