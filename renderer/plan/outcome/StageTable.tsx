/** Heights and wedge angle at every stage, and what was gained, as one table. */
import { useStore } from 'zustand';
import { PLACES } from '../../../shared/anatomy/heights.ts';
import { type ProcedureResult, shownStage } from '../../../shared/simulation/result.ts';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { viewStore } from '../../state/viewStore.ts';
import { text } from '../../text/text.ts';
import { formatBand, formatChange, unitText } from '../../viewModel/formatQuantity.ts';
import { stageName } from '../../viewModel/stageWords.ts';
import { EstimateCell } from './EstimateCell.tsx';
import { PlaceHeads } from './PlaceHeads.tsx';

export function StageTable(props: { readonly result: ProcedureResult }) {
  const { stages, gainMm, procedure } = props.result;
  const chosen = useStore(viewStore, (view) => view.stage);
  const shown = shownStage(chosen, props.result);
  return (
    <table className="numbers">
      <caption className="table-title">
        {text('sections.procedure')}
        <span className="section-aside">{unitText('heightMm')}</span>
      </caption>
      <PlaceHeads />
      <tbody>
        {stages.map(({ stage, heightsMm }) => (
          <tr key={stage} data-shown={stage === shown}>
            <th scope="row" title={text(`stageWhat.${stage}`)}>
              {stageName(stage, procedure)}
            </th>
            {PLACES.map((place) => (
              <EstimateCell
                key={place}
                estimate={heightsMm[place]}
                quantityKey="heightMm"
                output={`height.${stage}.${place}`}
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
              <ExplainedNumber output={`gain.${place}`} className="cell-number">
                {formatChange(gainMm[place].median, 'heightChangeMm')}
              </ExplainedNumber>
              <span className="cell-band">{formatBand(gainMm[place], 'heightChangeMm')}</span>
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
