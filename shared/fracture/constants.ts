/** Constants of the fracture measurement (MODEL.md §Fracture). */
import type { Constant } from '../quantities/constant.ts';
import type { Modality } from './facts.ts';

/** Repeat error of one height, one standard deviation. */
export const MEASUREMENT_SD: Readonly<Record<Modality, Constant>> = {
  DXA: { value: 0.6, unit: 'mm', source: 'bagur2000', confidence: 'read' },
  CT: { value: 0.6, unit: 'mm', source: 'model', confidence: 'derived' },
  MR: { value: 0.8, unit: 'mm', source: 'model', confidence: 'derived' },
  XR: { value: 1.0, unit: 'mm', source: 'model', confidence: 'memory' },
  fluoro: { value: 1.0, unit: 'mm', source: 'model', confidence: 'derived' },
};

/** Used when nobody says how the height was taken: the widest of the above. */
export const MEASUREMENT_SD_UNKNOWN: Constant = {
  value: 1.0,
  unit: 'mm',
  source: 'model',
  confidence: 'derived',
};

/** Relative standard deviations of the ways to a pre-fracture height; each includes its own measuring error. */
export const TWO_NEIGHBOURS_SD: Constant = {
  value: 0.04,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};
export const ONE_NEIGHBOUR_SD: Constant = {
  value: 0.06,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};
export const POPULATION_SD: Constant = {
  value: 0.08,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};
export const POSTERIOR_WALL_SD: Constant = {
  value: 0.05,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** A wall lower than the others expect by more than so many of its standard errors is no reference. */
export const LOW_WALL_SD: Constant = {
  value: 2,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** Added in quadrature when neighbours were taken in another pose or with another modality. */
export const MIXED_METHOD_SD: Constant = {
  value: 0.03,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** Added in quadrature for each level that the furthest reference lies beyond the next one. */
export const DISTANCE_SD_PER_LEVEL: Constant = {
  value: 0.02,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/**
 * Correlation of the errors of two references for one height. Both miss by how far this level departs from the ratio
 * table (about 3.2 %), so the shared variance is 3.2 %² and the correlation 3.2²/(4 · 5) ≈ 0.5.
 */
export const REFERENCE_CORRELATION: Constant = {
  value: 0.5,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** Correlation of the errors of pre-fracture height between front, middle and back: one patient, one scale. */
export const PLACE_CORRELATION: Constant = {
  value: 0.7,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** Upper loss, percent, of grade 0, 1 and 2: g0 < 20 ≤ g1 ≤ 25 < g2 ≤ 40 < g3. */
export const GRADE_1_FROM: Constant = {
  value: 20,
  unit: 'percent',
  source: 'wang2019',
  confidence: 'read',
};
export const GRADE_1_TO: Constant = {
  value: 25,
  unit: 'percent',
  source: 'wang2019',
  confidence: 'read',
};
export const GRADE_2_TO: Constant = {
  value: 40,
  unit: 'percent',
  source: 'wang2019',
  confidence: 'read',
};

/** Two losses closer than this (share of the pre-fracture height) have no clear type. */
export const MIXED_TIE: Constant = {
  value: 3,
  unit: 'percent',
  source: 'model',
  confidence: 'derived',
};

/** A grade with this share of the draws is named beside the grade. */
export const BORDERLINE_SHARE: Constant = {
  value: 0.1,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** Spread of an endplate dimension that was not measured. */
export const ENDPLATE_SD: Constant = {
  value: 0.08,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** Repeat error of a measured endplate dimension. */
export const ENDPLATE_MEASURED_SD: Constant = {
  value: 0.03,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** Spread of one disc's wedge around the profile we draw it with: discs are not measured. */
export const DISC_WEDGE_SD: Constant = {
  value: 3,
  unit: 'deg',
  source: 'model',
  confidence: 'memoryWeak',
};

/** Spread of the ratio of two heights of one body around the table: the wedge of a neighbour nobody measured. */
export const HEIGHT_RATIO_SD: Constant = {
  value: 0.045,
  unit: '1',
  source: 'model',
  confidence: 'memory',
};
