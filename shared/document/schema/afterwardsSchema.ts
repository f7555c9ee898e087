/** What was done and measured afterwards, level by level. */
import { z } from 'zod';
import { ALL_LEVELS } from '../../anatomy/levels.ts';
import { MODALITIES, POSES } from '../../fracture/facts.ts';
import { LEAKS_SEEN } from '../../plan/afterwards.ts';
import { orUnknown, wordOrUnknown } from './leaves.ts';
import { closedObject } from './openness.ts';

export const afterwardsSchema = z.strictObject({
  daysAfter: orUnknown('daysAfter'),
  anteriorHeightMm: orUnknown('anteriorHeightMm'),
  middleHeightMm: orUnknown('middleHeightMm'),
  posteriorHeightMm: orUnknown('posteriorHeightMm'),
  pose: wordOrUnknown(POSES),
  modality: wordOrUnknown(MODALITIES),
  inflationVolumeLeftMl: orUnknown('inflationVolumeLeftMl'),
  inflationVolumeRightMl: orUnknown('inflationVolumeRightMl'),
  highestPressureKpa: orUnknown('highestPressureKpa'),
  placedCementMl: orUnknown('placedCementMl'),
  leak: wordOrUnknown(LEAKS_SEEN),
});

const known = z.exactOptional(afterwardsSchema);
export const afterwardsByLevelSchema = closedObject(
  Object.fromEntries(ALL_LEVELS.map((level) => [level, known])) as Record<
    (typeof ALL_LEVELS)[number],
    typeof known
  >,
);
