/** Findings with their severity as a word, the gravest first. */
import type { Derived } from '../../shared/pipeline/derived.ts';
import { text } from '../text/text.ts';
import { findingRows } from '../viewModel/findingRows.ts';

/** From here on the pages are set smaller. */
const CROWDED_FROM = 13;
/** With more findings than this, notes are counted instead of printed: a page stays a page, what is grave stays on it. */
const MAX_PRINTED = 20;

export function isCrowded({ findings }: Derived): boolean {
  return findings.length >= CROWDED_FROM;
}

export function FindingsPart({ derived }: { readonly derived: Derived }) {
  const rows = findingRows(derived.findings);
  const grave = rows.filter(({ severity }) => severity !== 'note').length;
  const printed = rows.slice(0, Math.max(grave, MAX_PRINTED));
  const left = rows.length - printed.length;
  return (
    <section className="report-findings">
      <h2>{text('report.findings')}</h2>
      {rows.length === 0 && <p>{text('report.noFindings')}</p>}
      <ul>
        {printed.map((row) => (
          <li key={row.key} data-severity={row.severity}>
            <b className="report-severity">{row.severityWord}</b> <b>{row.title}</b>{' '}
            {row.where && `(${row.where}) `}
            {row.why}
          </li>
        ))}
      </ul>
      {left > 0 && <p>{text('report.moreNotes', { count: left })}</p>}
    </section>
  );
}
