/** One suspicious value of a case that can be opened all the same. */
import type { Expected, Hint } from '../fault.ts';

/** Sentence and advice: `fileErrors.warnings.<code>.what` and `.next`. */
export const WARNING_CODES = [
  'changedOutside',
  'unusual',
  'swappedFrontBack',
  'poseMissing',
  'tallerThanNeighbours',
  'canalDeeperThanNeighbours',
  'oedemaInOldFracture',
  'discChangeInFreshFracture',
  'extentOfIntactWall',
  'splitOfWholeEndplate',
] as const;

export interface FileWarning {
  readonly code: (typeof WARNING_CODES)[number];
  readonly path: string;
  readonly expected: Expected;
  readonly found: string;
  readonly hint: Hint | null;
}
