/** Heights and wedge angle at every stage, and what was gained, as one table. */
import { useStore } from 'zustand';
import { PLACES } from '../../shared/anatomy/heights.ts';
import type { Estimate } from '../../shared/quantities/estimate.ts';
import type { QuantityKey } from '../../shared/quantities/table.ts';
import type { ProcedureResult } from '../../shared/simulation/result.ts';
import { viewStore } from '../state/viewStore.ts';
import { text } from '../text/text.ts';
import { formatBand, formatChange, formatNumber, unitText } from '../viewModel/formatQuantity.ts';

export function StageTable(props: { readonly result: ProcedureResult }) {
  const { stages, gainMm } = props.result;
  const shown = useStore(viewStore, (view) => view.stage);
  return (
    <table className="numbers">
      <caption className="table-title">
        {text('sections.procedure')}
        <span className="section-aside">{unitText('heightMm')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{text('outcome.stage')}</span>
          </th>
          {PLACES.map((place) => (
            <th key={place} scope="col">
              {text(`places.${place}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stages.map(({ stage, heightsMm }) => (
          <tr key={stage} data-shown={stage === shown}>
            <th scope="row" title={text(`stageWhat.${stage}`)}>
              {text(`stages.${stage}`)}
            </th>
            {PLACES.map((place) => (
              <Cell
                key={place}
                estimate={heightsMm[place]}
                quantityKey="heightMm"
                exact={stage === 'before'}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text('outcome.gain')}</th>
          {PLACES.map((place) => (
            <td key={place}>
              <span className="cell-number">
                {formatChange(gainMm[place].median, 'heightChangeMm')}
              </span>
              <span className="cell-band">{formatBand(gainMm[place], 'heightChangeMm')}</span>
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function Cell(props: {
  readonly estimate: Estimate;
  readonly quantityKey: QuantityKey;
  readonly exact: boolean;
}) {
  const { estimate, quantityKey } = props;
  return (
    <td>
      <span className="cell-number">{formatNumber(estimate.median, quantityKey)}</span>
      <span className="cell-band">{props.exact ? '' : formatBand(estimate, quantityKey)}</span>
    </td>
  );
}
