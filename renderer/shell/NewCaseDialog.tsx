/** A new case needs one answer, the fractured level; everything else may stay unknown. */
import { useState } from 'react';
import { CASE_LEVELS, type Level } from '../../shared/anatomy/levels.ts';
import { Answer } from '../controls/Answer.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { text } from '../text/text.ts';

interface NewCaseDialogProps {
  readonly onAnswer: (answer: { readonly level: Level; readonly title: string } | null) => void;
}

export function NewCaseDialog({ onAnswer }: NewCaseDialogProps) {
  const [level, setLevel] = useState<Level>('L1');
  const [title, setTitle] = useState('');
  return (
    <Dialog
      testId="new-case-dialog"
      title={text('newCase.title')}
      onDismiss={() => onAnswer(null)}
      answers={
        <>
          <Answer words={text('actions.cancel')} onPress={() => onAnswer(null)} />
          <Answer
            main
            words={text('newCase.create')}
            testId="new-case-create"
            onPress={() =>
              onAnswer({ level, title: title.trim() || text('newCase.defaultTitle', { level }) })
            }
          />
        </>
      }
    >
      <p>{text('newCase.why')}</p>
      <div className="level-grid" role="radiogroup" aria-label={text('facts.level')}>
        {CASE_LEVELS.map((each) => (
          <label key={each} className="level-choice">
            <input
              type="radio"
              name="level"
              checked={each === level}
              onChange={() => setLevel(each)}
            />
            <span>{each}</span>
          </label>
        ))}
      </div>
      <label className="field">
        <span className="field-label">{text('newCase.titleLabel')}</span>
        <span className="field-box">
          <input
            className="field-input"
            type="text"
            maxLength={80}
            autoComplete="off"
            placeholder={text('newCase.defaultTitle', { level })}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </span>
        <span className="hint">{text('newCase.titleHint')}</span>
      </label>
    </Dialog>
  );
}
