/**
 * How many thoracic and lumbar vertebrae this spine has. Twelve and five is usual, eleven or thirteen and four or six are
 * not rare: a level's name means nothing until the count is known, so a case says it or says that nobody counted.
 */
import type { Level } from './levels.ts';

export const THORACIC_COUNTS = [11, 12, 13] as const;
export const LUMBAR_COUNTS = [4, 5, 6] as const;
/** A last lumbar body partly joined to the sacrum, or a first sacral body partly freed of it. */
export const TRANSITIONS = ['none', 'sacralised', 'lumbarised'] as const;

export interface Numbering {
  readonly thoracicCount: (typeof THORACIC_COUNTS)[number];
  readonly lumbarCount: (typeof LUMBAR_COUNTS)[number];
  /** null: nobody looked. */
  readonly transition: (typeof TRANSITIONS)[number] | null;
}

export const USUAL_NUMBERING: Numbering = { thoracicCount: 12, lumbarCount: 5, transition: null };

/** All levels of such a spine, cranial first. */
export type LevelsOf = (numbering: Numbering) => readonly Level[];
