/** All treated levels of the printed plan: the page itself speaks of one of them. */
import type { Derived } from '../../shared/pipeline/derived.ts';
import { text } from '../text/text.ts';
import { formatEstimate } from '../viewModel/formatQuantity.ts';
import { sessionWords } from '../viewModel/sessionWords.ts';

export function SessionPart({
  derived: { session, fracturedLevel },
}: {
  readonly derived: Derived;
}) {
  if (!session) return null;
  const { levels, cement, without } = sessionWords(session);
  const each = session.levels.map(({ level, cementMl, findings }) => {
    const dangers = findings.filter(({ severity }) => severity === 'danger').length;
    const name = level === fracturedLevel ? text('report.thisLevel', { level }) : level;
    const comesTo = [
      cementMl ? formatEstimate(cementMl, 'volumeMl') : text('plans.cementUnknown'),
      dangers > 0
        ? text('severity.count', { severity: text('severity.danger'), count: dangers })
        : '',
    ]
      .filter(Boolean)
      .join(', ');
    return text('report.levelComesTo', { level: name, comesTo });
  });
  return (
    <section className="report-session" data-testid="report-session">
      <h2>{text('plans.session')}</h2>
      <p>
        <b>{[levels, cement, without].filter(Boolean).join(' · ')}</b>
      </p>
      <p>{each.join('; ')}</p>
    </section>
  );
}
