/** How to read the numbers, what was not known, and the sources that findings and data rest on. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { text } from '../text/text.ts';
import { assumptionWords } from '../viewModel/assumptionWords.ts';
import { findingRows } from '../viewModel/findingRows.ts';
import { gainWords } from '../viewModel/planWords.ts';

interface SourcesPartProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

export function SourcesPart({ document, derived }: SourcesPartProps) {
  const sources = [
    ...new Set([
      ...(document.case.attribution ? [document.case.attribution] : []),
      ...findingRows(derived.findings).map(({ source }) => source),
    ]),
  ];
  return (
    <section className="report-reading">
      <p className="report-assumptions">{readingNotes(derived)}</p>
      <p className="report-sources">
        <b>{text('report.sources')}</b> {sources.join(' · ')}
      </p>
    </section>
  );
}

/** What a range is, what the gain compares, what was not known. */
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
