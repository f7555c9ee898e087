/**
 * The overlay of the live picture. It reads a store of its own: marks change with every turn of the eye, and must be on
 * the screen in the same frame as the picture they belong to, without rendering the scene again.
 */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Measure } from '../../shared/measure/measures.ts';
import { MeasureOverlay } from './MeasureOverlay.tsx';
import { Overlay } from './Overlay.tsx';
import type { MarkedFrame } from './overlayMarks.ts';

interface FrameState {
  /** null until something is drawn. */
  readonly frame: MarkedFrame | null;
}

export function createFrameStore(): StoreApi<FrameState> {
  return createStore<FrameState>(() => ({ frame: null }));
}

interface LiveOverlayProps {
  readonly store: StoreApi<FrameState>;
  readonly identity: readonly string[];
  /** null: nothing is being measured. */
  readonly measure: Measure | null;
}

export function LiveOverlay({ store, identity, measure }: LiveOverlayProps) {
  const frame = useStore(store, (state) => state.frame);
  return (
    frame && (
      <>
        <Overlay {...frame} identity={identity} pinned={false} />
        {measure && <MeasureOverlay frame={frame} measure={measure} />}
      </>
    )
  );
}
