/** Who is drawn after whom on a cut face: soft tissue, bone, then what lies inside the bone, with room for every level and side. */
import { SIDES, type Side } from '../../shared/anatomy/levels.ts';

export const CUT_ORDER = {
  canal: 1,
  disc: 2,
  vertebra: 10,
  needle: 20,
  cavity: 30,
  /** Let down, it lies in the cavity it has left. */
  balloon: 40,
  cement: 50,
  /** Over the cement that flows around it. */
  jack: 60,
} as const;

/** Place of one side of one body of the segment among what is of its kind. */
export function placeInOrder(index: number, side: Side): number {
  return SIDES.length * index + SIDES.indexOf(side);
}

/** Ghosts come after everything opaque, the depth pass before the colour. */
export const GHOST_DEPTH_ORDER = 1000;
export const GHOST_COLOUR_ORDER = 1001;

/** What was there before shows through what is there now. */
export const BEFORE_ORDER = 1050;

/** The needle in its section lies over all of that. */
export const RING_ORDER = 1200;

/** The outline to compare with lies over everything. */
export const TARGET_ORDER = 1100;
