/** What has to be asked before a needle goes in; each answer may stay "not assessed", and is counted as that. */
import { ANTICOAGULATIONS, NEUROLOGIES } from '../../shared/anatomy/clinicalStatus.ts';
import type { Case } from '../../shared/document/document.ts';
import { YES_NO } from '../../shared/fracture/features.ts';
import {
  answersOf,
  type FactQuestion,
  isAsked,
  SAFETY_QUESTIONS,
} from '../../shared/fracture/safetyAnswers.ts';
import { Choice } from '../controls/Choice.tsx';
import { FoldedSection } from '../controls/FoldedSection.tsx';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';

const yesNo = () => YES_NO.map((value) => ({ value, label: text(`features.yesNo.${value}`) }));

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
            <Choice
              key={question}
              label={text(`safety.questions.${question}`)}
              options={yesNo()}
              value={safety[question]}
              unknown="notAssessed"
              onChoose={(value) => dispatch({ kind: 'editSafety', field: question, value })}
              testId={`safety-${question}`}
            />
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

/** A question whose answer is a fact of the case: the same field as in its own section, with its own words. */
function FactChoice(
  props: { readonly question: FactQuestion } & Pick<Case, 'clinical' | 'fracture'>,
) {
  const { question, clinical, fracture } = props;
  const named = {
    label: text(`safety.questions.${question}`),
    unknown: 'notAssessed',
    testId: `safety-${question}`,
  } as const;
  switch (question) {
    case 'anticoagulants':
      return (
        <Choice
          {...named}
          options={ANTICOAGULATIONS.map((value) => ({
            value,
            label: text(`clinical.anticoagulatedOptions.${value}`),
          }))}
          value={clinical.anticoagulated}
          onChoose={(value) => dispatch({ kind: 'editClinical', field: 'anticoagulated', value })}
        />
      );
    case 'neurologicalDeficit':
      return (
        <Choice
          {...named}
          options={NEUROLOGIES.map((value) => ({
            value,
            label: text(`clinical.neurologyOptions.${value}`),
          }))}
          value={clinical.neurology}
          onChoose={(value) => dispatch({ kind: 'editClinical', field: 'neurology', value })}
        />
      );
    case 'mriOedema':
      return (
        <Choice
          {...named}
          options={yesNo()}
          value={fracture.oedema}
          onChoose={(value) => dispatch({ kind: 'editFracture', field: 'oedema', value })}
        />
      );
  }
}
