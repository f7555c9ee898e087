/** A number of a table with its band below. */
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import { formatBand, formatNumber, formatQuantity } from '../../viewModel/formatQuantity.ts';

interface EstimateCellProps {
  readonly estimate: Estimate;
  readonly quantityKey: QuantityKey;
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
      <span className="cell-number">{format(estimate.median, quantityKey)}</span>
      <span className="cell-band">{props.exact ? '' : formatBand(estimate, quantityKey)}</span>
    </td>
  );
}
