/** Porosity from density, and permeability from porosity (M-CEM-5). */
import { calibratedDensityMgPerCm3 } from '../../../anatomy/calibratedDensity.ts';
import type { BoneDensity } from '../../../anatomy/patient.ts';
import { assert } from '../../../base/assert.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import {
  NORMAL_ABOVE_MG_CM3,
  NORMAL_POROSITY,
  OSTEOPOROTIC_BELOW_MG_CM3,
  OSTEOPOROTIC_POROSITY,
  PERMEABILITY_EXPONENT,
  PERMEABILITY_M2,
  REFERENCE_POROSITY,
} from '../constants.ts';
import { inRange } from '../prior.ts';
import { type CementRefusal, refuse } from '../refusal.ts';

/** Range the porosity is drawn from; an unmeasured density leaves all of it open. */
export function porosityRange(
  densityMgPerCm3: number | null,
): Result<readonly [low: number, high: number], CementRefusal> {
  const refusal = refuse({ densityMgPerCm3 });
  if (refusal) return err(refusal);
  if (densityMgPerCm3 === null)
    return ok([inRange(NORMAL_POROSITY, 0), inRange(OSTEOPOROTIC_POROSITY, 1)]);
  const below = OSTEOPOROTIC_BELOW_MG_CM3.value;
  const above = NORMAL_ABOVE_MG_CM3.value;
  const normal = Math.min(1, Math.max(0, (densityMgPerCm3 - below) / (above - below)));
  const end = (share: number) =>
    (1 - normal) * inRange(OSTEOPOROTIC_POROSITY, share) + normal * inRange(NORMAL_POROSITY, share);
  return ok([end(0), end(1)]);
}

/** Of a patient whose density is possible: a run with another is refused before it comes here. */
export function patientPorosityRange(
  density: BoneDensity | null,
): readonly [low: number, high: number] {
  const range = porosityRange(density && calibratedDensityMgPerCm3(density));
  assert(range.ok, 'a run has a possible density');
  return range.value;
}

export function middlePorosity(density: BoneDensity | null): number {
  const [low, high] = patientPorosityRange(density);
  return (low + high) / 2;
}

/** Along the spine. `z` is a standard normal number of the wide prior; 0 for its median. */
export function permeabilityM2(porosity: number, z: number): number {
  const { value, sd } = PERMEABILITY_M2;
  return (
    value * (porosity / REFERENCE_POROSITY.value) ** PERMEABILITY_EXPONENT.value * Math.exp(sd! * z)
  );
}
