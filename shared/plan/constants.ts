/** Constants of the plan and its limits (MODEL.md §Plan). */
import type { Constant } from '../quantities/constant.ts';

const derived = (value: number, unit: string): Constant => ({
  value,
  unit,
  source: 'model',
  confidence: 'derived',
});

/** Where each balloon should lie, as a share of the body's width from the midline: the middle of its half. */
export const LATERAL_TARGET_SHARE = derived(0.22, '1');

export const THORACIC_PEDICLE_LENGTH_MM: Constant = {
  value: 14,
  unit: 'mm',
  source: 'zindrick1987Thoracic',
  confidence: 'memory',
};
export const LUMBAR_PEDICLE_LENGTH_MM: Constant = {
  value: 16,
  unit: 'mm',
  source: 'zindrick1987',
  confidence: 'memory',
};
/** From the back of the pedicle to the bone surface where the needle enters. */
export const DORSAL_BONE_MM = derived(8, 'mm');

/** Bone left on each side of the cannula in the pedicle. */
export const PEDICLE_WALL_MM: Constant = {
  value: 1,
  unit: 'mm',
  source: 'needleGauge',
  confidence: 'memory',
};

export const VERTEBRA_PLANA_LOSS_PERCENT: Constant = {
  value: 70,
  unit: 'percent',
  source: 'contraindications',
  confidence: 'memory',
};
export const OLD_FRACTURE_DAYS: Constant = {
  value: 365,
  unit: 'day',
  source: 'contraindications',
  confidence: 'memory',
};
export const YOUNG_PATIENT_YEARS: Constant = {
  value: 50,
  unit: 'year',
  source: 'contraindications',
  confidence: 'memory',
};
export const FILL_LIMIT_PERCENT: Constant = {
  value: 25,
  unit: 'percent',
  source: 'fillFraction2017',
  confidence: 'read',
};
export const CEMENT_CAP_ML: Constant = {
  value: 8,
  unit: 'mL',
  source: 'cementVolumes',
  confidence: 'memory',
};

/** Room a needle should keep to the canal, and a deflated balloon to the anterior cortex. */
export const CANAL_MARGIN_MM: Constant = {
  value: 2,
  unit: 'mm',
  source: 'pressurePractice',
  confidence: 'memory',
};
export const ANTERIOR_MARGIN_MM: Constant = {
  value: 3,
  unit: 'mm',
  source: 'pressurePractice',
  confidence: 'memory',
};

/** A body more than half full of cement is outside everything published. */
export const FILL_DANGER_PERCENT = derived(50, 'percent');

/** A lift below the error of reading a height is none that anybody would see. */
export const LEAST_LIFT_MM = derived(1, 'mm');
