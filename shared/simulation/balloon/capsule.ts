/**
 * The balloon as a capsule that grows in width and length (M-SIM-2), and the shell of compacted bone around it
 * (M-SIM-3). Everything is a polynomial of the diameter, so each inverse is a few Newton steps.
 */
import { MM3_PER_ML } from '../../quantities/units.ts';
import { AXIAL_GROWTH, CHANNEL_DIAMETER_MM } from '../constants.ts';

/** Newton's method stops here: quadratic convergence leaves no error that could be seen. */
const CONVERGED_MM = 1e-7;
const MOST_STEPS = 12;

/** Cylinder part of the capsule, between its two half spheres. */
function cylinderMm(diameterMm: number, nominalLengthMm: number): number {
  return Math.max(0, balloonLengthMm(diameterMm, nominalLengthMm) - diameterMm);
}

export function balloonLengthMm(diameterMm: number, nominalLengthMm: number): number {
  return Math.max(
    diameterMm,
    nominalLengthMm + AXIAL_GROWTH.value * (diameterMm - CHANNEL_DIAMETER_MM.value),
  );
}

export function balloonVolumeMl(diameterMm: number, nominalLengthMm: number): number {
  return capsuleMm3(diameterMm, cylinderMm(diameterMm, nominalLengthMm)) / MM3_PER_ML;
}

function capsuleMm3(diameterMm: number, cylinder: number): number {
  return (Math.PI / 4) * diameterMm * diameterMm * ((2 / 3) * diameterMm + cylinder);
}

/** Diameter of an unconfined balloon at a volume. */
export function balloonDiameterMm(volumeMl: number, nominalLengthMm: number): number {
  if (volumeMl <= 0) return 0;
  const target = volumeMl * MM3_PER_ML;
  const growth = AXIAL_GROWTH.value - 1;
  let d = Math.sqrt((4 * target) / (Math.PI * nominalLengthMm));
  for (let i = 0; i < MOST_STEPS; i++) {
    const cylinder = cylinderMm(d, nominalLengthMm);
    const slope = (Math.PI / 4) * d * (2 * d + 2 * cylinder + growth * d);
    const step = (capsuleMm3(d, cylinder) - target) / slope;
    d = Math.max(0.1, d - step);
    if (Math.abs(step) < CONVERGED_MM) break;
  }
  return d;
}

/** Volume of compacted bone over the volume that displaced it: bone of fraction φ pressed to φc. */
export function shellRatio(boneFraction: number, compactedFraction: number): number {
  return boneFraction / (compactedFraction - boneFraction);
}

/** Outer diameter of balloon and shell: the same capsule, offset until it holds both. */
export function envelopeDiameterMm(
  diameterMm: number,
  nominalLengthMm: number,
  ratio: number,
): number {
  if (diameterMm <= 0) return 0;
  const cylinder = cylinderMm(diameterMm, nominalLengthMm);
  const target = capsuleMm3(diameterMm, cylinder) * (1 + ratio);
  let e = diameterMm * Math.sqrt(1 + ratio);
  for (let i = 0; i < MOST_STEPS; i++) {
    const step = (capsuleMm3(e, cylinder) - target) / ((Math.PI / 2) * e * (e + cylinder));
    e -= step;
    if (Math.abs(step) < CONVERGED_MM) break;
  }
  return e;
}

/** Diameter at which balloon and shell reach a given outer diameter. */
export function diameterForEnvelopeMm(
  envelopeMm: number,
  nominalLengthMm: number,
  ratio: number,
): number {
  if (envelopeMm <= 0) return 0;
  const growth = AXIAL_GROWTH.value - 1;
  const times = 1 + ratio;
  let d = envelopeMm / Math.sqrt(times);
  for (let i = 0; i < MOST_STEPS; i++) {
    const cylinder = cylinderMm(d, nominalLengthMm);
    const excess = times * capsuleMm3(d, cylinder) - capsuleMm3(envelopeMm, cylinder);
    const slope =
      (Math.PI / 4) *
      (times * d * (2 * d + 2 * cylinder + growth * d) - growth * envelopeMm * envelopeMm);
    const step = excess / slope;
    d = Math.max(0.1, d - step);
    if (Math.abs(step) < CONVERGED_MM) break;
  }
  return d;
}
