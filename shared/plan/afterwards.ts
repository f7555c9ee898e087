/** What was really done at a level and measured later: entered beside what was predicted, never mixed with it. `null` is not known. */
import type { LevelMeasurement, MODALITIES, POSES } from '../fracture/facts.ts';

export const LEAKS_SEEN = ['seen', 'notSeen'] as const;

export interface Afterwards
  extends Pick<LevelMeasurement, 'anteriorHeightMm' | 'middleHeightMm' | 'posteriorHeightMm'> {
  /** From the procedure to the picture the heights were measured on. */
  readonly daysAfter: number | null;
  readonly pose: (typeof POSES)[number] | null;
  readonly modality: (typeof MODALITIES)[number] | null;
  readonly inflationVolumeLeftMl: number | null;
  readonly inflationVolumeRightMl: number | null;
  readonly highestPressureKpa: number | null;
  /** Both sides together. */
  readonly placedCementMl: number | null;
  readonly leak: (typeof LEAKS_SEEN)[number] | null;
}

export const NOTHING_AFTERWARDS: Afterwards = {
  daysAfter: null,
  anteriorHeightMm: null,
  middleHeightMm: null,
  posteriorHeightMm: null,
  pose: null,
  modality: null,
  inflationVolumeLeftMl: null,
  inflationVolumeRightMl: null,
  highestPressureKpa: null,
  placedCementMl: null,
  leak: null,
};
