/** What a file says about the size of a pixel. Read, never interpreted: the film decides what may become millimetres. */

export interface PixelPitch {
  /** Between the centres of neighbouring rows, downwards. */
  readonly rowMm: number;
  /** Between the centres of neighbouring columns, to the right. */
  readonly columnMm: number;
}

export const CALIBRATION_TYPES = ['GEOMETRY', 'FIDUCIAL'] as const;

export interface SpacingFacts {
  /** At the detector (0018,1164): larger than in the patient by the magnification. */
  readonly imagerPitch: PixelPitch | null;
  /** Source–detector over source–object distance as the file estimates it (0018,1114). */
  readonly magnification: number | null;
  /** (0028,0030): a true size only in a cross-section; in a projection it is told and not used. */
  readonly pixelPitch: PixelPitch | null;
  /** How Pixel Spacing came about (0028,0A02). */
  readonly calibrationType: (typeof CALIBRATION_TYPES)[number] | null;
}

export const NO_SPACING: SpacingFacts = {
  imagerPitch: null,
  magnification: null,
  pixelPitch: null,
  calibrationType: null,
};
