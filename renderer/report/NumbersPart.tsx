/** Three short lists: the fracture, the plan, and what the simulated procedure says, each estimate with its range. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { text } from '../text/text.ts';
import { fractureRows } from '../viewModel/report/fractureRows.ts';
import { planRows } from '../viewModel/report/planRows.ts';
import type { ReportRow } from '../viewModel/report/reportRow.ts';
import { resultRows } from '../viewModel/report/resultRows.ts';

interface NumbersPartProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

export function NumbersPart({ document, derived }: NumbersPartProps) {
  return (
    <section className="report-numbers">
      <NumberList title={text('report.fracture')} rows={fractureRows(derived)} />
      <NumberList title={text('report.planned')} rows={planRows(document, derived)} />
      <NumberList title={text('report.results')} rows={resultRows(derived)} />
    </section>
  );
}

function NumberList({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly ReportRow[];
}) {
  return (
    <div>
      <h2>{title}</h2>
      <dl>
        {rows.map(({ name, value, band }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{value}</b> {band && <span className="report-band">{band}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
