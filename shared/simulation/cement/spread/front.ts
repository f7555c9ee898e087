/** Cement thicker than marrow as one front that moves outward from the needle's tip (M-CEM-6): Darcy in a sphere. */
import { err, ok, type Result } from '../../../base/result.ts';
import { MM3_PER_ML } from '../../../quantities/units.ts';
import { type CementRefusal, refuse } from '../refusal.ts';
import { cubicMetresPerSecond, metres, PA_PER_KPA } from '../si.ts';

/** Radius of the front once a volume is in: R³ = r0³ + 3V/(4πφ). */
export function frontRadiusMm(tipRadiusMm: number, cementMl: number, porosity: number): number {
  return Math.cbrt(tipRadiusMm ** 3 + (3 * cementMl * MM3_PER_ML) / (4 * Math.PI * porosity));
}

export interface RadialFront {
  readonly viscosityPaS: number;
  readonly flowMlPerMin: number;
  readonly permeabilityM2: number;
  readonly tipRadiusMm: number;
  readonly frontRadiusMm: number;
}

/** Pressure at the tip above that of the marrow: Δp = ηQ/(4πK) · (1/r0 − 1/R). One draw; nothing is checked. */
export function frontPressureKpa(front: RadialFront): number {
  const { viscosityPaS, flowMlPerMin, permeabilityM2, tipRadiusMm, frontRadiusMm } = front;
  const path = 1 / metres(tipRadiusMm) - 1 / metres(frontRadiusMm);
  const flow = cubicMetresPerSecond(flowMlPerMin);
  return (viscosityPaS * flow * path) / (4 * Math.PI * permeabilityM2 * PA_PER_KPA);
}

/** The same for values somebody typed. */
export function marrowPressureKpa(front: RadialFront): Result<number, CementRefusal> {
  const { viscosityPaS, flowMlPerMin, permeabilityM2, tipRadiusMm, frontRadiusMm } = front;
  const refusal = refuse({ viscosityPaS, flowMlPerMin, permeabilityM2, tipRadiusMm });
  if (refusal) return err(refusal);
  if (!Number.isFinite(frontRadiusMm)) return err({ code: 'notFinite', input: 'frontRadiusMm' });
  if (frontRadiusMm < tipRadiusMm)
    return err({ code: 'distanceOutOfRange', input: 'frontRadiusMm' });
  return ok(frontPressureKpa(front));
}
