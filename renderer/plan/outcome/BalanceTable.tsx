/** What the wedge may cost the balance, and what the neighbours carry. It promises no posture. */

import type { AfterResult } from '../../../shared/simulation/after/result.ts';
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
            <td className="is-words">{shiftWords(alignment)}</td>
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
      {alignment.cues.every(({ state }) => state === 'notAssessed') && (
        <p className="hint">{text('afterwards.cues')}</p>
      )}
    </>
  );
}
