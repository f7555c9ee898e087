/** Constants of the synthetic fluoroscopy, each with unit, source and confidence. Mirrored in MODEL.md. */
import type { Constant } from '../quantities/constant.ts';

const coefficient = (value: number, range?: readonly [number, number]): Constant => ({
  value,
  unit: '1/cm',
  source: 'nistAttenuation',
  confidence: 'derived',
  ...(range && { range }),
});

/** Linear attenuation coefficients at one energy, 70 keV. */
export const ATTENUATION_PER_CM = {
  corticalBone: coefficient(0.502),
  cancellousBone: coefficient(0.24, [0.22, 0.27]),
  softTissue: coefficient(0.202),
  steel: coefficient(6.5),
  /** Contrast medium by iodine, mg/mL. */
  iodine120: coefficient(0.8),
  iodine180: coefficient(1.1),
  iodine300: coefficient(1.7),
  /** Acrylic cement by barium sulphate, percent of the weight. */
  barium10: coefficient(0.65),
  barium20: coefficient(1.15),
  barium30: coefficient(1.76),
  barium40: coefficient(2.48),
} as const satisfies Record<string, Constant>;

/** Of a mobile C-arm. */
export const SOURCE_DETECTOR_MM: Constant = {
  value: 1000,
  unit: 'mm',
  source: 'cArmGeometry',
  confidence: 'memory',
  range: [980, 1050],
};
/** Sides of square flat detectors. */
export const DETECTOR_MM = {
  large: { value: 300, unit: 'mm', source: 'cArmGeometry', confidence: 'memory' },
  small: { value: 210, unit: 'mm', source: 'cArmGeometry', confidence: 'memory' },
} as const satisfies Record<string, Constant>;
/** Full width at half maximum of a point on the detector. */
export const POINT_SPREAD_MM: Constant = {
  value: 0.75,
  unit: 'mm',
  source: 'cArmGeometry',
  confidence: 'memory',
  range: [0.5, 1],
};
/** Quanta counted where the beam is of mean strength: how grainy the picture is, not a dose. */
export const QUANTA_PER_MM2: Constant = {
  value: 6000,
  unit: '1/mm2',
  source: 'model',
  confidence: 'derived',
};
/** Cortex of pedicles, laminae and processes: thicker than the shell of a body. */
export const ARCH_CORTEX_MM: Constant = {
  value: 1,
  unit: 'mm',
  source: 'model',
  confidence: 'memory',
};
/** From the inner end of a cannula to its hub. */
export const CANNULA_LENGTH_MM: Constant = {
  value: 125,
  unit: 'mm',
  source: 'deviceClass',
  confidence: 'memory',
};
/** The trunk as an ellipse, and how far the skin of the back lies behind the middle of the bodies. */
export const TRUNK_WIDTH_MM: Constant = {
  value: 320,
  unit: 'mm',
  source: 'model',
  confidence: 'memoryWeak',
};
export const TRUNK_DEPTH_MM: Constant = {
  value: 220,
  unit: 'mm',
  source: 'model',
  confidence: 'memoryWeak',
};
export const SKIN_BEHIND_BODY_MM: Constant = {
  value: 100,
  unit: 'mm',
  source: 'model',
  confidence: 'memoryWeak',
};
/** Line integrals from black to white. */
export const DISPLAY_RANGE: Constant = {
  value: 1.5,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};
/** How much of a slow change over the picture the display takes out. */
export const LEVELLING_SHARE: Constant = {
  value: 0.75,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};
