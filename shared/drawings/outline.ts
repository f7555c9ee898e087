/** What a drawing is made of: outlines with a meaning each, in millimetres on the drawing. */
import type { Level, Side } from '../anatomy/levels.ts';
import type { Axes, DrawingView, EdgeLetters, Spot } from './view.ts';

export type OutlineKind =
  | 'arch'
  | 'spinous'
  | 'body'
  | 'section'
  | 'disc'
  | 'canal'
  | 'pedicle'
  | 'intact'
  | 'midline'
  | 'medialLine'
  | 'posteriorWall'
  | 'canalLine'
  | 'path'
  | 'needle'
  | 'device'
  | 'balloon'
  | 'cavity'
  | 'cement'
  | 'jack';

export interface Outline {
  readonly kind: OutlineKind;
  /** null: of the whole segment. */
  readonly level: Level | null;
  readonly fractured: boolean;
  /** Of a level that is treated, too, while the fractured one is at hand. */
  readonly treated: boolean;
  /** The patient's side of what comes once a side. */
  readonly side: Side | null;
  /** Planned, not in the bone at this stage. */
  readonly planned: boolean;
  readonly closed: boolean;
  readonly loops: readonly (readonly Spot[])[];
}

export interface LevelName {
  readonly level: Level;
  readonly fractured: boolean;
  readonly treated: boolean;
  readonly at: Spot;
}

/** Both ends of a planned way on the drawing. */
export interface NeedleEnds {
  readonly side: Side;
  readonly entry: Spot;
  readonly target: Spot;
}

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface PaneDrawing {
  readonly view: DrawingView;
  readonly edges: EdgeLetters;
  /** In the frame of the fractured vertebra: where a place is moved to when its picture is. */
  readonly axes: Axes;
  /** Of the bones as measured, whatever the stage: the picture does not move. */
  readonly bounds: Bounds;
  /** Back to front. */
  readonly outlines: readonly Outline[];
  readonly levels: readonly LevelName[];
  readonly needles: readonly NeedleEnds[];
}

export const PLAIN: Omit<Outline, 'kind' | 'loops'> = {
  level: null,
  fractured: false,
  treated: false,
  side: null,
  planned: false,
  closed: true,
};
