/** Shown while a 3D model is written or a film is drawn. */
import { useStore } from 'zustand';
import { WorkProgress } from '../controls/WorkProgress.tsx';
import { exportStore } from '../state/exporting.ts';
import { isFilm } from '../state/exportWish.ts';
import { text } from '../text/text.ts';

export function ExportProgress() {
  const progress = useStore(exportStore, (state) => state.progress);
  if (!progress) return null;
  const { done, total, cancel } = progress;
  const format = text(`exports.formats.${progress.choice}.name`);
  return (
    <WorkProgress
      testId="export-progress"
      cancelTestId="export-cancel"
      title={text('exports.working')}
      words={
        total === 0
          ? text('exports.preparing', { format })
          : text(isFilm(progress.choice) ? 'exports.filming' : 'exports.building', {
              format,
              done,
              total,
            })
      }
      done={done}
      total={total}
      onCancel={cancel}
    />
  );
}
