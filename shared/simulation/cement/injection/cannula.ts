/** Pressure along a cannula (M-CEM-10): Hagen–Poiseuille for a fluid that thins with shear by a power law. */
import { REFERENCE_SHEAR_PER_S } from '../constants.ts';

const M_PER_MM = 1e-3;
const M3_PER_ML = 1e-6;
const SECONDS_PER_MINUTE = 60;
const PA_PER_MPA = 1e6;

/**
 * Shear stress at the wall times 2L/R. The viscosity is meant at the reference shear rate; at index 1 the fluid is
 * Newtonian and the rate drops out.
 */
export function cannulaPressureMpa(
  viscosityPaS: number,
  innerDiameterMm: number,
  lengthMm: number,
  flowMlPerMin: number,
  thinningIndex: number,
): number {
  const radius = (innerDiameterMm / 2) * M_PER_MM;
  const flow = (flowMlPerMin * M3_PER_ML) / SECONDS_PER_MINUTE;
  const apparentShear = (4 * flow) / (Math.PI * radius ** 3);
  // Rabinowitsch: a thinning fluid moves as a plug, so it is sheared faster at the wall.
  const wallShear = (apparentShear * (3 * thinningIndex + 1)) / (4 * thinningIndex);
  const reference = REFERENCE_SHEAR_PER_S.value;
  const wallStress = viscosityPaS * reference * (wallShear / reference) ** thinningIndex;
  return (2 * lengthMm * M_PER_MM * wallStress) / (radius * PA_PER_MPA);
}
