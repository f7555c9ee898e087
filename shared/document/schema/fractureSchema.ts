/** What is known of the fracture: its level, its facts, and what a reader saw on the pictures. */
import { z } from 'zod';
import { ALL_LEVELS } from '../../anatomy/levels.ts';
import { CAUSES, CLEFTS, FRACTURE_TYPES, POSTERIOR_WALLS } from '../../fracture/facts.ts';
import {
  ENDPLATES_BROKEN,
  FRAMES,
  POSTERIOR_WALL_EXTENTS,
  TENSION_BANDS,
  YES_NO,
} from '../../fracture/features.ts';
import { orUnknown, wordOrUnknown } from './leaves.ts';

/** T4 and all below, of any spine; whether this spine has it is asked of the whole case. */
export const FRACTURE_LEVELS = ALL_LEVELS.slice(3);

export const fractureSchema = z.strictObject({
  level: z.enum(FRACTURE_LEVELS),
  daysSinceFracture: orUnknown('daysSinceFracture'),
  cleft: wordOrUnknown(CLEFTS),
  type: wordOrUnknown(FRACTURE_TYPES),
  posteriorWall: wordOrUnknown(POSTERIOR_WALLS),
  cause: wordOrUnknown(CAUSES),
  endplatesBroken: wordOrUnknown(ENDPLATES_BROKEN),
  posteriorWallExtent: wordOrUnknown(POSTERIOR_WALL_EXTENTS),
  frame: wordOrUnknown(FRAMES),
  split: wordOrUnknown(YES_NO),
  tensionBand: wordOrUnknown(TENSION_BANDS),
  displaced: wordOrUnknown(YES_NO),
  oedema: wordOrUnknown(YES_NO),
  corticalDefect: wordOrUnknown(YES_NO),
  adjacentDiscChanged: wordOrUnknown(YES_NO),
  canalDepthMm: orUnknown('canalDepthMm'),
  canalDepthAboveMm: orUnknown('canalDepthAboveMm'),
  canalDepthBelowMm: orUnknown('canalDepthBelowMm'),
});
