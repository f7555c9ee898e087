/** A number of a table with its band below. */
import type { OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { formatBand, formatNumber, formatQuantity } from '../../viewModel/formatQuantity.ts';

interface EstimateCellProps {
  readonly estimate: Estimate;
  readonly quantityKey: QuantityKey;
  readonly output: OutputId;
  /** Where the table carries no unit. */
  readonly withUnit?: boolean;
  /** Measured, not estimated: no band. */
  readonly exact?: boolean;
}

export function EstimateCell(props: EstimateCellProps) {
  const { estimate, quantityKey } = props;
  const format = props.withUnit ? formatQuantity : formatNumber;
  return (
    <td>
      <ExplainedNumber output={props.output} className="cell-number">
        {format(estimate.median, quantityKey)}
      </ExplainedNumber>
      <span className="cell-band">{props.exact ? '' : formatBand(estimate, quantityKey)}</span>
    </td>
  );
}
