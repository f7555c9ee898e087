/** One drawing in the window, as large as its place, with its name below. */
import { useRef } from 'react';
import { text } from '../text/text.ts';
import type { PaneDrawing } from '../viewModel/drawings/outline.ts';
import { DrawingSvg } from './DrawingSvg.tsx';
import { usePaneSize } from './usePaneSize.ts';

const TEXT_PX = 13;
/** In the bar above the panes. */
const NO_IDENTITY: readonly string[] = [];

export function DrawingPane({ drawing }: { readonly drawing: PaneDrawing }) {
  const box = useRef<HTMLDivElement>(null);
  const size = usePaneSize(box);
  const { view } = drawing;
  return (
    <figure className="drawing-pane" data-view={view}>
      <div ref={box} className="drawing-box">
        <DrawingSvg drawing={drawing} size={{ ...size, textPx: TEXT_PX }} identity={NO_IDENTITY} />
      </div>
      <figcaption>
        <b>{text(`drawings.views.${view}`)}</b> {text(`drawings.notes.${view}`)}
      </figcaption>
    </figure>
  );
}
