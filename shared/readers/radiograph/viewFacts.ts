/** What a file says about direction and projection. `null` is unknown, and is asked: a side is never guessed. */

/** Letters of (0020,0020): anterior, posterior, right, left, head, foot. */
export const BODY_DIRECTIONS = ['A', 'P', 'R', 'L', 'H', 'F'] as const;
export type BodyDirection = (typeof BODY_DIRECTIONS)[number];

/** Projections that say something here (0018,5101); any other word may be one of a person's. */
export const VIEW_POSITIONS = ['AP', 'PA', 'LL', 'RL'] as const;
export type ViewPosition = (typeof VIEW_POSITIONS)[number];

export interface ViewFacts {
  /** Where in the patient the right edge and the lower edge of the picture lie (0020,0020). */
  readonly rightEdge: BodyDirection | null;
  readonly lowerEdge: BodyDirection | null;
  /** Side of a paired part (0020,0060 or 0020,0062); a spine has none. */
  readonly laterality: 'left' | 'right' | null;
  readonly viewPosition: ViewPosition | null;
}

export const NO_VIEW: ViewFacts = {
  rightEdge: null,
  lowerEdge: null,
  laterality: null,
  viewPosition: null,
};
