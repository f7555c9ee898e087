/** The middle of the window: the 3D segment with its identity, views and stages. */
import { useStore } from 'zustand';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx';
import { anatomyPackStore } from '../state/anatomyPack.ts';
import { viewStore } from '../state/viewStore.ts';
import { text } from '../text/text.ts';
import { identityLine } from '../viewModel/identity.ts';
import { shownStage } from '../viewModel/stageWords.ts';
import { sectionThrough } from '../viewport/sectionThrough.ts';
import { Viewport } from '../viewport/Viewport.tsx';
import type { Theme, ViewportHandle } from '../viewport/viewportProps.ts';
import { StageStrip } from './StageStrip.tsx';
import { ViewBar } from './ViewBar.tsx';

interface StageAreaProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  readonly theme: Theme;
  readonly onReady: (handle: ViewportHandle) => void;
}

const turned = () => viewStore.setState({ namedView: null });

export function StageArea({ document, derived, theme, onReady }: StageAreaProps) {
  const stage = useStore(viewStore, (view) => view.stage);
  const namedView = useStore(viewStore, (view) => view.namedView);
  const packTemplates = useStore(anatomyPackStore, ({ templates }) => templates);
  const plane = useStore(viewStore, (view) => view.sectionPlane);
  return (
    <main className="stage-area" aria-label={text('rooms.view')}>
      <div className="scene">
        <div className="scene-bar">
          <h1 className="identity" data-testid="identity-bar">
            {identityLine(document)}
          </h1>
          <ViewBar />
        </div>
        <ErrorBoundary
          fallback={
            <div className="scene-fault" role="alert">
              <p className="scene-fault-title">{text('view.failed')}</p>
              <p>{text('view.failedWhy')}</p>
            </div>
          }
        >
          <Viewport
            document={document}
            derived={derived}
            stage={derived.run.available ? shownStage(stage, derived.run.value) : 'before'}
            namedView={namedView}
            section={plane && sectionThrough(plane, document, derived)}
            theme={theme}
            packTemplates={packTemplates}
            onTurn={turned}
            onReady={onReady}
          />
        </ErrorBoundary>
      </div>
      <StageStrip derived={derived} />
    </main>
  );
}
