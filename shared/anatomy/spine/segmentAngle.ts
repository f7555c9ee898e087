/** How far each body is turned against the next (M-AN-9): the table's profile standing, and flatter loins lying down. */
import type { Level } from '../levels.ts';
import { MORPHOMETRY } from '../morphometry.ts';
import { RECUMBENT_FLATTENING_DEG } from './constants.ts';

/** Poses the profile is known for. Nobody measured how sitting or hyperextension bends each segment. */
export const PROFILE_POSES = ['standing', 'recumbent'] as const;
export type ProfilePose = (typeof PROFILE_POSES)[number];

/** Between a level and the next below, kyphosis positive; `null` below is the sacrum. */
export function segmentAngleDeg(upper: Level, lower: Level | null, pose: ProfilePose): number {
  const lumbar = upper.startsWith('L') || lower === 'L1';
  const flattened = pose === 'recumbent' && lumbar ? RECUMBENT_FLATTENING_DEG.value : 0;
  return MORPHOMETRY[upper].segmentAngleDeg + flattened;
}
