/** How fast the time line goes at the usual speed, in the window and in a film: one phase in so many seconds. */
export const PHASE_S = 2;
