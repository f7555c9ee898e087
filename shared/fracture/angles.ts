/** Angles and indices of a body from its three heights (M-FR-7). */
import type { Place } from '../anatomy/heights.ts';
import { degrees } from '../quantities/units.ts';

/** Superior against inferior endplate; positive when lower in front. */
export function wedgeAngleDeg(
  anteriorMm: number,
  posteriorMm: number,
  endplateDepthMm: number,
): number {
  return degrees(Math.atan2(posteriorMm - anteriorMm, endplateDepthMm));
}

export function drawWedgeDeg(
  heightsMm: Readonly<Record<Place, Float64Array>>,
  endplateDepthMm: Float64Array,
): Float64Array {
  return endplateDepthMm.map((depth, i) =>
    wedgeAngleDeg(heightsMm.anterior[i]!, heightsMm.posterior[i]!, depth),
  );
}

/** Beck index: front over back. */
export function beckIndex(anteriorMm: number, posteriorMm: number): number {
  return anteriorMm / posteriorMm;
}
