/** Constants of the classifications (MODEL.md §Fracture). */
import type { Constant } from '../../quantities/constant.ts';

/** Upper loss of sagittal area, percent: g0 < 10 ≤ g1 ≤ 20 < g2 ≤ 40 < g3. */
export const AREA_GRADE_1_FROM: Constant = {
  value: 10,
  unit: 'percent',
  source: 'wang2019',
  confidence: 'read',
};
export const AREA_GRADE_1_TO: Constant = {
  value: 20,
  unit: 'percent',
  source: 'wang2019',
  confidence: 'read',
};
export const AREA_GRADE_2_TO: Constant = {
  value: 40,
  unit: 'percent',
  source: 'wang2019',
  confidence: 'read',
};

/** A loss above this is called collapsed by the modified grade. */
export const COLLAPSED_ABOVE: Constant = {
  value: 67,
  unit: 'percent',
  source: 'wangModifiedSq',
  confidence: 'memoryWeak',
};

/** Standard deviations below the mean of the level from which a ratio is of grade 1 and of grade 2. */
export const EASTELL_GRADE_1_FROM: Constant = {
  value: 3,
  unit: 'SD',
  source: 'eastell1991',
  confidence: 'memory',
};
export const EASTELL_GRADE_2_FROM: Constant = {
  value: 4,
  unit: 'SD',
  source: 'eastell1991',
  confidence: 'memory',
};

/** Both ratios of a deformity lie further than this below the mean of the level. */
export const MCCLOSKEY_BELOW: Constant = {
  value: 3,
  unit: 'SD',
  source: 'mccloskey1993',
  confidence: 'memory',
};

/**
 * How far one level departs from the table scaled to its patient, as a share of the height: behind the correlation of
 * two references too. The ratio of two levels then spreads by its √2.
 */
export const LEVEL_DEPARTURE_SD: Constant = {
  value: 0.032,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

const ofScore = (value: number, unit: string): Constant => ({
  value,
  unit,
  source: 'schnake2018',
  confidence: 'read',
});

/** Points of the OF score for each grade. */
export const OF_POINTS_PER_GRADE = ofScore(2, 'point');
/** Points, added or taken away, of every other item but neurology. */
export const OF_ITEM_POINTS = ofScore(1, 'point');
export const OF_NEUROLOGY_POINTS = ofScore(2, 'point');
/** Comorbidities together take away no more than this. */
export const OF_COMORBIDITY_MOST = ofScore(2, 'point');
export const OF_T_SCORE_BELOW = ofScore(-3, 'SD');
export const OF_HOUNSFIELD_TO = ofScore(90, 'HU');
export const OF_PAIN_FROM = ofScore(5, '1');
export const OF_ASA_ABOVE = ofScore(3, '1');
export const OF_FRAILTY_ABOVE = ofScore(2, '1');
/** Up to this sum conservative; one point more, either; above that surgery. */
export const OF_CONSERVATIVE_TO = ofScore(5, 'point');
export const OF_EITHER_TO = ofScore(6, 'point');

/** Wedging beyond the body's own from which impaction is a wedge (A1.2) and no longer of the endplate alone (A1.1). */
export const MAGERL_WEDGE_DEG: Constant = {
  value: 5,
  unit: 'deg',
  source: 'magerl1994',
  confidence: 'memoryWeak',
};

/** Loss that parts stage I from stage II of a fracture that did not heal. */
export const KUMMELL_LOSS: Constant = {
  value: 20,
  unit: 'percent',
  source: 'kummellStages',
  confidence: 'memory',
};
