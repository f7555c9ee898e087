/** Draws the two pictures when something about them has changed, in the next frame, and never otherwise. */
import { useEffect, useRef } from 'react';
import type { CArm } from '../../shared/fluoroscopy/carm/cArm.ts';
import type { AttenuatingSurface } from '../../shared/fluoroscopy/matter/attenuatingSurface.ts';
import { FLUOROSCOPY_VIEWS, type FluoroscopyView } from '../state/fluoroscopyStore.ts';
import type { Making } from './usePictureMaker.ts';

/** All of what a pair of pictures shows. */
export interface PairContent {
  readonly surfaces: readonly AttenuatingSurface[];
  readonly arms: Readonly<Record<FluoroscopyView, CArm>>;
}

interface Drawn {
  readonly of: readonly unknown[];
}

const FIRST_SEED = 1;

export type PairCanvases = Readonly<
  Record<FluoroscopyView, React.RefObject<HTMLCanvasElement | null>>
>;

/** `live`: every picture has a grain of its own, as a running beam has. */
export function useDrawnPair(
  { maker, graphics }: Making,
  { surfaces, arms }: PairContent,
  canvases: PairCanvases,
  inverted: boolean,
  live: boolean,
): void {
  const drawn = useRef<Partial<Record<FluoroscopyView, Drawn>>>({});
  const given = useRef<readonly unknown[]>([]);
  const seed = useRef(FIRST_SEED);
  useEffect(() => {
    if (graphics.kind === 'waiting') return;
    const frame = requestAnimationFrame(() => {
      if (given.current[0] !== maker || given.current[1] !== surfaces) {
        maker.setSurfaces(surfaces);
        given.current = [maker, surfaces];
      }
      for (const view of FLUOROSCOPY_VIEWS) {
        const canvas = canvases[view].current;
        const of = [maker, graphics, surfaces, arms[view], inverted];
        if (!canvas || drawn.current[view]?.of.every((value, i) => value === of[i])) continue;
        if (live) seed.current++;
        maker.draw(canvas, arms[view], { inverted, noiseSeed: seed.current });
        drawn.current[view] = { of };
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [maker, graphics, surfaces, arms, canvases, inverted, live]);
}
