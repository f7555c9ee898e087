/** Where marks stand in a picture, in its own pixels: one layout for the screen, for paper and for image files. */
import type { Edge } from './overlayMarks.ts';

const EDGE_INSET_PX = 22;
export const BAR_INSET_PX = 24;
/** Left end of the lines that are written into a picture. */
export const IDENTITY_INSET_PX = 16;

/** `topPx` and `bottomPx`: how far the marks there stand inside, clear of what is written at the same edge. */
export function edgePoint(
  edge: Edge,
  widthPx: number,
  heightPx: number,
  topPx = EDGE_INSET_PX,
  bottomPx = EDGE_INSET_PX,
): { readonly x: number; readonly y: number } {
  switch (edge) {
    case 'left':
      return { x: EDGE_INSET_PX, y: heightPx / 2 };
    case 'right':
      return { x: widthPx - EDGE_INSET_PX, y: heightPx / 2 };
    case 'top':
      return { x: widthPx / 2, y: topPx };
    case 'bottom':
      return { x: widthPx / 2, y: heightPx - bottomPx };
  }
}
