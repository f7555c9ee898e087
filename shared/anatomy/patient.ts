/** Who the spine belongs to. `null` always means *unknown* and is never a number. */

/** Bone density as it was measured. Only QCT, or HU with its calibration, sets a strength; a T-score widens the prior. */
export type BoneDensity =
  | { readonly kind: 'qct'; readonly densityMgPerCm3: number }
  | {
      readonly kind: 'hounsfield';
      readonly hounsfieldUnits: number;
      /** mg/cm³ per HU, as stated for the scanner. */
      readonly calibrationSlope: number;
      /** mg/cm³ at 0 HU, as stated for the scanner. */
      readonly calibrationInterceptMgPerCm3: number;
    }
  | { readonly kind: 'tScore'; readonly tScore: number };

export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];

export interface Patient {
  readonly sex: Sex | null;
  readonly ageYears: number | null;
  readonly statureMm: number | null;
  readonly weightKg: number | null;
  readonly boneDensity: BoneDensity | null;
}
