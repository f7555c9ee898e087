/** Where the cement lies, what it touches, when and through what it goes in, and which leaks are to be expected, each beside what it would be seen on. */

import type { KyphoDocument } from '../../../shared/document/document.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import type { LungRates } from '../../../shared/pipeline/lungRates.ts';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { FoldedSection } from '../../controls/FoldedSection.tsx';
import { Term } from '../../glossary/Term.tsx';
import { text } from '../../text/text.ts';
import { formatBand, formatQuantity, formatShare } from '../../viewModel/formatQuantity.ts';
import { ClockTables } from './ClockTables.tsx';
import { HeatTable } from './HeatTable.tsx';
import { InjectionRows } from './InjectionRows.tsx';
import { LeakTable } from './LeakTable.tsx';
import { LungTable } from './LungTable.tsx';

interface CementSectionProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  readonly result: ProcedureResult;
  /** Of the session, to which this level belongs; null without cement. */
  readonly lung: LungRates | null;
}

export function CementSection({ document, derived, result, lung }: CementSectionProps) {
  const { cement, approach } = result;
  const { fillPercent, pattern, contact, injection, leak } = cement;
  return (
    <FoldedSection
      section="cement"
      aside={
        pattern
          ? text('cementOutcome.aside', {
              fill: formatQuantity(fillPercent.median, 'sharePercent'),
              pattern: text(`cementOutcome.patternsShort.${pattern}`),
            })
          : text('cementOutcome.none')
      }
      testId="cement-section"
    >
      <table className="numbers">
        <tbody>
          <tr>
            <th scope="row">{text('cementOutcome.fill')}</th>
            <td>
              <ExplainedNumber output="cementFill" className="cell-number">
                {formatQuantity(fillPercent.median, 'sharePercent')}
              </ExplainedNumber>
              <span className="cell-band">{formatBand(fillPercent, 'sharePercent')}</span>
            </td>
          </tr>
          {pattern && (
            <tr>
              <th scope="row">
                <Term id="cementPattern">{text('cementOutcome.pattern')}</Term>
              </th>
              <td>
                <ExplainedNumber output="cementPattern" className="cell-words">
                  {text(`cementOutcome.patterns.${pattern}`)}
                </ExplainedNumber>
              </td>
            </tr>
          )}
          {contact && (
            <tr data-testid="contact-both">
              <th scope="row">{text('cementOutcome.contact')}</th>
              <td>
                <ExplainedNumber output="contact.both" className="cell-words">
                  {text('estimate.shareOfRuns', { share: formatShare(contact.both) })}
                </ExplainedNumber>
              </td>
            </tr>
          )}
          {contact && approach !== 'bilateral' && (
            <tr>
              <th scope="row">{text('cementOutcome.across')}</th>
              <td>
                <ExplainedNumber output="contact.acrossMidline" className="cell-words">
                  {text('estimate.shareOfRuns', { share: formatShare(contact.acrossMidline) })}
                </ExplainedNumber>
              </td>
            </tr>
          )}
          {injection && <InjectionRows approach={approach} injection={injection} />}
        </tbody>
      </table>
      {pattern && <ClockTables document={document} derived={derived} />}
      {leak ? (
        <LeakTable leak={leak} />
      ) : (
        pattern && <p className="hint">{text('cementOutcome.noRates')}</p>
      )}
      {lung && <LungTable rates={lung} />}
      {pattern && <HeatTable cementMl={cement.volumeMl.median} />}
      <p className="hint">{text('outcome.modelEstimate')}</p>
    </FoldedSection>
  );
}
