/** The maker of the pictures, and what becomes of it when the graphics card goes away: wait, try anew, then the processor. */
import { useEffect, useReducer, useState } from 'react';
import {
  type GraphicsState,
  nextGraphicsState,
  RESTORE_WAIT_MS,
} from '../viewport/graphicsState.ts';
import { probeQuality } from '../viewport/renderQuality.ts';
import { useOwned } from '../viewport/useOwned.ts';
import { createProcessorMaker } from '../workers/fluoroscopyClient.ts';
import { type FloatFault, probeFloatFault } from './gpu/floatFault.ts';
import { createCardMaker, type PictureMaker } from './pictureMaker.ts';

/** Pixels along a side, by what draws: a card, or graphics in software. */
const SIDE_PX = { full: 768, light: 288 } as const;

export interface Making {
  readonly maker: PictureMaker;
  readonly graphics: GraphicsState;
  /** Why the processor draws; null while the card does. 'lost': it went away and did not come back. */
  readonly instead: FloatFault | 'lost' | null;
}

export function usePictureMaker(): Making {
  const [fault] = useState(probeFloatFault);
  const [quality] = useState(probeQuality);
  const [graphics, send] = useReducer(nextGraphicsState, {
    kind: fault ? 'unavailable' : 'drawing',
    canvas: 0,
  });
  const byProcessor = graphics.kind === 'unavailable';
  const maker = useOwned(
    () =>
      byProcessor ? createProcessorMaker() : createCardMaker(SIDE_PX[quality ?? 'light'], send),
    (old) => old.dispose(),
    [byProcessor, graphics.canvas],
  );
  useEffect(() => {
    if (graphics.kind !== 'waiting') return;
    const timer = setTimeout(() => send('waitedTooLong'), RESTORE_WAIT_MS);
    return () => clearTimeout(timer);
  }, [graphics.kind]);
  return { maker, graphics, instead: byProcessor ? (fault ?? 'lost') : null };
}
