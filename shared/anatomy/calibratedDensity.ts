/** What a measured density comes to in mg/cm³, as far as it sets one (M-SIM-4). */
import type { BoneDensity } from './patient.ts';

/** null for a T-score, which sets none. May be impossible: a calibration is typed in by a person. */
export function calibratedDensityMgPerCm3(density: BoneDensity): number | null {
  switch (density.kind) {
    case 'qct':
      return density.densityMgPerCm3;
    case 'hounsfield':
      return (
        density.calibrationSlope * density.hounsfieldUnits + density.calibrationInterceptMgPerCm3
      );
    case 'tScore':
      return null;
  }
}
