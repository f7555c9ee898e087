/** Leaks of this plan, and apart from them the canal leaks that were recognised in a population. */

import type { LeakRisk } from '../../../shared/simulation/cement/leak/leakRisk.ts';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { Term } from '../../glossary/Term.tsx';
import type { TermId } from '../../glossary/terms.ts';
import { text } from '../../text/text.ts';
import {
  canalLeakRow,
  type LeakRow,
  leakAssumptionWords,
  leakRows,
} from '../../viewModel/outcome/leakRows.ts';

const LEAK_TERMS: Readonly<Partial<Record<string, TermId>>> = {
  'CT-basivertebral': 'leakB',
  'CT-segmental': 'leakS',
  'CT-cortical': 'leakC',
};

export function LeakTable({ leak }: { readonly leak: LeakRisk }) {
  const assumed = leakAssumptionWords(leak);
  return (
    <>
      <table className="numbers" data-testid="leak-table">
        <caption className="table-title">{text('cementOutcome.leaks')}</caption>
        <LeakHead />
        <tbody>
          {leakRows(leak).map((row) => (
            <LeakLine key={row.key} row={row} />
          ))}
        </tbody>
      </table>
      <p className="hint">{text('cementOutcome.typesWhy')}</p>
      {assumed && <p className="hint">{text('cementOutcome.assumed', { list: assumed })}</p>}
      <table className="numbers" data-testid="canal-leak-table">
        <caption className="table-title">{text('cementOutcome.populationOf')}</caption>
        <LeakHead hidden />
        <tbody>
          <LeakLine row={canalLeakRow(leak)} />
        </tbody>
      </table>
      <p className="hint">{text('cementOutcome.populationWhy')}</p>
    </>
  );
}

export function LeakHead({ hidden = false }: { readonly hidden?: boolean }) {
  return (
    <thead className={hidden ? 'visually-hidden' : undefined}>
      <tr>
        <th scope="col" className="is-name">
          {text('cementOutcome.leak')}
        </th>
        <th scope="col">{text('cementOutcome.seenOn')}</th>
        <th scope="col">{text('cementOutcome.howOften')}</th>
      </tr>
    </thead>
  );
}

export function LeakLine({ row }: { readonly row: LeakRow }) {
  return (
    <tr data-leak={row.key}>
      <th scope="row">
        <Term id={LEAK_TERMS[row.key]}>{row.name}</Term>
      </th>
      <td>{row.seenOn}</td>
      <td>
        <ExplainedNumber output={row.output} className="cell-number">
          {row.rate}
        </ExplainedNumber>
        {row.band && <span className="cell-band">{row.band}</span>}
      </td>
    </tr>
  );
}
