/** Heights on the way to a stage: a change of stage is shown as movement, a change of the plan at once. */
import { useFrame, useThree } from '@react-three/fiber';
import { useLayoutEffect, useRef, useState } from 'react';
import { type HeightsMm, mapPlaces } from '../../shared/anatomy/heights.ts';
import type { Level } from '../../shared/anatomy/levels.ts';
import type { StandingHeightsMm } from '../../shared/anatomy/poseBodies.ts';
import type { Stage } from '../../shared/simulation/result.ts';

const STAGE_CHANGE_MS = 240;

interface Movement {
  readonly stage: Stage;
  readonly from: StandingHeightsMm;
  readonly share: number;
}

/** `still`: the reader asked for less motion. */
export function useStageHeights(
  target: StandingHeightsMm,
  stage: Stage,
  still: boolean,
): StandingHeightsMm {
  const invalidate = useThree((state) => state.invalidate);
  const lastShown = useRef(target);
  const startedMs = useRef(0);
  const [movement, setMovement] = useState<Movement>({ stage, from: target, share: 1 });

  if (movement.stage !== stage) {
    setMovement({ stage, from: lastShown.current, share: still ? 1 : 0 });
  }
  const shown = movement.share < 1 ? mixStanding(movement.from, target, movement.share) : target;

  useLayoutEffect(() => {
    lastShown.current = shown;
    if (movement.share < 1) invalidate();
  });
  useFrame(() => {
    if (movement.share === 1) return;
    if (movement.share === 0) startedMs.current = performance.now() - 1;
    const share = Math.min((performance.now() - startedMs.current) / STAGE_CHANGE_MS, 1);
    setMovement((m) => (m.stage === movement.stage ? { ...m, share } : m));
  });
  return shown;
}

/** A level that was not drawn before stands at once. */
function mixStanding(
  from: StandingHeightsMm,
  to: StandingHeightsMm,
  share: number,
): StandingHeightsMm {
  const mixed = Object.entries(to).map(([level, heightsMm]) => {
    const before = from[level as Level];
    return [level, before ? mixHeights(before, heightsMm, share) : heightsMm] as const;
  });
  return Object.fromEntries(mixed);
}

function mixHeights(from: HeightsMm, to: HeightsMm, share: number): HeightsMm {
  const eased = share * share * (3 - 2 * share);
  return mapPlaces((place) => from[place] + (to[place] - from[place]) * eased);
}
