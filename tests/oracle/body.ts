/** The vertebral body as MODEL.md describes it [M-AN-2] [M-AN-3], asked point by point. */
import {
  BACK_EXPONENT,
  BODY_WAIST,
  FRONT_EXPONENT,
  WALL_DENT,
  WALL_WAIST,
  WIDEST_BEHIND,
} from '../../shared/anatomy/bodySection.ts';
import {
  RING_FROM,
  SUPERIOR_DISH_SHARE,
  SUPERIOR_LOSS_SHARE,
} from '../../shared/anatomy/endplateField.ts';
import type { HeightsMm } from '../../shared/anatomy/heights.ts';
import type { VertebraShape } from '../../shared/anatomy/vertebraShape.ts';

export const widthOf = (shape: VertebraShape): number =>
  (shape.superiorWidthMm + shape.inferiorWidthMm) / 2;
export const depthOf = (shape: VertebraShape): number =>
  (shape.superiorDepthMm + shape.inferiorDepthMm) / 2;

/** How much of the dish a point has: all on the axis, none on the ring. */
function hollow(shape: VertebraShape, x: number, y: number): number {
  const outward = Math.hypot(x / (widthOf(shape) / 2), y / (depthOf(shape) / 2));
  return outward >= RING_FROM.value ? 0 : (1 - (outward / RING_FROM.value) ** 4) ** 2;
}

/** Front, back and the hollow below the straight line between them. */
interface Line {
  readonly front: number;
  readonly back: number;
  readonly hollow: number;
}

const lineOf = (h: HeightsMm): Line => ({
  front: h.anterior,
  back: h.posterior,
  hollow: (h.anterior + h.posterior) / 2 - h.middle,
});

/** Endplate to endplate over a point: the distance of two fields, and so linear in the three heights. */
export function heightAt(shape: VertebraShape, h: HeightsMm, x: number, y: number): number {
  const line = lineOf(h);
  const forward = Math.max(0, y / depthOf(shape) + 0.5);
  return line.back + forward * (line.front - line.back) - hollow(shape, x, y) * line.hollow;
}

/** The superior endplate over a point: half the intact body above the origin, less its part of what was lost. */
export function superiorAt(shape: VertebraShape, h: HeightsMm, x: number, y: number): number {
  const [intact, now] = [lineOf(shape.intactHeightsMm), lineOf(h)];
  const part = SUPERIOR_LOSS_SHARE.value;
  const forward = Math.max(0, y / depthOf(shape) + 0.5);
  const front = intact.front / 2 - part * (intact.front - now.front);
  const back = intact.back / 2 - part * (intact.back - now.back);
  const dish = SUPERIOR_DISH_SHARE.value * intact.hollow + part * (now.hollow - intact.hollow);
  return back + forward * (front - back) - hollow(shape, x, y) * dish;
}

/** Whether a point of the floor plan lies inside the outline at a relative height (0 caudal, 1 cranial). */
export function isInside(shape: VertebraShape, share: number, x: number, y: number): boolean {
  const mix = (inferior: number, superior: number) => inferior + share * (superior - inferior);
  const width = mix(shape.inferiorWidthMm, shape.superiorWidthMm);
  const depth = mix(shape.inferiorDepthMm, shape.superiorDepthMm);
  const inwards = (4 * share * (1 - share)) ** 2;
  const waist = 1 - (1 - BODY_WAIST.value) * inwards;
  const wallWaist = 1 - (1 - WALL_WAIST.value) * inwards;
  const widestY = -WIDEST_BEHIND.value * depthOf(shape);
  const ahead = y - widestY;
  const across = Math.abs(x) / ((waist * width) / 2);
  if (ahead > 0) {
    const n = FRONT_EXPONENT.value;
    return across ** n + (ahead / ((waist * depth) / 2 - widestY)) ** n < 1;
  }
  // The back is dented: the midline lies in front of the corners.
  const n = BACK_EXPONENT.value;
  const reach = ((wallWaist * depth) / 2 + widestY) / (1 - WALL_DENT.value);
  const behind = -ahead / reach;
  const radius = Math.hypot(across, behind);
  if (radius === 0) return true;
  const dent = 1 - WALL_DENT.value * (behind / radius) ** 4;
  return (across / dent) ** n + (behind / dent) ** n < 1;
}

/** How far a wall lies from a point of the floor plan, marching in one direction at a relative height. */
export function marchToWall(
  shape: VertebraShape,
  share: number,
  from: { readonly x: number; readonly y: number },
  step: { readonly x: number; readonly y: number },
): number {
  let distance = 0;
  for (const stride of [1, 0.1, 0.01, 0.001, 0.0001]) {
    while (
      isInside(
        shape,
        share,
        from.x + (distance + stride) * step.x,
        from.y + (distance + stride) * step.y,
      )
    )
      distance += stride;
  }
  return distance;
}

/** Counted in small upright boxes: millilitres of the body for each millimetre of each height. */
export function millilitresPerMm(shape: VertebraShape): HeightsMm {
  const [layers, rows, columns] = [8, 48, 48];
  const unit = { anterior: 0, middle: 0, posterior: 0 };
  const [reachX, reachY] = [0.56 * widthOf(shape), 0.62 * depthOf(shape)];
  const box = ((reachX / columns) * 2 * ((2 * reachY) / rows)) / layers / 1000;
  const mlPerMm = { ...unit };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const x = ((column + 0.5) * reachX) / columns;
      const y = -reachY + ((row + 0.5) * 2 * reachY) / rows;
      let boxes = 0;
      for (let layer = 0; layer < layers; layer++)
        if (isInside(shape, (layer + 0.5) / layers, x, y)) boxes++;
      if (boxes === 0) continue;
      for (const place of ['anterior', 'middle', 'posterior'] as const)
        mlPerMm[place] += boxes * box * heightAt(shape, { ...unit, [place]: 1 }, x, y);
    }
  return mlPerMm;
}
