/** The numbers of the waterfall as a table, for those who do not see it. */
import type { Procedure } from '../../../shared/plan/plan.ts';
import { text } from '../../text/text.ts';
import type { WaterfallRow } from '../../viewModel/charts/waterfallRows.ts';
import { stepWord } from '../../viewModel/charts/waterfallWords.ts';
import { formatChange, formatEstimate } from '../../viewModel/formatQuantity.ts';

interface WaterfallTableProps {
  readonly rows: readonly WaterfallRow[];
  readonly procedure: Procedure;
}

export function WaterfallTable(props: WaterfallTableProps) {
  return (
    <table className="visually-hidden">
      <caption>{text('charts.waterfall.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('charts.waterfall.step')}</th>
          <th scope="col">{text('quantities.heightChangeMm')}</th>
          <th scope="col">{text('quantities.heightMm')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ code, heightMm, stepMm, changeMm }, i) => (
          <tr key={code}>
            <th scope="row">{stepWord(code, props.procedure)}</th>
            <td>{i > 0 && changeWords(stepMm, changeMm)}</td>
            <td>{formatEstimate(heightMm, 'heightMm')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function changeWords(stepMm: number, changeMm: WaterfallRow['changeMm']): string {
  return changeMm
    ? formatEstimate(changeMm, 'heightChangeMm')
    : formatChange(stepMm, 'heightChangeMm');
}
