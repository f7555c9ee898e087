/** The four rims of an endplate in the patient, and how far two of them part on the detector (M-FL-3). */
import { endplatesOf } from '../../anatomy/endplateField.ts';
import { meanDepthMm, meanWidthMm } from '../../anatomy/morphometry.ts';
import type { PosedBody } from '../../anatomy/posedBody.ts';
import { type Point, point } from '../../math/frames.ts';
import { apply } from '../../math/rigid.ts';
import { radians } from '../../quantities/units.ts';
import type { CArm } from './cArm.ts';
import { atObjectMm, project } from './projection.ts';

export const ENDPLATES = ['superior', 'inferior'] as const;
export type EndplateName = (typeof ENDPLATES)[number];

export interface EndplateRims {
  readonly anterior: Point<'patient'>;
  readonly posterior: Point<'patient'>;
  readonly left: Point<'patient'>;
  readonly right: Point<'patient'>;
}

/** On the line of the endplate at mean depth and width: the flat ring, without the dish between. */
export function endplateRims(
  { shape, heightsMm, pose }: PosedBody,
  name: EndplateName,
): EndplateRims {
  const { anteriorZ, posteriorZ } = endplatesOf(shape.intactHeightsMm, heightsMm)[name];
  const depth = meanDepthMm(shape) / 2;
  const width = meanWidthMm(shape) / 2;
  const at = (x: number, y: number, z: number) => apply(pose, point<'vertebra'>(x, y, z));
  const middleZ = (anteriorZ + posteriorZ) / 2;
  return {
    anterior: at(0, depth, anteriorZ),
    posterior: at(0, -depth, posteriorZ),
    left: at(-width, 0, middleZ),
    right: at(width, 0, middleZ),
  };
}

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
