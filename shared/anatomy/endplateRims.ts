/** The four rims of an endplate in the patient: the ends of its line, as a radiograph shows them, and its sides. */
import { type Point, point } from '../math/frames.ts';
import { apply } from '../math/rigid.ts';
import { endplatesOf } from './endplateField.ts';
import { meanDepthMm, meanWidthMm } from './morphometry.ts';
import type { PosedBody } from './posedBody.ts';

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
