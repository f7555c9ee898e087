/** Findings with their severity as a word, what was assumed, and the sources they and the data rest on. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { text } from '../text/text.ts';
import { assumptionWords } from '../viewModel/assumptionWords.ts';
import { findingRows } from '../viewModel/findingRows.ts';
import { gainWords } from '../viewModel/planWords.ts';

/** From here on the page is set smaller. */
const CROWDED_FROM = 9;

export function isCrowded({ findings }: Derived): boolean {
  return findings.length >= CROWDED_FROM;
}

interface FindingsPartProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

/** With more findings than this, notes are counted instead of printed: the page stays one page, dangers stay on it. */
const MAX_PRINTED_FINDINGS = 15;

export function FindingsPart({ document, derived }: FindingsPartProps) {
  const rows = findingRows(derived.findings);
  const grave = rows.filter(({ severity }) => severity !== 'note').length;
  const printed = rows.slice(0, Math.max(grave, MAX_PRINTED_FINDINGS));
  const left = rows.length - printed.length;
  const sources = [
    ...new Set([
      ...(document.case.attribution ? [document.case.attribution] : []),
      ...printed.map(({ source }) => source),
    ]),
  ];
  return (
    <section className="report-findings">
      <h2>{text('report.findings')}</h2>
      {rows.length === 0 && <p>{text('report.noFindings')}</p>}
      <ul>
        {printed.map((row) => (
          <li key={row.code} data-severity={row.severity}>
            <b className="report-severity">{row.severityWord}</b> <b>{row.title}</b> {row.why}
          </li>
        ))}
      </ul>
      {left > 0 && <p>{text('report.moreNotes', { count: left })}</p>}
      <p className="report-assumptions">{readingNotes(derived)}</p>
      <p className="report-sources">
        <b>{text('report.sources')}</b> {sources.join(' · ')}
      </p>
    </section>
  );
}

/** How to read the numbers: what a range is, what the gain compares, what was not known. */
function readingNotes({ run, fracture }: Derived): string {
  if (!run.available) return '';
  const { assumptions, draws, seed } = run.value;
  return [
    text('report.rangeNote', { draws, seed }),
    gainWords(fracture.available ? fracture.value.pose : null),
    assumptions.length > 0
      ? text('report.assumptions', { list: assumptions.map(assumptionWords).join('; ') })
      : text('report.noAssumptions'),
  ].join(' ');
}
