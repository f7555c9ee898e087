/**
 * The overlay of the live picture. It reads a store of its own: marks change with every turn of the eye, and must be on
 * the screen in the same frame as the picture they belong to, without rendering the scene again.
 */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Measure } from '../../shared/measure/measures.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import type { ShownContents } from '../viewModel/picture/drawnContents.ts';
import { MeasureOverlay } from './MeasureOverlay.tsx';
import { Overlay } from './Overlay.tsx';
import type { MarkedFrame } from './overlayMarks.ts';
import { PathEnds } from './PathEnds.tsx';

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
  readonly derived: Derived;
  readonly stage: Stage;
  readonly shown: ShownContents | null;
}

export function LiveOverlay({ store, identity, measure, ...pictured }: LiveOverlayProps) {
  const frame = useStore(store, (state) => state.frame);
  return (
    frame && (
      <>
        <Overlay {...frame} identity={identity} pinned={false} />
        {frame.pathEnds && <PathEnds frame={frame} marks={frame.pathEnds} {...pictured} />}
        {measure && <MeasureOverlay frame={frame} measure={measure} />}
      </>
    )
  );
}
