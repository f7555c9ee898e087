/** Reading a pressure curve between its points. */
import type { PressureCurve } from '../../../shared/simulation/result.ts';

export type PressurePoint = PressureCurve['points'][number];

/** By rising volume; what is not a number is left out. */
export function cleanPoints(curve: PressureCurve): readonly PressurePoint[] {
  return curve.points
    .filter((p) => Number.isFinite(p.volumePerSideMl) && Number.isFinite(p.pressureKpa))
    .toSorted((a, b) => a.volumePerSideMl - b.volumePerSideMl);
}

/** Straight between two points, level beyond the ends. Needs at least one point. */
export function pressureAtKpa(points: readonly PressurePoint[], volumeMl: number): number {
  const after = points.findIndex((p) => p.volumePerSideMl >= volumeMl);
  const b = points[after] ?? points.at(-1)!;
  const a = points[after - 1] ?? b;
  const span = b.volumePerSideMl - a.volumePerSideMl;
  if (after < 0 || span === 0) return b.pressureKpa;
  const share = (volumeMl - a.volumePerSideMl) / span;
  return a.pressureKpa + share * (b.pressureKpa - a.pressureKpa);
}
