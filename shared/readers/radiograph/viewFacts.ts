/** What a file says about direction and projection. `null` is unknown, and is asked: a side is never guessed. */

/** Letters of (0020,0020): anterior, posterior, right, left, head, foot. */
export const BODY_DIRECTIONS = ['A', 'P', 'R', 'L', 'H', 'F'] as const;
export type BodyDirection = (typeof BODY_DIRECTIONS)[number];

export interface ViewFacts {
  /** Where in the patient the right edge and the lower edge of the picture lie (0020,0020). */
  readonly rightEdge: BodyDirection | null;
  readonly lowerEdge: BodyDirection | null;
  /** Side of a paired part (0020,0060 or 0020,0062); a spine has none. */
  readonly laterality: 'left' | 'right' | null;
  /** As written (0018,5101): AP, PA, LL, RL and others. */
  readonly viewPosition: string | null;
}

export const NO_VIEW: ViewFacts = {
  rightEdge: null,
  lowerEdge: null,
  laterality: null,
  viewPosition: null,
};
