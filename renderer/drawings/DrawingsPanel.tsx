/** The plan as three linked drawings and in words: it needs no graphics card, and a screen reader reads it. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { drawSegment } from '../../shared/drawings/drawings.ts';
import { drawnSegment } from '../../shared/drawings/segmentDrawing.ts';
import { DRAWING_VIEWS } from '../../shared/drawings/view.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import { anatomyPackStore } from '../state/anatomyPack.ts';
import { text } from '../text/text.ts';
import { describe } from '../viewModel/picture/description.ts';
import { picturedAmong } from '../viewModel/picture/pictured.ts';
import { DrawingPane } from './DrawingPane.tsx';
import { DrawingWords } from './DrawingWords.tsx';

interface DrawingsPanelProps {
  readonly derived: Derived;
  readonly stage: Stage;
}

export function DrawingsPanel({ derived, stage }: DrawingsPanelProps) {
  const { drawings, handles } = useMemo(() => {
    const segment = drawnSegment(derived, stage);
    const { shape } = segment.fractured;
    return {
      drawings: drawSegment(segment, derived),
      handles: {
        shape,
        plan: segment.plan,
        description: describe(picturedAmong(derived, segment.bodies, stage)),
      },
    };
  }, [derived, stage]);
  const pack = useStore(anatomyPackStore, (state) => state.pack?.name);
  return (
    <section className="drawings" aria-label={text('drawings.name')} data-testid="drawings">
      {DRAWING_VIEWS.map((view) => (
        <DrawingPane key={view} drawing={drawings[view]} handles={handles} />
      ))}
      <DrawingWords description={handles.description} />
      {pack && (
        <p className="drawings-note" data-testid="drawings-pack">
          {text('anatomyPack.notDrawn', { name: pack })}
        </p>
      )}
    </section>
  );
}
