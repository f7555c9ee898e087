/** Shown while an anatomy pack is read. */
import { useStore } from 'zustand';
import { WorkProgress } from '../controls/WorkProgress.tsx';
import { anatomyPackStore } from '../state/anatomyPack.ts';
import { text } from '../text/text.ts';

export function PackProgress() {
  const progress = useStore(anatomyPackStore, (state) => state.progress);
  if (!progress) return null;
  const { name, done, total, cancel } = progress;
  return (
    <WorkProgress
      testId="pack-progress"
      cancelTestId="pack-cancel"
      title={text('anatomyPack.loading')}
      words={
        total === 0
          ? text('anatomyPack.reading', { name })
          : text('anatomyPack.building', { name, done, total })
      }
      done={done}
      total={total}
      onCancel={cancel}
    />
  );
}
