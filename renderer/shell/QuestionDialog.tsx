/** The questions of the file flows: save first? restore? open in spite of warnings, or of another editor? overwrite? */
import { Answer } from '../controls/Answer.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import type { OpenDialog } from '../state/dialogStore.ts';
import { LOCALE, text } from '../text/text.ts';

type Question = Extract<
  OpenDialog,
  { kind: 'unsaved' | 'restore' | 'warnings' | 'conflict' | 'edited' }
>;

export function QuestionDialog({ dialog }: { readonly dialog: Question }) {
  switch (dialog.kind) {
    case 'unsaved':
      return (
        <Dialog
          role="alertdialog"
          testId="unsaved-dialog"
          title={text('unsaved.title', dialog.ask)}
          onDismiss={() => dialog.answer('cancel')}
          answers={
            <>
              <Answer
                quiet
                words={text('unsaved.discard')}
                testId="unsaved-discard"
                onPress={() => dialog.answer('discard')}
              />
              <span className="dialog-gap" />
              <Answer
                words={text('unsaved.cancel')}
                testId="unsaved-cancel"
                onPress={() => dialog.answer('cancel')}
              />
              <Answer
                main
                autoFocus
                words={text('unsaved.save')}
                testId="unsaved-save"
                onPress={() => dialog.answer('save')}
              />
            </>
          }
        >
          <p>{text('unsaved.why')}</p>
        </Dialog>
      );
    case 'restore':
      return (
        <Dialog
          role="alertdialog"
          testId="restore-dialog"
          title={text('restore.title')}
          onDismiss={() => dialog.answer('later')}
          answers={
            <>
              <Answer
                quiet
                words={text('restore.discard')}
                testId="restore-discard"
                onPress={() => dialog.answer('discard')}
              />
              <span className="dialog-gap" />
              <Answer
                words={text('restore.later')}
                testId="restore-later"
                onPress={() => dialog.answer('later')}
              />
              <Answer
                main
                autoFocus
                words={text('restore.accept')}
                testId="restore-accept"
                onPress={() => dialog.answer('restore')}
              />
            </>
          }
        >
          <p>
            {text('restore.why', {
              name: dialog.ask.name,
              when: timeText(dialog.ask.lastEditAtMs),
            })}
          </p>
          <p className="hint">{text('restore.warning')}</p>
        </Dialog>
      );
    case 'warnings':
      return (
        <Dialog
          role="alertdialog"
          testId="warning-dialog"
          title={text('warning.title')}
          onDismiss={() => dialog.answer('cancel')}
          answers={
            <>
              <Answer
                words={text('warning.cancel')}
                testId="warning-cancel"
                onPress={() => dialog.answer('cancel')}
              />
              <Answer
                main
                autoFocus
                words={text('warning.open')}
                testId="warning-open"
                onPress={() => dialog.answer('open')}
              />
            </>
          }
        >
          <p>{text('warning.why')}</p>
          <ul className="warnings">
            {dialog.ask.warnings.map((warning) => (
              <li key={warning.where + warning.what}>
                <strong>{warning.what}</strong>
                <span className="warning-place">{text('warning.place', { ...warning })}</span>
                <span className="hint">{warning.next}</span>
              </li>
            ))}
          </ul>
        </Dialog>
      );
    case 'edited':
      return (
        <Dialog
          role="alertdialog"
          testId="edited-dialog"
          title={text('edited.title')}
          onDismiss={() => dialog.answer('cancel')}
          answers={
            <>
              <Answer
                quiet
                words={text('edited.edit')}
                testId="edited-edit"
                onPress={() => dialog.answer('edit')}
              />
              <span className="dialog-gap" />
              <Answer words={text('actions.cancel')} onPress={() => dialog.answer('cancel')} />
              <Answer
                main
                autoFocus
                words={text('edited.look')}
                testId="edited-look"
                onPress={() => dialog.answer('look')}
              />
            </>
          }
        >
          <p>{editedText(dialog.ask)}</p>
          <p className="hint">{text('edited.guard')}</p>
        </Dialog>
      );
    case 'conflict':
      return (
        <Dialog
          role="alertdialog"
          testId="conflict-dialog"
          title={text('conflict.title')}
          onDismiss={() => dialog.answer('cancel')}
          answers={
            <>
              <Answer
                quiet
                words={text('conflict.overwrite')}
                onPress={() => dialog.answer('overwrite')}
              />
              <span className="dialog-gap" />
              <Answer words={text('actions.cancel')} onPress={() => dialog.answer('cancel')} />
              <Answer
                main
                autoFocus
                words={text('actions.saveAs')}
                onPress={() => dialog.answer('saveAs')}
              />
            </>
          }
        >
          <p>{text('conflict.why', dialog.ask)}</p>
        </Dialog>
      );
  }
}

function timeText(ms: number): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short' }).format(ms);
}

function editedText({ silent, ...who }: Extract<Question, { kind: 'edited' }>['ask']): string {
  return text(silent ? 'edited.whySilent' : 'edited.why', { ...who });
}
