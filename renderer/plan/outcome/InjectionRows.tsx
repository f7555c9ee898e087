/** What a hand has to give to press the cement through its needle: of two unlike needles the harder one is named. */
import type { Approach } from '../../../shared/plan/plan.ts';
import type { PlanInjection } from '../../../shared/simulation/cement/injection/planInjection.ts';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { text } from '../../text/text.ts';
import { formatBand, formatQuantity, formatShare } from '../../viewModel/formatQuantity.ts';

interface InjectionRowsProps {
  readonly approach: Approach;
  readonly injection: PlanInjection;
}

export function InjectionRows({ approach, injection }: InjectionRowsProps) {
  const { where, pressureMpa, byHandShare } = injection;
  return (
    <>
      <tr data-testid="injection">
        <th scope="row">
          {approach === 'bilateral' && where !== 'both'
            ? text(`cementOutcome.injectionHarder.${where}`)
            : text('cementOutcome.injection')}
        </th>
        <td>
          <ExplainedNumber output="injectionPressure" className="cell-number">
            {formatQuantity(pressureMpa.median, 'injectionPressureMpa')}
          </ExplainedNumber>
          <span className="cell-band">{formatBand(pressureMpa, 'injectionPressureMpa')}</span>
        </td>
      </tr>
      <tr>
        <th scope="row">{text('cementOutcome.byHand')}</th>
        <td>
          <ExplainedNumber output="injectionByHand" className="cell-number">
            {formatShare(byHandShare)}
          </ExplainedNumber>
        </td>
      </tr>
    </>
  );
}
