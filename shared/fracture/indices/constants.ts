/** Constants of the indices (MODEL.md §Fracture). */
import type { Constant } from '../../quantities/constant.ts';

const farcy = (value: number): Constant => ({
  value,
  unit: 'deg',
  source: 'farcy1990',
  confidence: 'memory',
});

/** Segmental kyphosis that is a region's own. */
export const SAGITTAL_BASELINE: Readonly<
  Record<'thoracic' | 'thoracolumbar' | 'lumbar', Constant>
> = {
  thoracic: farcy(5),
  thoracolumbar: farcy(0),
  lumbar: farcy(-10),
};
/** Sagittal index above which the deformity is of concern, and above which it is expected to grow. */
export const SAGITTAL_CONCERN_ABOVE = farcy(15);
export const SAGITTAL_PROGRESSIVE_ABOVE = farcy(25);

/** Repeat error of one front-to-back canal depth. */
export const CANAL_DEPTH_SD: Constant = {
  value: 1.0,
  unit: 'mm',
  source: 'model',
  confidence: 'derived',
};

/** Less than this is not shared out: a share of next to nothing is no figure. */
export const LEAST_LOST_MM: Constant = {
  value: 1,
  unit: 'mm',
  source: 'model',
  confidence: 'derived',
};
