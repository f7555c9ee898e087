/**
 * How many thoracic and lumbar vertebrae this spine has. Twelve and five is usual, eleven or thirteen and four or six are
 * not rare: a level's name means nothing until the count is known, so a case says it or says that nobody counted (M-AN-6).
 */

/** Names by region, cranial first, as far as any spine goes. */
export const THORACIC_LEVELS = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'T13',
] as const;
export const LUMBAR_LEVELS = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6'] as const;
type AnyLevel = (typeof THORACIC_LEVELS)[number] | (typeof LUMBAR_LEVELS)[number];

export const THORACIC_COUNTS = [11, 12, 13] as const;
export const LUMBAR_COUNTS = [4, 5, 6] as const;
/** A last lumbar body partly joined to the sacrum, or a first sacral body partly freed of it. */
export const TRANSITIONS = ['none', 'sacralised', 'lumbarised'] as const;

export interface Numbering {
  readonly thoracicCount: (typeof THORACIC_COUNTS)[number];
  readonly lumbarCount: (typeof LUMBAR_COUNTS)[number];
  /** null: nobody looked. It describes the last body and changes no name: the counts alone say which levels there are. */
  readonly transition: (typeof TRANSITIONS)[number] | null;
}

export const USUAL_NUMBERING: Numbering = { thoracicCount: 12, lumbarCount: 5, transition: null };

/** All levels of such a spine, cranial first. The last thoracic body, whatever its number, is followed by L1. */
export function levelsOf({ thoracicCount, lumbarCount }: Numbering): readonly AnyLevel[] {
  return [...THORACIC_LEVELS.slice(0, thoracicCount), ...LUMBAR_LEVELS.slice(0, lumbarCount)];
}

/** Whether both give the same names to the same bodies. */
export function isSameCount(one: Numbering, other: Numbering): boolean {
  return one.thoracicCount === other.thoracicCount && one.lumbarCount === other.lumbarCount;
}
