/** A refusal in its four parts: what happened, where and what was found, what was expected, what to do now. */
import { useState } from 'react';
import { Answer } from '../controls/Answer.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { ErrorParts } from '../controls/ErrorParts.tsx';
import type { Questions } from '../state/dialogStore.ts';
import { text } from '../text/text.ts';

interface ErrorDialogProps {
  readonly error: Questions['error']['ask'];
  readonly onAnswer: (answer: Questions['error']['answer']) => void;
}

export function ErrorDialog({ error, onAnswer }: ErrorDialogProps) {
  const onClose = () => onAnswer('close');
  const [copied, setCopied] = useState(false);
  return (
    <Dialog
      role="alertdialog"
      testId="error-dialog"
      title={text('error.title')}
      onDismiss={onClose}
      answers={
        <>
          <Answer
            quiet
            words={text(copied ? 'actions.copied' : 'actions.copyDetails')}
            onPress={() => {
              void navigator.clipboard.writeText(error.details).then(
                () => setCopied(true),
                () => setCopied(false),
              );
            }}
          />
          <span className="dialog-gap" />
          {error.earlier && (
            <Answer
              words={text('earlierVersion.open')}
              testId="error-earlier"
              onPress={() => onAnswer('earlier')}
            />
          )}
          <Answer
            main
            words={text('actions.close')}
            testId="error-close"
            autoFocus
            onPress={onClose}
          />
        </>
      }
    >
      <p className="error-what">{error.what}</p>
      <ErrorParts error={error} />
      <p className="hint">{text('error.untouched')}</p>
    </Dialog>
  );
}
