/** What becomes of the picture when the graphics card is lost: wait for it, then a new canvas, then numbers only. */

export type GraphicsState =
  /** `canvas` names the canvas: a new number is a new canvas. */
  | { readonly kind: 'drawing'; readonly canvas: number }
  | { readonly kind: 'waiting'; readonly canvas: number }
  | { readonly kind: 'unavailable'; readonly canvas: number };

export type GraphicsEvent = 'lost' | 'restored' | 'waitedTooLong' | 'retry' | 'missing';

/** How long a lost context may take to come back before a new canvas is tried. */
export const RESTORE_WAIT_MS = 3000;
/** A canvas made anew twice and lost again will not get better by itself. */
const MAX_CANVASES = 3;

export function nextGraphicsState(state: GraphicsState, event: GraphicsEvent): GraphicsState {
  const { canvas } = state;
  switch (event) {
    case 'lost':
      return state.kind === 'drawing' ? { kind: 'waiting', canvas } : state;
    case 'restored':
      return { kind: 'drawing', canvas };
    case 'waitedTooLong':
      if (state.kind !== 'waiting') return state;
      return (canvas % MAX_CANVASES) + 1 < MAX_CANVASES
        ? { kind: 'drawing', canvas: canvas + 1 }
        : { kind: 'unavailable', canvas };
    case 'missing':
      return { kind: 'unavailable', canvas };
    case 'retry':
      // Counting starts anew: a person asked.
      return { kind: 'drawing', canvas: canvas - (canvas % MAX_CANVASES) + MAX_CANVASES };
  }
}
