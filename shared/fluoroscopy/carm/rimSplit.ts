/** How far two rims of an endplate part on the detector (M-FL-3). */
import type { EndplateRims } from '../../anatomy/endplateRims.ts';
import type { Point } from '../../math/frames.ts';
import { radians } from '../../quantities/units.ts';
import type { CArm } from './cArm.ts';
import { atObjectMm, project } from './projection.ts';

/**
 * How wide the ring of an endplate opens on the detector, across its longer axis and as a length at the centred point. Zero:
 * it is one line, however that line leans.
 */
export function rimSplitMm(arm: CArm, { anterior, posterior, left, right }: EndplateRims): number {
  const between = (a: Point<'patient'>, b: Point<'patient'>) => {
    const [from, to] = [project(arm, a), project(arm, b)];
    return { u: to.uMm - from.uMm, v: to.vMm - from.vMm };
  };
  const ahead = between(posterior, anterior);
  const across = between(left, right);
  const longer = Math.max(Math.hypot(ahead.u, ahead.v), Math.hypot(across.u, across.v));
  return atObjectMm(arm, Math.abs(ahead.u * across.v - ahead.v * across.u) / longer);
}

export interface TurnedEndplate {
  /** Between its two rims. */
  readonly depthMm: number;
  /** Between the endplate and the central ray, which meets its middle. */
  readonly offDeg: number;
}

/**
 * The same for an endplate that the central ray meets in its middle, in closed form and on the detector: the near rim is
 * magnified more than the far one.
 */
export function endplateSplitMm(
  { sourceDetectorMm, sourceObjectMm }: CArm,
  { depthMm, offDeg }: TurnedEndplate,
): number {
  const along = (depthMm / 2) * Math.cos(radians(offDeg));
  const across = depthMm * Math.sin(radians(offDeg));
  return (sourceDetectorMm * sourceObjectMm * across) / (sourceObjectMm ** 2 - along ** 2);
}
