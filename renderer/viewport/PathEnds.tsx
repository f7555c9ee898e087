/** Both ends of every planned needle over the picture: taken hold of here, they move the path that every other picture shows. */

import { useMemo } from 'react';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { fracturedShape } from '../../shared/pipeline/stagedBodies.ts';
import { followedPath } from '../../shared/plan/trajectory.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import { PathHandle } from '../controls/PathHandle.tsx';
import { text } from '../text/text.ts';
import { placeWords } from '../viewModel/picture/describedWords.ts';
import { describe } from '../viewModel/picture/description.ts';
import type { ShownContents } from '../viewModel/picture/drawnContents.ts';
import { picturedAt } from '../viewModel/picture/pictured.ts';
import type { EndMarks } from './endMarks.ts';
import type { MarkedFrame } from './overlayMarks.ts';

interface PathEndsProps {
  readonly frame: MarkedFrame;
  readonly marks: EndMarks;
  readonly derived: Derived;
  readonly stage: Stage;
  readonly shown: ShownContents | null;
}

const DOT_PX = 5;

export function PathEnds({ frame, marks, derived, stage, shown }: PathEndsProps) {
  const { needles } = useMemo(
    () => describe(picturedAt(derived, stage, shown)),
    [derived, stage, shown],
  );
  const paths = useMemo(() => {
    const shape = fracturedShape(derived);
    return {
      left: followedPath(shape, derived.plan, 'left'),
      right: followedPath(shape, derived.plan, 'right'),
    };
  }, [derived]);
  const { widthPx, heightPx } = frame;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of what lies over a picture is no part of a form.
    <svg
      className="path-ends"
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="group"
      aria-label={text('viewport.pathEnds')}
      data-testid="path-ends"
    >
      {marks.ends.map(({ side, end, at }) => {
        const needle = needles.find((each) => each.side === side);
        return (
          needle && (
            <PathHandle
              key={`${side} ${end}`}
              side={side}
              end={end}
              path={paths[side]}
              axes={marks.axes}
              pxPerMm={marks.pxPerMm}
              at={at}
              radiusPx={DOT_PX}
              place={placeWords(needle[end])}
            />
          )
        );
      })}
    </svg>
  );
}
