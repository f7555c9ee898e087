/** The plans of the case side by side, and nothing done, vertebroplasty and kyphoplasty: the same bone, the same model. */
import { useMemo } from 'react';
import { variantsInUse } from '../../shared/document/aside/treated.ts';
import type { Command } from '../../shared/document/commands.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import {
  sideBySide,
  type VariantColumn,
  variantsSideBySide,
} from '../../shared/pipeline/sideBySide.ts';
import { Answer } from '../controls/Answer.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { Scrolled } from '../controls/Scrolled.tsx';
import { useOpenDocument } from '../state/derived.ts';
import { text } from '../text/text.ts';
import type { ExplainedOf } from '../viewModel/compare/compareRows.ts';
import { untreatedCourseWords } from '../viewModel/compare/trialRows.ts';
import { CompareTable } from './CompareTable.tsx';
import { TrialTable } from './TrialTable.tsx';
import { VariantTable } from './VariantTable.tsx';

interface CompareDialogProps {
  readonly onAnswer: (answer: CompareAnswer) => void;
}

/** What to do instead, what to set beside it, or which number to explain. null: leave the plan as it is. */
export type CompareAnswer = Command | 'anotherCase' | { readonly explain: ExplainedOf } | null;

export function CompareDialog({ onAnswer }: CompareDialogProps) {
  const document = useOpenDocument();
  const several = document !== null && variantsInUse(document).length > 1;
  const title = text(several ? 'compare.titlePlans' : 'compare.title');
  return (
    <Dialog
      page
      testId="compare-dialog"
      title={title}
      onDismiss={() => onAnswer(null)}
      answers={
        <>
          <Answer
            words={text('compareCases.command')}
            testId="compare-another"
            onPress={() => onAnswer('anotherCase')}
          />
          <span className="dialog-gap" />
          <Answer main words={text('actions.close')} onPress={() => onAnswer(null)} />
        </>
      }
    >
      <Scrolled label={title}>
        {document && (
          <Compared
            document={document}
            onChoose={onAnswer}
            onExplain={(of) => onAnswer({ explain: of })}
          />
        )}
      </Scrolled>
    </Dialog>
  );
}

function Compared(props: {
  readonly document: KyphoDocument;
  readonly onChoose: (command: Command) => void;
  readonly onExplain: (of: ExplainedOf) => void;
}) {
  const { document, onChoose, onExplain } = props;
  const alternatives = useMemo(() => sideBySide(document), [document]);
  const variants = useMemo(() => variantsSideBySide(document), [document]);
  return (
    <div className="page-rows">
      {variants.length > 1 && (
        <Plans variants={variants} onChoose={onChoose} onExplain={onExplain} />
      )}
      <p className="page-lead">{text('compare.lead')}</p>
      <CompareTable
        alternatives={alternatives}
        onChoose={(value) => onChoose({ kind: 'editPlan', field: 'procedure', value })}
        onExplain={onExplain}
      />
      <p className="hint">{untreatedCourseWords()}</p>
      <h3 className="page-group">{text('compare.trials')}</h3>
      <TrialTable />
      <p className="hint">{text('compare.trialsWhy')}</p>
    </div>
  );
}

function Plans(props: {
  readonly variants: readonly VariantColumn[];
  readonly onChoose: (command: Command) => void;
  readonly onExplain: (of: ExplainedOf) => void;
}) {
  const { variants, onChoose, onExplain } = props;
  const letters = variants.map(({ variant }) => variant).join(', ');
  return (
    <>
      <h3 className="page-group">{text('compare.plans', { letters })}</h3>
      <p className="page-lead">{text('compare.plansLead')}</p>
      <VariantTable
        variants={variants}
        onShow={(variant) => onChoose({ kind: 'showVariant', variant })}
        onExplain={onExplain}
      />
      <h3 className="page-group">{text('compare.procedures')}</h3>
    </>
  );
}
