/** Nothing done, vertebroplasty and kyphoplasty side by side: the same bone, the same model, the same order of facts. */
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { sideBySide } from '../../shared/pipeline/sideBySide.ts';
import type { Procedure } from '../../shared/plan/plan.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { useOpenDocument } from '../state/derived.ts';
import { text } from '../text/text.ts';
import { CompareTable } from './CompareTable.tsx';
import { TrialTable } from './TrialTable.tsx';

interface CompareDialogProps {
  /** A procedure: plan this one. null: leave the plan as it is. */
  readonly onAnswer: (answer: Procedure | null) => void;
}

export function CompareDialog({ onAnswer }: CompareDialogProps) {
  const document = useOpenDocument();
  return (
    <Dialog
      page
      testId="compare-dialog"
      title={text('compare.title')}
      onDismiss={() => onAnswer(null)}
      answers={
        <Button className="button button-main button-words" onPress={() => onAnswer(null)}>
          {text('actions.close')}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled with the keyboard */}
      <section className="scroll" aria-label={text('compare.title')} tabIndex={0}>
        {document && <Compared document={document} onChoose={onAnswer} />}
      </section>
    </Dialog>
  );
}

function Compared(props: {
  readonly document: KyphoDocument;
  readonly onChoose: (procedure: Procedure) => void;
}) {
  const { document, onChoose } = props;
  const alternatives = useMemo(() => sideBySide(document), [document]);
  return (
    <div className="page-rows">
      <p className="page-lead">{text('compare.lead')}</p>
      <CompareTable alternatives={alternatives} onChoose={onChoose} />
      <p className="hint">{text('compare.noCourse')}</p>
      <h3 className="page-group">{text('compare.trials')}</h3>
      <TrialTable />
      <p className="hint">{text('compare.trialsWhy')}</p>
    </div>
  );
}
