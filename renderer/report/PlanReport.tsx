/**
 * Two pages: the plan as pictures, numbers with ranges and findings, then needle paths, questions and approval. Pure: same props,
 * same pages.
 */
import type { ReactNode } from 'react';
import { approvalState } from '../../shared/document/approval.ts';
import { planMark } from '../../shared/document/aside/treated.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { Paper } from '../state/printing.ts';
import { LOCALE, text } from '../text/text.ts';
import { approvalStatement } from '../viewModel/approvalWords.ts';
import { routesWords } from '../viewModel/report/routesWords.ts';
import type { Pictures } from '../viewport/viewportProps.ts';
import { ApprovalPart } from './ApprovalPart.tsx';
import { DrawingsPart } from './DrawingsPart.tsx';
import { FindingsPart, isCrowded } from './FindingsPart.tsx';
import { HeightsTable } from './HeightsTable.tsx';
import { NumbersPart } from './NumbersPart.tsx';
import { PathsPart } from './PathsPart.tsx';
import { PicturesPart } from './PicturesPart.tsx';
import { PopulationPart } from './PopulationPart.tsx';
import { SafetyPart } from './SafetyPart.tsx';
import { SessionPart } from './SessionPart.tsx';
import { SourcesPart } from './SourcesPart.tsx';
import './report.css';

export interface PlanReportProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  /** null when no picture could be made: the plan is drawn flat on the first page. */
  readonly pictures: Pictures | null;
  /** Already written for people, e.g. "4 March 2027": the page itself reads no clock. */
  readonly printedOn: string;
  readonly paper: Paper;
}

export function PlanReport(props: PlanReportProps) {
  const { document, derived, pictures, paper } = props;
  return (
    <article
      className="plan-report"
      lang={LOCALE}
      data-paper={paper}
      data-crowded={isCrowded(derived)}
    >
      <Page {...props} page={1} title={text(`report.titles.${document.plan.procedure}`)}>
        <PicturesPart document={document} derived={derived} pictures={pictures} />
        <HeightsTable derived={derived} />
        <NumbersPart document={document} derived={derived} />
        <FindingsPart derived={derived} />
      </Page>
      <Page {...props} page={2} title={text('report.detail')}>
        <SessionPart derived={derived} />
        {pictures && <DrawingsPart document={document} derived={derived} small />}
        <PathsPart document={document} derived={derived} />
        <SafetyPart case={document.case} />
        <PopulationPart derived={derived} />
        <SourcesPart document={document} derived={derived} />
        <ApprovalPart document={document} derived={derived} />
      </Page>
    </article>
  );
}

const PAGES = 2;

/** Either page alone says whose plan it is, which version, and what it is not. */
function Page(
  props: PlanReportProps & {
    readonly page: number;
    readonly title: string;
    readonly children: ReactNode;
  },
) {
  const { document, derived, printedOn, page, title, children } = props;
  const { case: spine, plan } = document;
  return (
    <section className="report-page" data-testid={`report-page-${page}`}>
      <header className="report-header">
        <div>
          <h1>{title}</h1>
          <p className="report-case">
            {text('report.case', {
              title: spine.title,
              level: derived.fracturedLevel,
              approach: text(`plan.approachNames.${plan.approach}`),
              route: routesWords(plan),
            })}
          </p>
          <p className="report-approval">{approvalStatement(approvalState(document))}</p>
        </div>
        <ul className="report-identity">
          <li>{text('report.plan', { planId: planMark(document) })}</li>
          <li>{text('report.printed', { date: printedOn })}</li>
          <li>{text('report.model', { version: derived.modelVersion })}</li>
        </ul>
      </header>
      {spine.origin === 'constructed' && (
        <p className="report-constructed">{text('report.constructedBand')}</p>
      )}
      {children}
      <footer className="report-footer">
        <p>{text('report.footer')}</p>
        <p>{text('report.page', { page, pages: PAGES })}</p>
      </footer>
    </section>
  );
}
