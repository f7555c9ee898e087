/**
 * Thoracic and lumbar levels as words: a level is never an index outside this file. What lies above, below or between
 * depends on how many vertebrae the spine has (M-AN-6); a level that it does not have is refused, never renamed.
 */
import { assert } from '../base/assert.ts';
import {
  LUMBAR_LEVELS,
  levelsOf,
  type Numbering,
  THORACIC_LEVELS,
  USUAL_NUMBERING,
} from './numbering.ts';

/** Every level any spine may have, cranial first; no spine needs all of them. */
export const ALL_LEVELS = [...THORACIC_LEVELS, ...LUMBAR_LEVELS] as const;
export type Level = (typeof ALL_LEVELS)[number];

/** The seventeen levels of the usual spine. */
export const LEVELS: readonly Level[] = levelsOf(USUAL_NUMBERING);

/** Levels a case of the usual spine may name as fractured. */
export const CASE_LEVELS: readonly Level[] = caseLevels(USUAL_NUMBERING);

/** Levels a case may name as fractured: T4 and all below, as many as were counted. */
export function caseLevels(numbering: Numbering): readonly Level[] {
  return levelsOf(numbering).slice(3);
}

export type Side = 'left' | 'right';
export const SIDES = ['left', 'right'] as const;

export function levelAbove(level: Level, numbering = USUAL_NUMBERING): Level | undefined {
  return levelsOf(numbering)[indexOf(level, numbering) - 1];
}

export function levelBelow(level: Level, numbering = USUAL_NUMBERING): Level | undefined {
  return levelsOf(numbering)[indexOf(level, numbering) + 1];
}

/** Whole levels from `a` down to `b`: positive when `b` is caudal. */
export function levelsBetween(a: Level, b: Level, numbering = USUAL_NUMBERING): number {
  return indexOf(b, numbering) - indexOf(a, numbering);
}

/** The five-level segment that shows `level` with its neighbours, cranial first, kept inside the spine. */
export function segmentLevels(level: Level, numbering = USUAL_NUMBERING): readonly Level[] {
  const levels = levelsOf(numbering);
  const first = Math.min(Math.max(indexOf(level, numbering) - 2, 0), levels.length - 5);
  return levels.slice(first, first + 5);
}

function indexOf(level: Level, numbering: Numbering): number {
  const index = levelsOf(numbering).indexOf(level);
  assert(index >= 0, `${level} is a level of this spine`);
  return index;
}
