/** The time after as words: a shift that may go either way, and the facts that were run over a range. */
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import type { AfterAssumption, AlignmentResult } from '../../../shared/simulation/after/result.ts';
import { text } from '../../text/text.ts';
import { formatNumber, formatQuantity } from '../formatQuantity.ts';

/** "8.0 mm back to 20.4 mm forward": a band, and no middle. */
export function shiftWords({ bandMm: [low, high] }: AlignmentResult): string {
  return text('afterwards.shiftBand', { low: directed(low), high: directed(high) });
}

function directed(mm: number): string {
  return text(mm < 0 ? 'afterwards.backward' : 'afterwards.forward', {
    mm: formatQuantity(Math.abs(mm), 'lengthMm'),
  });
}

const FACT_QUANTITY: Readonly<Partial<Record<AfterAssumption['fact'], QuantityKey>>> = {
  weight: 'weightKg',
};

export function afterAssumptionWords(assumptions: readonly AfterAssumption[]): string {
  return assumptions
    .map(({ fact, range }) => {
      const name = text(`afterwards.facts.${fact}`);
      const key = FACT_QUANTITY[fact];
      return range && key
        ? text('afterwards.range', {
            fact: name,
            low: formatNumber(range[0], key),
            high: formatQuantity(range[1], key),
          })
        : name;
    })
    .join('; ');
}
