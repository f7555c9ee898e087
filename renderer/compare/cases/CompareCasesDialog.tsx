/** Another case beside the open one, read only: their numbers side by side, and plainly that two patients are not one plan. */
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Level } from '../../../shared/anatomy/levels.ts';
import { documentAt, treatedLevels } from '../../../shared/document/aside/treated.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { Answer } from '../../controls/Answer.tsx';
import { Choice } from '../../controls/Choice.tsx';
import { Dialog } from '../../controls/Dialog.tsx';
import { Scrolled } from '../../controls/Scrolled.tsx';
import type { OtherCase } from '../../state/compareCases.ts';
import { derivationOf, useOpenDocument } from '../../state/derived.ts';
import { documentStore } from '../../state/documentStore.ts';
import { text } from '../../text/text.ts';
import { CaseTable, type NamedCase } from './CaseTable.tsx';

interface CompareCasesDialogProps {
  /** null: none could be read so far. */
  readonly other: OtherCase | null;
  readonly onAnswer: (answer: 'choose' | 'close') => void;
}

export function CompareCasesDialog({ other, onAnswer }: CompareCasesDialogProps) {
  const open = useOpenDocument();
  const title = text('compareCases.title');
  const beside = open && other && { open, other };
  return (
    <Dialog
      page={beside !== null}
      testId="compare-cases-dialog"
      title={title}
      onDismiss={() => onAnswer('close')}
      answers={
        <>
          <Answer
            words={text(other ? 'compareCases.chooseOther' : 'compareCases.choose')}
            testId="compare-cases-choose"
            onPress={() => onAnswer('choose')}
          />
          <span className="dialog-gap" />
          <Answer
            main
            words={text('actions.close')}
            testId="compare-cases-close"
            onPress={() => onAnswer('close')}
          />
        </>
      }
    >
      {beside ? (
        <Scrolled label={title}>
          <div className="page-rows">
            <Beside {...beside} />
          </div>
        </Scrolled>
      ) : (
        <p data-testid="compare-cases-empty">{text('compareCases.empty')}</p>
      )}
    </Dialog>
  );
}

function Beside({ open, other }: { readonly open: KyphoDocument; readonly other: OtherCase }) {
  const openName = useStore(documentStore, (state) => state.open?.fileName ?? null);
  const levels = treatedLevels(other.document);
  const [level, setLevel] = useState<Level>(other.document.case.fracture.level);
  const beside = useMemo(
    () => documentAt(other.document, other.document.aside.variant, level),
    [other, level],
  );
  const here = useMemo(() => derivationOf(open), [open]);
  const there = useMemo(() => derivationOf(beside), [beside]);
  const failed = [here, there].find((each) => !each.ok);
  return (
    <>
      <p className="page-lead" data-testid="compare-cases-lead">
        {text('compareCases.lead')}
      </p>
      {open.plan.planId === beside.plan.planId && (
        <p className="hint" data-testid="compare-cases-same">
          {text('compareCases.sameId', { planId: open.plan.planId })}
        </p>
      )}
      {levels.length > 1 && (
        <div className="compare-level">
          <Choice
            label={text('compareCases.level', { file: other.fileName })}
            options={levels.map((value) => ({ value, label: value }))}
            value={level}
            testId="compare-cases-level"
            onChoose={(next) => next && setLevel(next)}
          />
        </div>
      )}
      {here.ok && there.ok ? (
        <CaseTable
          open={named(open, here.derived, openName ?? text('compareCases.noFile'))}
          other={named(beside, there.derived, other.fileName)}
        />
      ) : (
        <p role="alert">
          {text('compareCases.failed', {
            why: failed && !failed.ok ? failed.message : '',
          })}
        </p>
      )}
    </>
  );
}

function named(
  document: KyphoDocument,
  derived: NamedCase['derived'],
  fileName: string,
): NamedCase {
  return { document, derived, fileName };
}
