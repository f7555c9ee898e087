/** From millimetres on a drawing to pixels of its pane: one scale for both directions, the marks clear of the bone. */
import type { Bounds, Outline } from './outline.ts';
import type { Spot } from './view.ts';

export interface PaneSize {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Height of the letters of its marks: larger on paper, where a picture is printed small. */
  readonly textPx: number;
  /** Lines written over the top of the picture. */
  readonly headLines: number;
}

export interface PaneFrame extends PaneSize {
  readonly pxPerMm: number;
  readonly x: (u: number) => number;
  readonly y: (v: number) => number;
  readonly scaleBarMm: number;
}

/** Room for marks at the edges, in heights of a letter. */
const ROOM = { left: 2.9, right: 0.8, top: 1.8, bottom: 1.7 };
export const HEAD_LINE = 1.3;
/** The longest scale bar, as a share of the width. */
const BAR_SHARE = 0.28;
const BAR_LENGTHS_MM = [100, 50, 20, 10, 5, 2, 1] as const;

export function paneFrame(bounds: Bounds, size: PaneSize): PaneFrame {
  const { widthPx, heightPx, textPx } = size;
  const top = ROOM.top + HEAD_LINE * size.headLines;
  const roomX = widthPx - (ROOM.left + ROOM.right) * textPx;
  const roomY = heightPx - (top + ROOM.bottom) * textPx;
  const pxPerMm = Math.max(
    Number.MIN_VALUE,
    Math.min(roomX / (bounds.right - bounds.left), roomY / (bounds.top - bounds.bottom)),
  );
  const middleX = ROOM.left * textPx + roomX / 2;
  const middleY = top * textPx + roomY / 2;
  return {
    ...size,
    pxPerMm,
    x: (u) => middleX + (u - (bounds.left + bounds.right) / 2) * pxPerMm,
    y: (v) => middleY - (v - (bounds.bottom + bounds.top) / 2) * pxPerMm,
    scaleBarMm: BAR_LENGTHS_MM.find((mm) => mm * pxPerMm <= BAR_SHARE * widthPx) ?? 1,
  };
}

/** The path of an outline in the pane, as SVG reads it. */
export function pathOf({ loops, closed }: Pick<Outline, 'loops' | 'closed'>, frame: PaneFrame) {
  return loops
    .map((loop) => {
      const points = loop.map(({ u, v }: Spot) => `${round(frame.x(u))},${round(frame.y(v))}`);
      return `M${points.join('L')}${closed ? 'Z' : ''}`;
    })
    .join('');
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
