/** Shown while a worker is busy for somebody who waits: what it does, how far it is, and a way out. */
import { text } from '../text/text.ts';
import { Answer } from './Answer.tsx';
import { Dialog } from './Dialog.tsx';

interface WorkProgressProps {
  readonly title: string;
  readonly words: string;
  readonly done: number;
  /** 0: nobody knows yet. */
  readonly total: number;
  readonly onCancel: () => void;
  readonly testId: string;
  readonly cancelTestId: string;
}

export function WorkProgress(props: WorkProgressProps) {
  const { title, words, done, total, onCancel, testId, cancelTestId } = props;
  return (
    <Dialog
      role="alertdialog"
      testId={testId}
      title={title}
      onDismiss={onCancel}
      answers={
        <Answer autoFocus words={text('actions.cancel')} testId={cancelTestId} onPress={onCancel} />
      }
    >
      <p role="status">{words}</p>
      <progress
        className="work-bar"
        {...(total > 0 ? { value: done, max: total } : {})}
        aria-label={title}
      />
    </Dialog>
  );
}
