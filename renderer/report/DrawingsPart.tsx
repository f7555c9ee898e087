/** The drawings on the page: small beside the 3D pictures, large where no picture could be taken. */
import { useStore } from 'zustand';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { drawSegment } from '../../shared/drawings/drawings.ts';
import { drawnSegment } from '../../shared/drawings/segmentDrawing.ts';
import { DRAWING_VIEWS } from '../../shared/drawings/view.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { DrawingSvg } from '../drawings/DrawingSvg.tsx';
import { anatomyPackStore } from '../state/anatomyPack.ts';
import { text } from '../text/text.ts';
import { identityLines } from '../viewModel/identity.ts';

interface DrawingsPartProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  readonly small?: boolean;
}

/** As the pictures are: four pixels to a printed millimetre at most. */
const PAPER = { widthPx: 720, heightPx: 780, textPx: 28 };
const SMALL = { widthPx: 720, heightPx: 520, textPx: 30 };

export function DrawingsPart({ document, derived, small = false }: DrawingsPartProps) {
  const pack = useStore(anatomyPackStore, (state) => state.pack?.name);
  const drawings = drawSegment(
    drawnSegment(derived, derived.run.available ? 'cemented' : 'before'),
    derived,
  );
  return (
    <section className="report-pictures">
      {DRAWING_VIEWS.map((view) => (
        <figure key={view}>
          <div className="report-picture">
            <DrawingSvg
              drawing={drawings[view]}
              size={small ? SMALL : PAPER}
              identity={identityLines(document)}
            />
          </div>
          <figcaption>
            {text(`drawings.views.${view}`)}, {text(`drawings.notes.${view}`)}
          </figcaption>
        </figure>
      ))}
      <p className="report-legend report-no-pictures">
        {small
          ? text('report.drawings')
          : `${text('report.pictures.none')} ${text('report.legend')}`}
        {pack && ` ${text('anatomyPack.notDrawn', { name: pack })}`}
      </p>
    </section>
  );
}
