/** A missing fact and the range it was run over instead, as one line. */
import type { QuantityKey } from '../../shared/quantities/table.ts';
import type { Assumption } from '../../shared/simulation/result.ts';
import { text } from '../text/text.ts';
import { formatNumber, formatQuantity } from './formatQuantity.ts';

/** Quantity of each numeric fact. */
const FACT_QUANTITY: Readonly<Partial<Record<Assumption['fact'], QuantityKey>>> = {
  boneDensity: 'densityMgPerCm3',
  daysSinceFracture: 'daysSinceFracture',
  stature: 'statureMm',
};

export function assumptionWords({ fact, range }: Assumption): string {
  const name = text(`assumptions.facts.${fact}`);
  const key = FACT_QUANTITY[fact];
  return range && key
    ? text('assumptions.range', {
        fact: name,
        low: formatNumber(range[0], key),
        high: formatQuantity(range[1], key),
      })
    : text('assumptions.open', { fact: name });
}
