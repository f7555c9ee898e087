/** Cement in the lung, counted in all patients, for the cement of this session. */
import type { LungRates } from '../../../shared/pipeline/lungRates.ts';
import { text } from '../../text/text.ts';
import { lungRows, lungWords } from '../../viewModel/outcome/lungRows.ts';
import { LeakHead, LeakLine } from './LeakTable.tsx';

export function LungTable({ rates }: { readonly rates: LungRates }) {
  return (
    <>
      <table className="numbers" data-testid="lung-table">
        <caption className="table-title">{text('cementOutcome.lung.title')}</caption>
        <LeakHead hidden />
        <tbody>
          {lungRows(rates).map((row) => (
            <LeakLine key={row.key} row={row} />
          ))}
        </tbody>
      </table>
      <p className="hint">{lungWords(rates)}</p>
    </>
  );
}
