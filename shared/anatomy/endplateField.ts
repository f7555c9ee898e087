/**
 * The two endplates of a body as heights over (x, y), from its three heights (M-AN-2). Anterior and posterior heights are
 * read where the line of the endplate meets the front and back of the mean endplate depth, the corners of a radiograph,
 * rounding ignored; the middle height at mid-depth. All three meet the fields exactly. Between them lies a plane with a
 * flat ring (the ring apophysis) and a dish. The frame's origin is mid-depth, half-way between the intact endplates.
 */
import type { Constant } from '../quantities/constant.ts';
import type { HeightsMm } from './heights.ts';
import { meanDepthMm, meanWidthMm } from './morphometry.ts';
import type { VertebraShape } from './vertebraShape.ts';

/** Share of a lost height that the superior endplate gives; the inferior one gives the rest. */
export const SUPERIOR_LOSS_SHARE: Constant = {
  value: 0.75,
  unit: '1',
  source: 'model',
  confidence: 'derived',
};
/** Share of the intact dish in the superior endplate: the caudal endplate is the deeper one. */
export const SUPERIOR_DISH_SHARE: Constant = {
  value: 0.4,
  unit: '1',
  source: 'model',
  confidence: 'memory',
};
/** Where the dish ends and the flat ring begins, as a share of the half endplate. */
export const RING_FROM: Constant = { value: 0.8, unit: '1', source: 'model', confidence: 'memory' };

/** One endplate: heights of its line at the two corners, and how deep its dish lies below or above that line. */
export interface Endplate {
  readonly anteriorZ: number;
  readonly posteriorZ: number;
  /** Added at the middle, towards the inside of the body when the endplate is hollow. */
  readonly dishZ: number;
}

export interface Endplates {
  readonly superior: Endplate;
  readonly inferior: Endplate;
}

/** The six landmarks as two endplates. Linear in the heights. */
export function endplatesOf(intactMm: HeightsMm, heightsMm: HeightsMm): Endplates {
  const share = SUPERIOR_LOSS_SHARE.value;
  const lost = (place: 'anterior' | 'posterior') => intactMm[place] - heightsMm[place];
  const intactDish = dishMm(intactMm);
  const newDish = dishMm(heightsMm) - intactDish;
  const superiorDish = SUPERIOR_DISH_SHARE.value * intactDish + share * newDish;
  const inferiorDish = (1 - SUPERIOR_DISH_SHARE.value) * intactDish + (1 - share) * newDish;
  return {
    superior: {
      anteriorZ: intactMm.anterior / 2 - share * lost('anterior'),
      posteriorZ: intactMm.posterior / 2 - share * lost('posterior'),
      dishZ: -superiorDish,
    },
    inferior: {
      anteriorZ: -intactMm.anterior / 2 + (1 - share) * lost('anterior'),
      posteriorZ: -intactMm.posterior / 2 + (1 - share) * lost('posterior'),
      dishZ: inferiorDish,
    },
  };
}

/** How much lower the middle is than the mean of front and back, both endplates together. */
function dishMm({ anterior, middle, posterior }: HeightsMm): number {
  return (anterior + posterior) / 2 - middle;
}

/** 1 in the middle of the endplate, 0 from the ring outward; smooth. */
export function dishShare(x: number, y: number, widthMm: number, depthMm: number): number {
  const u = (2 * x) / widthMm;
  const v = (2 * y) / depthMm;
  const inRing = (u * u + v * v) / (RING_FROM.value * RING_FROM.value);
  if (inRing >= 1) return 0;
  const share = 1 - inRing * inRing;
  return share * share;
}

export interface EndplateField {
  /** Height of the superior endplate above a point of the vertebra frame's floor plan. */
  superiorZ(x: number, y: number): number;
  inferiorZ(x: number, y: number): number;
}

export function endplateField(shape: VertebraShape, heightsMm: HeightsMm): EndplateField {
  const { superior, inferior } = endplatesOf(shape.intactHeightsMm, heightsMm);
  const depth = meanDepthMm(shape);
  const width = meanWidthMm(shape);
  const zOf = (endplate: Endplate) => (x: number, y: number) =>
    endplateZ(endplate, y / depth, dishShare(x, y, width, depth));
  return { superiorZ: zOf(superior), inferiorZ: zOf(inferior) };
}

/** Behind the posterior wall the endplate's line is carried on level, so that the arch does not follow a wedge. */
export function endplateZ(endplate: Endplate, forwardShare: number, dish: number): number {
  const front = Math.max(0, 0.5 + forwardShare);
  return (
    endplate.posteriorZ + front * (endplate.anteriorZ - endplate.posteriorZ) + dish * endplate.dishZ
  );
}
