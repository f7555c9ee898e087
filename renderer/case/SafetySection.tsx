/** What has to be asked before a needle goes in; each answer may stay "not assessed", and is counted as that. */
import { YES_NO } from '../../shared/fracture/features.ts';
import { SAFETY_QUESTIONS, type SafetyAnswers } from '../../shared/fracture/safetyAnswers.ts';
import { Choice } from '../controls/Choice.tsx';
import { FoldedSection } from '../controls/FoldedSection.tsx';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';

export function SafetySection({ safety }: { readonly safety: SafetyAnswers }) {
  const answered = SAFETY_QUESTIONS.filter((question) => safety[question] !== null).length;
  return (
    <FoldedSection
      title={text('sections.safety')}
      aside={text('safety.asked', { answered, asked: SAFETY_QUESTIONS.length })}
      testId="safety"
    >
      <p className="hint">{text('safety.what')}</p>
      <div className="field-grid">
        {SAFETY_QUESTIONS.map((field) => (
          <Choice
            key={field}
            label={text(`safety.questions.${field}`)}
            options={YES_NO.map((value) => ({ value, label: text(`features.yesNo.${value}`) }))}
            value={safety[field]}
            unknown="notAssessed"
            onChoose={(value) => dispatch({ kind: 'editSafety', field, value })}
            testId={`safety-${field}`}
          />
        ))}
      </div>
    </FoldedSection>
  );
}
