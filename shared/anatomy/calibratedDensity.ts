/** What a measured density comes to in mg/cm³, as far as it sets one (M-SIM-4). */
import { quantity } from '../quantities/table.ts';
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

/** Whether it lies where bone can lie; a density that nobody measured is possible. */
export function isPossibleDensity(density: BoneDensity | null): boolean {
  const mgPerCm3 = density && calibratedDensityMgPerCm3(density);
  if (mgPerCm3 === null) return true;
  const [least, most] = quantity('densityMgPerCm3').limits;
  return mgPerCm3 >= least && mgPerCm3 <= most;
}
