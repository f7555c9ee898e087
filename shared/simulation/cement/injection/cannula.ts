/** Pressure along a cannula (M-CEM-10): Hagen–Poiseuille for a fluid that thins with shear by a power law. */
import { REFERENCE_SHEAR_PER_S } from '../constants.ts';
import { cubicMetresPerSecond, metres, PA_PER_MPA } from '../si.ts';

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
  const radius = metres(innerDiameterMm / 2);
  const apparentShear = (4 * cubicMetresPerSecond(flowMlPerMin)) / (Math.PI * radius ** 3);
  // Rabinowitsch: a thinning fluid moves as a plug, so it is sheared faster at the wall.
  const wallShear = (apparentShear * (3 * thinningIndex + 1)) / (4 * thinningIndex);
  const reference = REFERENCE_SHEAR_PER_S.value;
  const wallStress = viscosityPaS * reference * (wallShear / reference) ** thinningIndex;
  return (2 * metres(lengthMm) * wallStress) / (radius * PA_PER_MPA);
}
