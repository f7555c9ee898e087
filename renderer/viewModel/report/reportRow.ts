/** One line of a list on paper: name, value, and the range beside it. */
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import { formatBand, formatQuantity } from '../formatQuantity.ts';

export interface ReportRow {
  readonly name: string;
  readonly value: string;
  readonly band?: string;
}

export function estimated(name: string, estimate: Estimate, key: QuantityKey): ReportRow {
  return {
    name,
    value: formatQuantity(estimate.median, key),
    band: formatBand(estimate, key),
  };
}
