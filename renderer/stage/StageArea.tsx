/** The middle of the window: the 3D segment, its drawings, its fluoroscopy or the films of the case, with identity, views and stages. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Level } from '../../shared/anatomy/levels.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Picked } from '../../shared/measure/pickSpot.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { stageAtHand } from '../../shared/pipeline/stagedBodies.ts';
import { timelineOf } from '../../shared/pipeline/timelineOf.ts';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import { DrawingsPanel } from '../drawings/DrawingsPanel.tsx';
import { FilmsPanel } from '../films/FilmsPanel.tsx';
import { FluoroscopyPanel } from '../fluoroscopy/panel/FluoroscopyPanel.tsx';
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx';
import { anatomyPackStore } from '../state/anatomyPack.ts';
import { dispatch } from '../state/documentStore.ts';
import type { FilmImport } from '../state/filmImport.ts';
import { addSpot, clearSpots } from '../state/measuring.ts';
import { say } from '../state/noticeStore.ts';
import { STAGE_PICTURES, viewStore } from '../state/viewStore.ts';
import { text } from '../text/text.ts';
import { identityLine } from '../viewModel/identity.ts';
import { needlePlace } from '../viewModel/paths/alongNeedle.ts';
import { shownStandingMm } from '../viewModel/picture/drawnContents.ts';
import { othersNote } from '../viewModel/treatedWords.ts';
import { Viewport } from '../viewport/Viewport.tsx';
import type { Eye, Theme, ViewportHandle } from '../viewport/viewportProps.ts';
import { Announcer } from './Announcer.tsx';
import { MeasureBar } from './MeasureBar.tsx';
import { NeedleBar } from './NeedleBar.tsx';
import { PictureWords } from './PictureWords.tsx';
import { PlansBar } from './plans/PlansBar.tsx';
import { StageStrip } from './StageStrip.tsx';
import { sceneWords, seenOf } from './seen.ts';
import { usePainted } from './usePainted.ts';
import { ViewBar } from './ViewBar.tsx';

interface StageAreaProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  readonly theme: Theme;
  readonly films: FilmImport;
  readonly onReady: (handle: ViewportHandle) => void;
}

function pick(picked: Picked): void {
  if (picked.kind === 'spot') addSpot(picked.spot);
  else say(text(`measure.missed.${picked.kind}`));
}

function spotsLost(): void {
  clearSpots();
  say(text('measure.lost'));
}

const showLevel = (level: Level) => dispatch({ kind: 'showLevel', level });

const turned = () => viewStore.setState({ namedView: null });

const putEye = (eye: Eye | null) => viewStore.setState({ eye });

export function StageArea({ document, derived, theme, films, onReady }: StageAreaProps) {
  const painted = usePainted();
  const stage = useStore(viewStore, (view) => view.stage);
  const namedView = useStore(viewStore, (view) => view.namedView);
  const eye = useStore(viewStore, (view) => view.eye);
  const packTemplates = useStore(anatomyPackStore, ({ templates }) => templates);
  const picture = useStore(viewStore, (view) => view.picture);
  const plane = useStore(viewStore, (view) => view.sectionPlane);
  const before = useStore(viewStore, (view) => view.before);
  const measuring = useStore(viewStore, (view) => view.measuring);
  const timelineAt = useStore(viewStore, (view) => view.timelineAt);
  const made = useMemo(() => timelineOf(document, derived), [document, derived]);
  const timeline = picture === 'scene' && made.available ? made.value : null;
  const moment = timelineAt === null ? null : (timeline?.at(timelineAt) ?? null);
  const along = useStore(viewStore, (view) => view.along);
  const place = picture === 'scene' && along ? needlePlace(document, derived, along) : null;
  const chosen = moment?.stage ?? stage;
  const shown = stageAtHand(derived, chosen);
  const seen = seenOf(document, derived, { stage: shown, moment, place, plane, before });
  const drawings = <DrawingsPanel derived={derived} stage={shown} />;
  return (
    <main className="stage-area" aria-label={text('rooms.view')}>
      <Announcer document={document} derived={derived} stage={shown} shown={seen.shown} />
      <div className="scene">
        <div className="scene-bar">
          <h1 className="identity" data-testid="identity-bar">
            {identityLine(document)}
          </h1>
          <SegmentedChoice
            label={text('view.picture')}
            hideLabel
            options={STAGE_PICTURES.map((value) => ({
              value,
              label: text(`view.pictures.${value}`),
            }))}
            value={picture}
            onChoose={(next) => next && viewStore.setState({ picture: next })}
            testId="stage-picture"
          />
          {picture === 'scene' && <ViewBar />}
          <PlansBar document={document} derived={derived} />
        </div>
        <ErrorBoundary
          fallback={
            <div className="scene-fault" role="alert">
              <p className="scene-fault-title">{text('view.failed')}</p>
              <p>{text('view.failedWhy')}</p>
            </div>
          }
        >
          <div className="scene-stack">
            <div className="scene-layer" data-hidden={picture !== 'scene'}>
              {painted && (
                <Viewport
                  document={document}
                  derived={derived}
                  stage={shown}
                  {...seen}
                  namedView={namedView}
                  eye={eye}
                  measuring={measuring}
                  onPick={pick}
                  onSpotsLost={spotsLost}
                  onPickLevel={showLevel}
                  theme={theme}
                  packTemplates={packTemplates}
                  onTurn={turned}
                  onEye={putEye}
                  hidden={picture !== 'scene'}
                  instead={drawings}
                  onReady={onReady}
                />
              )}
              <PictureWords
                document={document}
                derived={derived}
                stage={shown}
                shown={seen.shown}
                seen={sceneWords(seen, namedView)}
              />
              {derived.others.length > 0 && (
                <div className="scene-note" data-testid="others-note">
                  {othersNote(derived).map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                </div>
              )}
            </div>
            {picture === 'drawings' && drawings}
            {picture === 'films' && <FilmsPanel document={document} films={films} />}
            {picture === 'fluoroscopy' && (
              <FluoroscopyPanel
                document={document}
                derived={derived}
                stage={shown}
                packTemplates={packTemplates}
              />
            )}
          </div>
        </ErrorBoundary>
        {picture === 'scene' && measuring && (
          <MeasureBar
            measuring={measuring}
            derived={derived}
            standingMm={shownStandingMm(derived, shown, seen.shown)}
            caption={seen.caption}
          />
        )}
      </div>
      {/* A film is what was, whatever stage is planned; and it must not move under the hand when the first number comes. */}
      {picture === 'films' ? null : place ? (
        <NeedleBar place={place} sides={derived.paths.map(({ side }) => side)} />
      ) : (
        <StageStrip
          derived={derived}
          stage={shown}
          underWay={moment !== null && moment.share < 1 && moment.position > 0}
          timeline={timeline}
        />
      )}
    </main>
  );
}
