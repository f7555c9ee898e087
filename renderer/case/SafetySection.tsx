/** What has to be asked before a needle goes in; each answer may stay "not assessed", and is counted as that. */
import type { Case } from '../../shared/document/document.ts';
import {
  answersOf,
  type FactQuestion,
  isAsked,
  SAFETY_QUESTIONS,
} from '../../shared/fracture/safetyAnswers.ts';
import { FieldPlace } from '../controls/FieldPlace.tsx';
import { FoldedSection } from '../controls/FoldedSection.tsx';
import { YesNoChoice } from '../controls/YesNoChoice.tsx';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';
import { ClinicalChoice } from './ClinicalChoice.tsx';

export function SafetySection({ safety, clinical, fracture }: Case) {
  const answers = answersOf({ safety, clinical, facts: fracture });
  const answered = SAFETY_QUESTIONS.filter((question) => answers[question] !== null).length;
  return (
    <FoldedSection
      section="safety"
      aside={text('safety.asked', { answered, asked: SAFETY_QUESTIONS.length })}
      testId="safety"
    >
      <p className="hint">{text('safety.what')}</p>
      <div className="field-grid">
        {SAFETY_QUESTIONS.map((question) =>
          isAsked(question) ? (
            <FieldPlace key={question} at={`/case/safety/${question}`}>
              <YesNoChoice
                label={text(`safety.questions.${question}`)}
                value={safety[question]}
                onChoose={(value) => dispatch({ kind: 'editSafety', field: question, value })}
                testId={`safety-${question}`}
              />
            </FieldPlace>
          ) : (
            <FactChoice
              key={question}
              question={question}
              clinical={clinical}
              fracture={fracture}
            />
          ),
        )}
      </div>
    </FoldedSection>
  );
}

/** A question whose answer is a fact of the case: the same field as in its own section, by another name. */
function FactChoice(
  props: { readonly question: FactQuestion } & Pick<Case, 'clinical' | 'fracture'>,
) {
  const { question, clinical, fracture } = props;
  const named = { label: text(`safety.questions.${question}`), testId: `safety-${question}` };
  switch (question) {
    case 'anticoagulants':
      return <ClinicalChoice {...named} field="anticoagulated" clinical={clinical} />;
    case 'neurologicalDeficit':
      return <ClinicalChoice {...named} field="neurology" clinical={clinical} />;
    case 'mriOedema':
      return (
        <YesNoChoice
          {...named}
          value={fracture.oedema}
          onChoose={(value) => dispatch({ kind: 'editFracture', field: 'oedema', value })}
        />
      );
  }
}
