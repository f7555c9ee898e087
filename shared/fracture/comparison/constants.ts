/** Constants of comparing two pictures (MODEL.md §Fracture). */
import type { Constant } from '../../quantities/constant.ts';

/** A new or growing fracture: a height falls by this share of itself and by this much. */
export const PROGRESSION_FALL_PERCENT: Constant = {
  value: 20,
  unit: 'percent',
  source: 'incidentFracture',
  confidence: 'memory',
};
export const PROGRESSION_FALL_MM: Constant = {
  value: 4,
  unit: 'mm',
  source: 'incidentFracture',
  confidence: 'memory',
};

/** Recollapse against the picture right after augmentation: a height falls by this share, or kyphosis grows by this. */
export const RECOLLAPSE_FALL_PERCENT: Constant = {
  value: 15,
  unit: 'percent',
  source: 'yu2017',
  confidence: 'read',
};
export const RECOLLAPSE_KYPHOSIS_DEG: Constant = {
  value: 10,
  unit: 'deg',
  source: 'yu2017',
  confidence: 'read',
};

/** Repeat error of one angle. */
export const ANGLE_SD: Constant = {
  value: 3,
  unit: 'deg',
  source: 'model',
  confidence: 'memory',
};
