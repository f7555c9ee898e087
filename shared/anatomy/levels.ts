/** Thoracic and lumbar levels as words: a level is never an index outside this file. */
export const LEVELS = [
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
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
] as const;
export type Level = (typeof LEVELS)[number];

/** Levels a case may name as fractured. */
export const CASE_LEVELS = LEVELS.slice(3) as readonly Level[];

export type Side = 'left' | 'right';
export const SIDES = ['left', 'right'] as const;

export function levelAbove(level: Level): Level | undefined {
  return LEVELS[LEVELS.indexOf(level) - 1];
}

export function levelBelow(level: Level): Level | undefined {
  return LEVELS[LEVELS.indexOf(level) + 1];
}

/** Whole levels from `a` down to `b`: positive when `b` is caudal. */
export function levelsBetween(a: Level, b: Level): number {
  return LEVELS.indexOf(b) - LEVELS.indexOf(a);
}

/** The five-level segment that shows `level` with its neighbours, cranial first, kept inside T1–L5. */
export function segmentLevels(level: Level): readonly Level[] {
  const first = Math.min(Math.max(LEVELS.indexOf(level) - 2, 0), LEVELS.length - 5);
  return LEVELS.slice(first, first + 5);
}
