/** What was asked before the procedure, each with its answer; an open question says so. */
import type { Case } from '../../shared/document/document.ts';
import { answersOf, SAFETY_QUESTIONS } from '../../shared/fracture/safetyAnswers.ts';
import { text } from '../text/text.ts';

export function SafetyPart(props: { readonly case: Case }) {
  const { safety, clinical, fracture } = props.case;
  const answers = answersOf({ safety, clinical, facts: fracture });
  return (
    <section className="report-safety">
      <h2>{text('report.safety')}</h2>
      <dl className="report-rows">
        {SAFETY_QUESTIONS.map((question) => {
          const answer = answers[question];
          return (
            <div key={question} data-open={answer === null}>
              <dt>{text(`safety.questions.${question}`)}</dt>
              <dd>
                {answer === null ? text('field.notAssessed') : text(`features.yesNo.${answer}`)}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
