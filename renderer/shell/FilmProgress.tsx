/** Shown while the file of a film is read. */
import { useStore } from 'zustand';
import { WorkProgress } from '../controls/WorkProgress.tsx';
import { filmStore } from '../state/filmStore.ts';
import { text } from '../text/text.ts';
import { RADIOGRAPH_STAGES } from '../workers/openRadiograph.ts';

export function FilmProgress() {
  const progress = useStore(filmStore, (state) => state.progress);
  if (!progress) return null;
  const { name, stage, cancel } = progress;
  return (
    <WorkProgress
      testId="film-progress"
      cancelTestId="film-cancel"
      title={text('films.loading')}
      words={text(`films.stages.${stage}`, { name })}
      done={RADIOGRAPH_STAGES.indexOf(stage)}
      total={RADIOGRAPH_STAGES.length}
      onCancel={cancel}
    />
  );
}
