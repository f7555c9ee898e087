/** The files that were open last: open one, take one off the list, empty the list, or keep none. */
import { Button, Switch } from 'react-aria-components';
import { useStore } from 'zustand';
import type { FileHandle, RecentChange, RecentFile } from '../../shared/ipc/bridge.ts';
import { Answer } from '../controls/Answer.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { recentStore } from '../state/recentStore.ts';
import { text } from '../text/text.ts';

interface RecentDialogProps {
  readonly change: (change: RecentChange) => void;
  readonly onAnswer: (chosen: FileHandle | null) => void;
}

export function RecentDialog({ change, onAnswer }: RecentDialogProps) {
  const { kept, files } = useStore(recentStore) ?? { kept: false, files: [] };
  return (
    <Dialog
      testId="recent-dialog"
      title={text('recent.title')}
      onDismiss={() => onAnswer(null)}
      answers={
        <>
          <Answer
            quiet
            words={text('recent.clear')}
            testId="recent-clear"
            isDisabled={files.length === 0}
            onPress={() => change({ change: 'clear' })}
          />
          <span className="dialog-gap" />
          <Answer main words={text('actions.close')} onPress={() => onAnswer(null)} />
        </>
      }
    >
      {files.length === 0 && <p>{text(kept ? 'recent.none' : 'recent.off')}</p>}
      {files.length > 0 && (
        <ul className="recent-files">
          {files.map((file) => (
            <RecentRow
              key={file.id}
              file={file}
              onOpen={() => onAnswer(file.id)}
              onRemove={() => change({ change: 'remove', id: file.id })}
            />
          ))}
        </ul>
      )}
      <Switch
        className="switch"
        isSelected={kept}
        data-testid="recent-keep"
        onChange={(next) => change({ change: 'keep', kept: next })}
      >
        <span className="switch-track" />
        {text('recent.keep')}
      </Switch>
      <p className="hint">{text('recent.why')}</p>
    </Dialog>
  );
}

interface RecentRowProps {
  readonly file: RecentFile;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function RecentRow({ file: { name, missing }, onOpen, onRemove }: RecentRowProps) {
  return (
    <li className="recent-file">
      <Button
        className="button button-quiet button-words recent-name"
        isDisabled={missing}
        onPress={onOpen}
      >
        {name}
      </Button>
      {missing && <span className="hint">{text('recent.missing')}</span>}
      <Button
        className="button button-plain button-words"
        aria-label={text('recent.remove', { name })}
        onPress={onRemove}
      >
        {text('recent.removeShort')}
      </Button>
    </li>
  );
}
