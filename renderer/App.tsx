/** The window: header, case on the left, the segment in the middle, plan and results on the right, a quiet footer. */
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { CasePanel } from './case/CasePanel.tsx';
import { PlanPanel } from './plan/PlanPanel.tsx';
import { Dialogs } from './shell/Dialogs.tsx';
import { DropTarget } from './shell/DropTarget.tsx';
import { EmptyState } from './shell/EmptyState.tsx';
import { ExportProgress } from './shell/ExportProgress.tsx';
import { FailureNote } from './shell/FailureNote.tsx';
import { FilmProgress } from './shell/FilmProgress.tsx';
import { Footer } from './shell/Footer.tsx';
import { Header } from './shell/Header.tsx';
import { PackProgress } from './shell/PackProgress.tsx';
import { PrintRoot } from './shell/PrintRoot.tsx';
import { RailHandle } from './shell/RailHandle.tsx';
import { Rooms } from './shell/Rooms.tsx';
import { useTheme } from './shell/useTheme.ts';
import { useWindowEvents } from './shell/useWindowEvents.ts';
import { StageArea } from './stage/StageArea.tsx';
import type { Session } from './state/createSession.ts';
import { derivationOf, useOpenDocument } from './state/derived.ts';
import { documentStore } from './state/documentStore.ts';
import { isRadiographFile } from './state/filmImport.ts';

export function App({ session }: { readonly session: Session }) {
  const { platform, files, films, commands, setViewport } = session;
  useWindowEvents(platform, files, commands);
  const theme = useTheme(platform);
  const document = useOpenDocument();
  const opening = useStore(documentStore, ({ open }) => open?.opening);
  const derivation = document && derivationOf(document);
  const derived = derivation?.ok ? derivation.derived : null;

  const dropped = useCallback(
    async (file: File) =>
      (await isRadiographFile(file)) ? films.load(file) : files.openDropped(file),
    [films, files],
  );

  return (
    <>
      <div className="app">
        <Header key={opening} commands={commands} />
        {document && derivation ? (
          <Rooms>
            <CasePanel key={`case-${opening}`} document={document} derived={derived} />
            {/* A handle belongs to the rail beside it, which is another one for another case. */}
            <RailHandle key={`case-width-${opening}`} rail="case" />
            {derived ? (
              <StageArea
                document={document}
                derived={derived}
                theme={theme}
                films={films}
                onReady={setViewport}
              />
            ) : (
              <main className="stage-area">
                <FailureNote derivation={derivation} onUndo={commands.undo} />
              </main>
            )}
            <RailHandle key={`plan-width-${opening}`} rail="plan" />
            <PlanPanel
              key={`plan-${opening}`}
              document={document}
              derived={derived}
              onSeries={() => void commands.series()}
              onInstruments={() => void commands.instruments()}
            />
          </Rooms>
        ) : (
          <EmptyState commands={commands} />
        )}
        <Footer derived={derived} />
      </div>
      <DropTarget onFile={dropped} />
      <PackProgress />
      <FilmProgress />
      <ExportProgress />
      <Dialogs />
      {document && derived && <PrintRoot document={document} derived={derived} />}
    </>
  );
}
