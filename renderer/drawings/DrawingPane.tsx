/** One drawing in the window, as large as its place, with its name below. */
import { useRef } from 'react';
import type { PaneDrawing } from '../../shared/drawings/outline.ts';
import { text } from '../text/text.ts';
import { DrawingSvg } from './DrawingSvg.tsx';
import { Handles, type HandlesProps } from './Handles.tsx';
import { type BoxSize, usePaneSize } from './usePaneSize.ts';

/** Letters shrink with the pane as far as they can be read. */
const textPxIn = ({ widthPx, heightPx }: BoxSize) =>
  Math.min(13, Math.max(10.5, Math.min(widthPx, heightPx) / 22));
/** In the bar above the panes. */
const NO_IDENTITY: readonly string[] = [];

interface DrawingPaneProps {
  readonly drawing: PaneDrawing;
  readonly handles: HandlesProps;
}

export function DrawingPane({ drawing, handles }: DrawingPaneProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = usePaneSize(box);
  const { view } = drawing;
  return (
    <figure className="drawing-pane" data-view={view}>
      <div ref={box} className="drawing-box">
        <DrawingSvg
          drawing={drawing}
          size={{ ...size, textPx: textPxIn(size) }}
          identity={NO_IDENTITY}
          handles={(frame) => <Handles {...handles} drawing={drawing} frame={frame} />}
        />
      </div>
      <figcaption>
        <b>{text(`drawings.views.${view}`)}</b> {text(`drawings.notes.${view}`)}
      </figcaption>
    </figure>
  );
}
