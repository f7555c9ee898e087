/**
 * The dimensions of one vertebra. The vertebra frame is RAS; its origin lies at mid-depth, half-way between the intact
 * endplates: within 1.5 mm of the centroid of the intact body, and fixed while the body loses or regains height.
 */
import type { HeightsMm } from './heights.ts';
import type { Level } from './levels.ts';

export interface VertebraShape {
  readonly level: Level;
  readonly superiorWidthMm: number;
  readonly inferiorWidthMm: number;
  readonly superiorDepthMm: number;
  readonly inferiorDepthMm: number;
  /** Heights as they are (fractured level) or as measured (neighbour). */
  readonly heightsMm: HeightsMm;
  /** Heights before the fracture; equal to `heightsMm` on an unfractured level. */
  readonly intactHeightsMm: HeightsMm;
  readonly pedicleWidthMm: number;
  readonly pedicleHeightMm: number;
  /** Convergence forward and medially. */
  readonly pedicleTransverseAngleDeg: number;
  /** Positive when the trajectory heads caudad going forward. */
  readonly pedicleSagittalAngleDeg: number;
  readonly canalWidthMm: number;
  readonly canalDepthMm: number;
  /** Which dimensions were measured on this patient; the rest come from the population table. */
  readonly measured: {
    readonly heights: boolean;
    readonly depth: boolean;
    readonly width: boolean;
  };
  /** How well a measured endplate was read, where its reading says so itself. */
  readonly endplateSdMm: { readonly depth: number | null; readonly width: number | null };
}
