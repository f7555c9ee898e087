/** Constants of reading a film (MODEL.md §Films). */
import type { Constant } from '../quantities/constant.ts';

/** One click on an endplate, along the height: two clicks make a height, whose repeat error on radiographs is 1 mm. */
export const CLICK_SD_MM: Constant = {
  value: 0.71,
  unit: 'mm',
  source: 'model',
  confidence: 'derived',
};

/** The same on a film without millimetres, as a share of the body's depth: 0.71 mm of 34 mm. */
export const CLICK_SD_OF_DEPTH: Constant = {
  value: 0.021,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** One click on the sharp rim of a ball, a ruler or a needle. */
export const MARK_SD_MM: Constant = {
  value: 0.3,
  unit: 'mm',
  source: 'model',
  confidence: 'derived',
};

/** Scale error of an object that lies some 20 mm nearer or further than the spine, 1 m from the source. */
export const OBJECT_DEPTH_SD: Constant = {
  value: 0.02,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** Scale error of a magnification that the file calls estimated: 30 mm of 1 m. */
export const STATED_MAGNIFICATION_SD: Constant = {
  value: 0.03,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** A scale less certain than this gives no millimetres. */
export const MOST_SCALE_SD: Constant = {
  value: 0.2,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** Repeated clicks speak for their reader from so many degrees of freedom on: below, their spread is itself a guess. */
export const OWN_REPEATS_FROM: Constant = {
  value: 10,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** No click is better than a pixel allows: a uniform error of one pixel. */
export const LEAST_CLICK_SD_PX: Constant = {
  value: 0.29,
  unit: 'px',
  source: 'model',
  confidence: 'derived',
};

/** A middle point lies between these shares of the way from the back to the front of its endplate. */
export const MIDDLE_FROM: Constant = {
  value: 0.2,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};
export const MIDDLE_TO: Constant = {
  value: 0.8,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};

/** Two neighbours further apart than this many times the usual step have one between them. */
export const SKIPPED_LEVEL_RATIO: Constant = {
  value: 1.6,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};
