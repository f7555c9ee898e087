/** What the wedge may cost the balance, and what the neighbours carry. It promises no posture. */

import { evidence } from '../../../shared/evidence/lookup.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import type { AfterResult } from '../../../shared/simulation/after/result.ts';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { Term } from '../../glossary/Term.tsx';
import { text } from '../../text/text.ts';
import { shiftWords } from '../../viewModel/outcome/afterWords.ts';
import { EstimateCell } from './EstimateCell.tsx';

export function BalanceTable({ after }: { readonly after: AfterResult }) {
  const { alignment, neighbourLoad, endplateStressRisePercent } = after;
  return (
    <>
      <table className="numbers" data-testid="balance">
        <caption className="table-title">{text('afterwards.balance')}</caption>
        <tbody>
          <tr>
            <th scope="row" className="is-long">
              <Term id="plumbLine">{text('afterwards.alignment')}</Term>
            </th>
            <td className="is-words">
              <ExplainedNumber output="alignment" className="cell-words">
                {shiftWords(alignment)}
              </ExplainedNumber>
            </td>
          </tr>
          {neighbourLoad && (
            <>
              <tr>
                <th scope="row" className="is-long">
                  {text('afterwards.weightAbove')}
                </th>
                <EstimateCell
                  withUnit
                  estimate={neighbourLoad.weightAboveN}
                  quantityKey="forceN"
                  output="weightAbove"
                />
              </tr>
              <tr>
                <th scope="row" className="is-long">
                  {text('afterwards.addedCompression')}
                </th>
                <EstimateCell
                  withUnit
                  estimate={neighbourLoad.addedCompressionN}
                  quantityKey="forceN"
                  output="addedCompression"
                />
              </tr>
            </>
          )}
          <tr>
            <th scope="row" className="is-long">
              {text('afterwards.endplateStress')}
            </th>
            <EstimateCell
              withUnit
              estimate={endplateStressRisePercent}
              quantityKey="sharePercent"
              output="endplateStress"
            />
          </tr>
        </tbody>
      </table>
      <p className="hint">{text('afterwards.alignmentWhy')}</p>
      {!neighbourLoad && <p className="hint">{text('afterwards.loadNotTabled')}</p>}
      <p className="hint">{wholeSpineWords()}</p>
    </>
  );
}

/** A case holds no film from C7 down: what a series read from one is named, and not assessed. */
function wholeSpineWords(): string {
  const limit = (id: 'sagittalAxis' | 'plumbLine') => `${evidence(id).value} ${text('units.mm')}`;
  return text('afterwards.wholeSpine', {
    axis: limit('sagittalAxis'),
    plumb: limit('plumbLine'),
    source: SOURCES[evidence('plumbLine').source].citation,
  });
}
