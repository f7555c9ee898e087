/** What is written over a picture, as plain data in picture pixels (origin top left). */
import type { Level } from '../../shared/anatomy/levels.ts';
import type { Vec3 } from '../../shared/math/vec3.ts';
import type { PicturePoint } from '../viewModel/measure/placeLabel.ts';
import type { EndMarks } from './endMarks.ts';

/** Patient directions as the letters everybody reads: Right, Left, Anterior, Posterior, Head, Foot. */
export type Direction = 'R' | 'L' | 'A' | 'P' | 'H' | 'F';

export const EDGES = ['left', 'right', 'top', 'bottom'] as const;
export type Edge = (typeof EDGES)[number];

export interface LevelMark {
  readonly level: Level;
  readonly fractured: boolean;
  /** Treated, too, while the fractured one is at hand. */
  readonly treated: boolean;
  readonly x: number;
  readonly y: number;
}

export interface ScaleBar {
  readonly lengthMm: number;
  readonly lengthPx: number;
}

export interface OverlayMarks {
  /** Patient direction(s) at each edge of the picture, strongest first. */
  readonly edges: Readonly<Record<Edge, readonly Direction[]>>;
  readonly levels: readonly LevelMark[];
  readonly scaleBar: ScaleBar;
}

/** Marks with the size of the picture they were computed for: the two never part. */
export interface MarkedFrame {
  readonly marks: OverlayMarks;
  readonly widthPx: number;
  readonly heightPx: number;
  /** null: nothing is being measured. */
  readonly measured: MeasuredMarks | null;
  /** null: no needle stands where it is planned. */
  readonly pathEnds: EndMarks | null;
}

export interface MeasuredMarks {
  readonly spotsMm: readonly Vec3[];
  /** The same points in the picture. */
  readonly spotsPx: readonly PicturePoint[];
  /** Of the needles; nothing is written over them. */
  readonly tipsPx: readonly PicturePoint[];
}
