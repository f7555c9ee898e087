/** The pictures of the page, each with its sides, scale and identity written over it. */
import { useStore } from 'zustand';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { anatomyPackStore } from '../state/anatomyPack.ts';
import { text } from '../text/text.ts';
import { identityLines } from '../viewModel/identity.ts';
import { packCredit } from '../viewModel/packWords.ts';
import { Overlay } from '../viewport/Overlay.tsx';
import { sectionSide } from '../viewport/sectionThrough.ts';
import type { Pictures } from '../viewport/viewportProps.ts';
import { DrawingsPart } from './DrawingsPart.tsx';

interface PicturesPartProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  /** null: drawn flat instead. */
  readonly pictures: Pictures | null;
}

const SHOWN = ['posterior', 'left', 'section'] as const;

export function PicturesPart({ document, derived, pictures }: PicturesPartProps) {
  const pack = useStore(anatomyPackStore, (state) => state.pack);
  if (!pictures) return <DrawingsPart document={document} derived={derived} />;
  const identity = identityLines(document);
  return (
    <section className="report-pictures">
      {SHOWN.map((name) => {
        const { dataUrl, widthPx, heightPx, marks } = pictures[name];
        const caption =
          name === 'section'
            ? text(`report.pictures.sections.${sectionSide(document.plan)}`)
            : text(`report.pictures.${name}`);
        return (
          <figure key={name}>
            <div className="report-picture">
              <img src={dataUrl} width={widthPx} height={heightPx} alt={caption} />
              <Overlay
                marks={marks}
                widthPx={widthPx}
                heightPx={heightPx}
                identity={identity}
                pinned
              />
            </div>
            <figcaption>{caption}</figcaption>
          </figure>
        );
      })}
      <p className="report-legend">
        {text('report.legend')}
        {pack && ` ${packCredit(pack)}`}
      </p>
    </section>
  );
}
