/** A vertebral body at one stage as a small lateral outline: front on the left, drawn from its heights. */
import type { HeightsMm } from '../../shared/anatomy/heights.ts';

/** Picture size in px and its scale. */
export const PICTOGRAM = { width: 56, height: 44, pxPerMm: 1.05, marginPx: 6 } as const;

export interface Pictogram {
  readonly body: string;
  /** Where the upper endplate was before the fracture. */
  readonly intactEndplate: string;
  /** Where balloon or cement lie. */
  readonly centre: { readonly x: number; readonly y: number };
  readonly clearPx: number;
}

export function pictogram(heights: HeightsMm, intact: HeightsMm, depthMm: number): Pictogram {
  const { pxPerMm, marginPx, width, height } = PICTOGRAM;
  const depthPx = Math.min(depthMm * pxPerMm, width - 2 * marginPx);
  const front = (width - depthPx) / 2;
  const back = front + depthPx;
  const floor = height - marginPx;
  const top = (mm: number) => round(floor - mm * pxPerMm);
  /** Upper endplate through three heights: a quadratic whose middle is met. */
  const endplate = (h: HeightsMm) => {
    const control = 2 * top(h.middle) - (top(h.anterior) + top(h.posterior)) / 2;
    return `${round(front)} ${top(h.anterior)}Q${width / 2} ${round(control)} ${round(back)} ${top(h.posterior)}`;
  };
  const waist = depthPx * 0.07;
  return {
    body:
      `M${endplate(heights)}` +
      `Q${round(back - waist)} ${round((top(heights.posterior) + floor) / 2)} ${round(back)} ${floor}` +
      `Q${width / 2} ${floor - 2} ${round(front)} ${floor}` +
      `Q${round(front + waist)} ${round((top(heights.anterior) + floor) / 2)} ${round(front)} ${top(heights.anterior)}Z`,
    intactEndplate: `M${endplate(intact)}`,
    centre: { x: width / 2 - depthPx * 0.06, y: round((top(heights.middle) + floor) / 2) },
    clearPx: heights.middle * pxPerMm,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
