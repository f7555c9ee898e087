/** Where marks stand in a picture, in its own pixels: one layout for the screen, for paper and for image files. */
import { type Box, boxAround } from '../viewModel/measure/placeLabel.ts';
import { EDGES, type Edge, type OverlayMarks } from './overlayMarks.ts';

const EDGE_INSET_PX = 22;
export const BAR_INSET_PX = 24;
/** Left end of the lines that are written into a picture. */
export const IDENTITY_INSET_PX = 16;

/** Of a level, on the screen. */
export const SCREEN_LABEL_PX = { width: 38, height: 22 };
const LETTER_PX = { width: 26, height: 20 };
/** Above the scale bar stands its length. */
const SCALE_HEIGHT_PX = 26;

/** `topPx`: how far the mark there stands inside, clear of what is written at the same edge. */
export function edgePoint(
  edge: Edge,
  widthPx: number,
  heightPx: number,
  topPx = EDGE_INSET_PX,
): { readonly x: number; readonly y: number } {
  switch (edge) {
    case 'left':
      return { x: EDGE_INSET_PX, y: heightPx / 2 };
    case 'right':
      return { x: widthPx - EDGE_INSET_PX, y: heightPx / 2 };
    case 'top':
      return { x: widthPx / 2, y: topPx };
    case 'bottom':
      return { x: widthPx / 2, y: heightPx - EDGE_INSET_PX };
  }
}

/** Where something is written on the screen already. */
export function takenBoxes(marks: OverlayMarks, widthPx: number, heightPx: number): readonly Box[] {
  const { lengthPx } = marks.scaleBar;
  return [
    ...marks.levels.map((level) => boxAround(level, SCREEN_LABEL_PX)),
    ...EDGES.map((edge) => boxAround(edgePoint(edge, widthPx, heightPx), LETTER_PX)),
    {
      x: widthPx - BAR_INSET_PX - lengthPx,
      y: heightPx - BAR_INSET_PX - SCALE_HEIGHT_PX,
      width: lengthPx,
      height: SCALE_HEIGHT_PX,
    },
  ];
}
