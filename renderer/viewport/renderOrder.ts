/** Who is drawn after whom on a cut face: soft tissue, bone, then what lies inside the bone. */
export const CUT_ORDER = {
  canal: 1,
  disc: 2,
  vertebra: 10,
  needle: 20,
  balloon: 24,
  cavity: 24,
  cement: 28,
  /** Over the cement that flows around it. */
  jack: 32,
} as const;

/** Ghosts come after everything opaque, the depth pass before the colour. */
export const GHOST_DEPTH_ORDER = 1000;
export const GHOST_COLOUR_ORDER = 1001;

/** The outline to compare with lies over everything. */
export const TARGET_ORDER = 1100;
