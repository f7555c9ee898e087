/** What a reader of the pictures says of a fracture beyond its heights: input of the classifications. `null` is *not assessed*. */
export const ENDPLATES_BROKEN = ['none', 'superior', 'inferior', 'both'] as const;
/** How much of the posterior wall is involved (AO Spine–DGOU OF 2 against OF 3). */
export const POSTERIOR_WALL_EXTENTS = ['underFifth', 'overFifth'] as const;
/** The vertebral frame: 'lost' is collapse, or a pincer. */
export const FRAMES = ['kept', 'lost'] as const;
export const YES_NO = ['yes', 'no'] as const;
/** Posterior (or, 'hyperextension', anterior) tension band: AO B1, B2, B3. 'indeterminate': looked at and not clear (AO M1). */
export const TENSION_BANDS = [
  'intact',
  'bony',
  'ligamentous',
  'hyperextension',
  'indeterminate',
] as const;

type Answer = (typeof YES_NO)[number];

export interface FractureFeatures {
  readonly endplatesBroken: (typeof ENDPLATES_BROKEN)[number] | null;
  readonly posteriorWallExtent: (typeof POSTERIOR_WALL_EXTENTS)[number] | null;
  readonly frame: (typeof FRAMES)[number] | null;
  /** A coronal split through both endplates (AO A2, Magerl A2). */
  readonly split: Answer | null;
  readonly tensionBand: (typeof TENSION_BANDS)[number] | null;
  /** Translation, distraction or rotation of the segment (AO C, OF 5). */
  readonly displaced: Answer | null;
  /** Bone-marrow oedema on MR, fat suppressed. */
  readonly oedema: Answer | null;
  /** A gap in the cortex towards disc, canal or soft tissue. */
  readonly corticalDefect: Answer | null;
  /** Disc changed beside a fracture that did not heal (Li stage II). */
  readonly adjacentDiscChanged: Answer | null;
  /** Front to back, at the fractured level and at its two neighbours. */
  readonly canalDepthMm: number | null;
  readonly canalDepthAboveMm: number | null;
  readonly canalDepthBelowMm: number | null;
}

export const NO_FEATURES: FractureFeatures = {
  endplatesBroken: null,
  posteriorWallExtent: null,
  frame: null,
  split: null,
  tensionBand: null,
  displaced: null,
  oedema: null,
  corticalDefect: null,
  adjacentDiscChanged: null,
  canalDepthMm: null,
  canalDepthAboveMm: null,
  canalDepthBelowMm: null,
};
