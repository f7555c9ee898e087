/** Shown while an anatomy pack is read: how far, and a way out. */
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { Dialog } from '../controls/Dialog.tsx';
import { anatomyPackStore } from '../state/anatomyPack.ts';
import { text } from '../text/text.ts';

export function PackProgress() {
  const progress = useStore(anatomyPackStore, (state) => state.progress);
  if (!progress) return null;
  const { name, done, total, cancel } = progress;
  return (
    <Dialog
      role="alertdialog"
      testId="pack-progress"
      title={text('anatomyPack.loading')}
      onDismiss={cancel}
      answers={
        <Button
          className="button button-plain button-words"
          data-testid="pack-cancel"
          autoFocus
          onPress={cancel}
        >
          {text('actions.cancel')}
        </Button>
      }
    >
      <p role="status">
        {total === 0
          ? text('anatomyPack.reading', { name })
          : text('anatomyPack.building', { name, done, total })}
      </p>
      <progress
        className="pack-bar"
        {...(total > 0 ? { value: done, max: total } : {})}
        aria-label={text('anatomyPack.loading')}
      />
    </Dialog>
  );
}
