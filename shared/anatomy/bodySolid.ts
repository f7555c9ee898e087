/**
 * The vertebral body as a solid: all points between the two endplate fields and inside the outline at their relative
 * height. Volume and centroid by quadrature in (height share, outward share, direction), where both are smooth (M-AN-3).
 */
import { finite } from '../base/assert.ts';
import { type Point, point } from '../math/frames.ts';
import { gaussRule } from '../math/gauss.ts';
import { MM3_PER_ML } from '../quantities/units.ts';
import { bodySection, insideOutline, outlineRadius } from './bodySection.ts';
import { dishShare, endplateField, endplatesOf, endplateZ } from './endplateField.ts';
import type { HeightsMm } from './heights.ts';
import { meanDepthMm, meanWidthMm } from './morphometry.ts';
import type { VertebraShape } from './vertebraShape.ts';

const HEIGHT_RULE = gaussRule(5);
const OUTWARD_RULE = gaussRule(8);
const QUARTER_RULE = gaussRule(4);

/** Directions of one half of the body, front and back quarter: sine, cosine, squared outline radius times weight. */
const DIRECTIONS = [0, 1].flatMap((quarter) =>
  Array.from(QUARTER_RULE.nodes, (node, i) => {
    const angle = ((quarter + node) * Math.PI) / 2;
    const radius = outlineRadius(Math.sin(angle), Math.cos(angle));
    return {
      x: radius * Math.sin(angle),
      y: radius * Math.cos(angle),
      area: ((QUARTER_RULE.weights[i]! * Math.PI) / 2) * radius * radius,
    };
  }),
);

interface Moments {
  readonly volumeMm3: number;
  readonly yMm4: number;
  readonly zMm4: number;
}

export function bodyVolumeMl(shape: VertebraShape, heightsMm: HeightsMm): number {
  return finite(moments(shape, heightsMm).volumeMm3 / MM3_PER_ML, 'body volume');
}

export function bodyCentroid(shape: VertebraShape, heightsMm: HeightsMm): Point<'vertebra'> {
  const { volumeMm3, yMm4, zMm4 } = moments(shape, heightsMm);
  return point<'vertebra'>(0, yMm4 / volumeMm3, zMm4 / volumeMm3);
}

/** The right half, doubled. */
function moments(shape: VertebraShape, heightsMm: HeightsMm): Moments {
  const { superior, inferior } = endplatesOf(shape.intactHeightsMm, heightsMm);
  const depth = meanDepthMm(shape);
  const width = meanWidthMm(shape);
  let volume = 0;
  let yMoment = 0;
  let zMoment = 0;
  for (let i = 0; i < HEIGHT_RULE.nodes.length; i++) {
    const share = HEIGHT_RULE.nodes[i]!;
    const section = bodySection(shape, share);
    for (const direction of DIRECTIONS) {
      const axis = direction.y > 0 ? section.frontMm : section.backMm;
      const area = 2 * HEIGHT_RULE.weights[i]! * direction.area * section.halfWidthMm * axis;
      for (let j = 0; j < OUTWARD_RULE.nodes.length; j++) {
        const outward = OUTWARD_RULE.nodes[j]!;
        const x = outward * direction.x * section.halfWidthMm;
        const y = section.centreY + outward * direction.y * axis;
        const dish = dishShare(x, y, width, depth);
        const low = endplateZ(inferior, y / depth, dish);
        const height = endplateZ(superior, y / depth, dish) - low;
        const part = area * OUTWARD_RULE.weights[j]! * outward * height;
        volume += part;
        yMoment += part * y;
        zMoment += part * (low + share * height);
      }
    }
  }
  return { volumeMm3: volume, yMm4: yMoment, zMm4: zMoment };
}

/** Whether a point lies strictly between the endplates and inside the wall. */
export function insideBody(
  shape: VertebraShape,
  heightsMm: HeightsMm,
): (x: number, y: number, z: number) => boolean {
  const field = endplateField(shape, heightsMm);
  return (x, y, z) => {
    const low = field.inferiorZ(x, y);
    const height = (z - low) / (field.superiorZ(x, y) - low);
    return height > 0 && height < 1 && insideOutline(bodySection(shape, height), x, y);
  };
}
