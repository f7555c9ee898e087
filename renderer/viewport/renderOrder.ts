/** Who is drawn after whom on a cut face: soft tissue, bone, then what lies inside the bone. */
export const CUT_ORDER = {
  canal: 1,
  disc: 2,
  vertebra: 10,
  needle: 20,
  cavity: 22,
  /** Let down, it lies in the cavity it has left. */
  balloon: 24,
  cement: 28,
  /** Over the cement that flows around it. */
  jack: 32,
} as const;

/** Ghosts come after everything opaque, the depth pass before the colour. */
export const GHOST_DEPTH_ORDER = 1000;
export const GHOST_COLOUR_ORDER = 1001;

/** What was there before shows through what is there now. */
export const BEFORE_ORDER = 1050;

/** The needle in its section lies over all of that. */
export const RING_ORDER = 1200;

/** The outline to compare with lies over everything. */
export const TARGET_ORDER = 1100;
