/** Both ends of every planned needle on one drawing. */

import type { VertebraShape } from '../../shared/anatomy/vertebraShape.ts';
import type { PaneDrawing } from '../../shared/drawings/outline.ts';
import type { PaneFrame } from '../../shared/drawings/paneFrame.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { followedPath } from '../../shared/plan/trajectory.ts';
import { PathHandle } from '../controls/PathHandle.tsx';
import { PATH_ENDS } from '../viewModel/moveEnd.ts';
import { placeWords } from '../viewModel/picture/describedWords.ts';
import type { Description } from '../viewModel/picture/description.ts';

export interface HandlesProps {
  /** Of the fractured level. */
  readonly shape: VertebraShape;
  readonly plan: Plan;
  readonly description: Description;
}

interface HandlesOnPane extends HandlesProps {
  readonly drawing: PaneDrawing;
  readonly frame: PaneFrame;
}

const DOT_SHARE = 0.36;

export function Handles({ shape, plan, description, drawing, frame }: HandlesOnPane) {
  const { needles, view } = drawing;
  // What is nearer to the eye lies on top, and is what a press takes: seen from the left, the left needle.
  const farFirst = view === 'lateral' ? needles.toReversed() : needles;
  return farFirst.map((needle) => {
    const { side } = needle;
    const path = followedPath(shape, plan, side);
    return PATH_ENDS.map((end) => (
      <PathHandle
        key={`${side} ${end}`}
        side={side}
        end={end}
        path={path}
        axes={drawing.axes}
        pxPerMm={frame.pxPerMm}
        at={{ x: frame.x(needle[end].u), y: frame.y(needle[end].v) }}
        radiusPx={frame.textPx * DOT_SHARE}
        place={placeWords(description.needles[needles.indexOf(needle)]![end])}
      />
    ));
  });
}
