/** What is suspicious in a case that can be opened all the same: one value, or fields that are not understood. */
import type { Expected, Hint } from '../fault.ts';

/** Sentence and advice: `fileErrors.warnings.<code>.what` and `.next`. */
export const WARNING_CODES = [
  'changedOutside',
  'misspelt',
  'notUnderstood',
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
  /** JSON pointer, or several with commas between them. */
  readonly path: string;
  /** How many places of the kind are not listed. */
  readonly further?: number;
  readonly expected: Expected;
  readonly found: string;
  readonly hint: Hint | null;
}
