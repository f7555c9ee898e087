/**
 * The outline of a vertebral body at a relative height: a superellipse with a waist, widest a little behind its middle,
 * flat to concave behind. The mid-sagittal depth is the endplate depth; the back corners reach further than the midline.
 */
import type { Constant } from '../quantities/constant.ts';
import { meanDepthMm } from './morphometry.ts';
import type { VertebraShape } from './vertebraShape.ts';

const model = (value: number, unit = '1'): Constant => ({
  value,
  unit,
  source: 'model',
  confidence: 'memory',
});

/** 2 is an ellipse, more is squarer: the front and the back half. */
export const FRONT_EXPONENT = model(2.3);
export const BACK_EXPONENT = model(2.1);
/** Width and front of the body at mid-height over its endplates. */
export const BODY_WAIST = model(0.86);
/** The same of the posterior wall, which is nearly straight. */
export const WALL_WAIST = model(0.95);
/** How far the midline of the posterior wall lies in front of the back corners, as a share of their distance. */
export const WALL_DENT = model(0.15);
/** How far behind the middle the body is widest, as a share of the depth. */
export const WIDEST_BEHIND = model(0.05);

/** Dimensions a section needs; a `VertebraShape` and a row of the table both have them. */
export type EndplateSizes = Pick<
  VertebraShape,
  'superiorWidthMm' | 'inferiorWidthMm' | 'superiorDepthMm' | 'inferiorDepthMm'
>;

/** Semi-axes of one section, millimetres. */
export interface BodySection {
  readonly halfWidthMm: number;
  /** From the widest line to the front. */
  readonly frontMm: number;
  /** From the widest line to the back corners' superellipse; the midline lies a dent in front of it. */
  readonly backMm: number;
  /** Where the widest line lies. */
  readonly centreY: number;
}

/** `share` is 0 at the inferior endplate and 1 at the superior one. */
export function bodySection(body: EndplateSizes, share: number): BodySection {
  const width = body.inferiorWidthMm + share * (body.superiorWidthMm - body.inferiorWidthMm);
  const depth = body.inferiorDepthMm + share * (body.superiorDepthMm - body.inferiorDepthMm);
  const centreY = -WIDEST_BEHIND.value * meanDepthMm(body);
  // Level at both endplates, so that the rims stand upright.
  const inside = (4 * share * (1 - share)) ** 2;
  const waist = 1 - (1 - BODY_WAIST.value) * inside;
  const wallWaist = 1 - (1 - WALL_WAIST.value) * inside;
  return {
    halfWidthMm: (waist * width) / 2,
    frontMm: (waist * depth) / 2 - centreY,
    backMm: ((wallWaist * depth) / 2 + centreY) / (1 - WALL_DENT.value),
    centreY,
  };
}

/** Outline radius in units of the semi-axes, in the direction with this cosine from straight ahead. */
export function outlineRadius(sine: number, cosine: number): number {
  const n = (cosine > 0 ? FRONT_EXPONENT : BACK_EXPONENT).value;
  const superellipse = (Math.abs(sine) ** n + Math.abs(cosine) ** n) ** (-1 / n);
  if (cosine >= 0) return superellipse;
  const behind = -cosine;
  return superellipse * (1 - WALL_DENT.value * behind ** 4);
}

/** A direction from the axis: sine and cosine of its angle from straight ahead, and the radius of the outline there. */
export interface Ray {
  readonly sine: number;
  readonly cosine: number;
  readonly radius: number;
}

/** Evenly turned, from straight ahead over the right. */
export function raysAround(count: number): readonly Ray[] {
  return Array.from({ length: count }, (_, step) => {
    const angle = (2 * Math.PI * step) / count;
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
    return { sine, cosine, radius: outlineRadius(sine, cosine) };
  });
}

/** How far out a point lies: 0 on the axis, 1 on the wall, linear along every ray from the axis. */
export function outwardShare(section: BodySection, x: number, y: number): number {
  const [u, v] = inSemiAxes(section, x, y);
  const radius = Math.sqrt(u * u + v * v);
  return radius === 0 ? 0 : radius / outlineRadius(u / radius, v / radius);
}

/** No exponent is below 2, so the outline lies outside the ellipse but for the dent, and nowhere beyond the diagonal. */
const INNERMOST = 1 - WALL_DENT.value;
const OUTERMOST = 2 ** (1 / 2 - 1 / Math.max(FRONT_EXPONENT.value, BACK_EXPONENT.value));

/** Whether a point lies inside the wall: powers are only taken near it. */
export function insideOutline(section: BodySection, x: number, y: number): boolean {
  const [u, v] = inSemiAxes(section, x, y);
  const radius = Math.sqrt(u * u + v * v);
  if (radius < INNERMOST) return true;
  return radius < OUTERMOST && radius < outlineRadius(u / radius, v / radius);
}

function inSemiAxes(section: BodySection, x: number, y: number): readonly [u: number, v: number] {
  const back = y - section.centreY;
  return [x / section.halfWidthMm, back / (back > 0 ? section.frontMm : section.backMm)];
}
