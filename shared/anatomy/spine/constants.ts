/** Constants of the patient's spine: population, fit and profile (MODEL.md §Anatomy). */
import type { Constant } from '../../quantities/constant.ts';

/** Added in quadrature to a population spread for each of sex and stature that is not known. */
export const UNKNOWN_BUILD_SD: Constant = {
  value: 0.05,
  unit: '1',
  source: 'duman2026',
  confidence: 'derived',
};

/** How much wider endplates grow with every year of age above the one below. */
export const ENDPLATE_WIDENING: Constant = {
  value: 0.0015,
  unit: '1/year',
  source: 'endplateAgeing',
  confidence: 'memoryWeak',
  range: [0.001, 0.002],
};
export const ENDPLATE_WIDENING_FROM: Constant = {
  value: 50,
  unit: 'year',
  source: 'model',
  confidence: 'derived',
};

/**
 * How far one person's vertebra lies from that person's own spine (relative, one standard deviation): the whole body's
 * height, and each of the three heights on its own. Together 3.2 %, the share that M-FR-4 gives to the table.
 */
export const LEVEL_HEIGHT_SD: Constant = {
  value: 0.02,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};
export const PLACE_HEIGHT_SD: Constant = {
  value: 0.025,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};
/** The same for width and for depth of the endplates. */
export const LEVEL_ENDPLATE_SD: Constant = {
  value: 0.03,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** How much faster or slower than the table a person's vertebrae grow downward, per level. */
export const TREND_SD_PER_LEVEL: Constant = {
  value: 0.003,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** A measurement further than this from what the other levels say is named: probably a slip, or an unseen fracture. */
export const FAR_FROM_SPINE_SD: Constant = {
  value: 3,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** Lordosis that each segment from T12 downward gives up on lying down: a round prior, fitted to no change of an angle. */
export const RECUMBENT_FLATTENING_DEG: Constant = {
  value: 2,
  unit: 'deg',
  source: 'model',
  confidence: 'memoryWeak',
};
