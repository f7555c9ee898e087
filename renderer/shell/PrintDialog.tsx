/** On which paper; the one of last time is chosen already. */
import { useState } from 'react';
import { Answer } from '../controls/Answer.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import { PAPERS, type Paper, printStore } from '../state/printing.ts';
import { text } from '../text/text.ts';

export function PrintDialog(props: { readonly onAnswer: (paper: Paper | null) => void }) {
  const [paper, setPaper] = useState(printStore.getState().lastPaper);
  return (
    <Dialog
      testId="print-dialog"
      title={text('report.printTitle')}
      onDismiss={() => props.onAnswer(null)}
      answers={
        <>
          <Answer words={text('actions.cancel')} onPress={() => props.onAnswer(null)} />
          <Answer
            main
            words={text('report.printDo')}
            testId="print-do"
            autoFocus
            onPress={() => props.onAnswer(paper)}
          />
        </>
      }
    >
      <p>{text('report.printWhat')}</p>
      <SegmentedChoice
        label={text('report.paper')}
        testId="print-paper"
        options={PAPERS.map((value) => ({ value, label: text(`report.papers.${value}`) }))}
        value={paper}
        onChoose={(next) => next && setPaper(next)}
      />
    </Dialog>
  );
}
