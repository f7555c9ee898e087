/** The time after: how firm the body is, what its wedge costs the balance and its neighbours, and its heights in a year. */
import { PLACES } from '../../../shared/anatomy/heights.ts';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';
import { FoldedSection } from '../../controls/FoldedSection.tsx';
import { text } from '../../text/text.ts';
import { formatShare, unitText } from '../../viewModel/formatQuantity.ts';
import { afterAssumptionWords } from '../../viewModel/outcome/afterWords.ts';
import { BalanceTable } from './BalanceTable.tsx';
import { EstimateCell } from './EstimateCell.tsx';
import { NewFractureTable } from './NewFractureTable.tsx';
import { PlaceHeads } from './PlaceHeads.tsx';
import { RecoveryTable } from './RecoveryTable.tsx';

export function AfterSection({ result }: { readonly result: ProcedureResult }) {
  const { after, approach, procedure } = result;
  const { left, right } = after.recovery.stiffness;
  const sides = approach !== 'bilateral' || left.median !== right.median;
  const assumed = afterAssumptionWords(after.assumptions);
  return (
    <FoldedSection
      section="after"
      aside={text('afterwards.aside', {
        stiffness: formatShare(after.recovery.stiffness.whole.median),
      })}
      testId="after-section"
    >
      <RecoveryTable recovery={after.recovery} sides={sides} />
      <table className="numbers">
        <caption className="table-title">
          {text('afterwards.heights')}
          <span className="section-aside">{unitText('heightMm')}</span>
        </caption>
        <PlaceHeads />
        <tbody>
          {after.followUp.map(({ months, heightsMm }) => (
            <tr key={months}>
              <th scope="row">{text('afterwards.months', { months })}</th>
              {PLACES.map((place) => (
                <EstimateCell
                  key={place}
                  estimate={heightsMm[place]}
                  quantityKey="heightMm"
                  output={`followUp.${months}.${place}`}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <BalanceTable after={after} />
      {assumed && <p className="hint">{text('afterwards.assumed', { list: assumed })}</p>}
      <NewFractureTable procedure={procedure} />
    </FoldedSection>
  );
}
