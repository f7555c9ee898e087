/** One A4 page: the plan as pictures, numbers with ranges, findings and sources. Pure: same props, same page. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { LOCALE, text } from '../text/text.ts';
import type { Pictures } from '../viewport/viewportProps.ts';
import { FindingsPart, isCrowded } from './FindingsPart.tsx';
import { HeightsTable } from './HeightsTable.tsx';
import { NumbersPart } from './NumbersPart.tsx';
import { PicturesPart } from './PicturesPart.tsx';
import './report.css';

export interface PlanReportProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  /** null when no picture could be made: the plan is drawn flat. */
  readonly pictures: Pictures | null;
  /** Already written for people, e.g. "4 March 2027": the page itself reads no clock. */
  readonly printedOn: string;
}

export function PlanReport({ document, derived, pictures, printedOn }: PlanReportProps) {
  const { case: spine, plan } = document;
  return (
    <article className="plan-report" lang={LOCALE} data-crowded={isCrowded(derived)}>
      <header className="report-header">
        <div>
          <h1>{text(`report.titles.${plan.procedure}`)}</h1>
          <p className="report-case">
            {text('report.case', {
              title: spine.title,
              level: derived.fracturedLevel,
              approach: text(`plan.approachNames.${plan.approach}`),
            })}
          </p>
        </div>
        <ul className="report-identity">
          <li>{text('report.plan', { planId: plan.planId })}</li>
          <li>{text('report.printed', { date: printedOn })}</li>
          <li>{text('report.model', { version: derived.modelVersion })}</li>
        </ul>
      </header>
      {spine.origin === 'constructed' && (
        <p className="report-constructed">{text('report.constructedBand')}</p>
      )}
      <PicturesPart document={document} derived={derived} pictures={pictures} />
      <HeightsTable document={document} derived={derived} />
      <NumbersPart document={document} derived={derived} />
      <FindingsPart document={document} derived={derived} />
      <footer className="report-footer">
        <p>{text('report.footer')}</p>
      </footer>
    </article>
  );
}
