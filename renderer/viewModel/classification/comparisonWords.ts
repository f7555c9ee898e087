/** The comparison with an earlier picture as words; what cannot be compared says why and is given all the same. */
import type {
  DateComparison,
  Likelihood,
} from '../../../shared/fracture/comparison/compareDates.ts';
import { text } from '../../text/text.ts';
import { formatQuantity, formatShare } from '../formatQuantity.ts';

/** Why the two pictures should not be compared; null when they may be. */
export function incomparableWords(comparison: DateComparison): string | null {
  if (comparison.comparable === 'yes') return null;
  return text('comparison.notComparable', {
    why: comparison.why.map((each) => text(`comparison.why.${each}`)).join(', '),
  });
}

/** "12 % of runs"; a lower bound while something could not be checked. */
export function likelihoodWords({ probability, unchecked }: Likelihood): string {
  if (probability === null) return text('comparison.nothingChecked');
  const share = formatShare(probability);
  if (unchecked.length === 0) return text('comparison.in', { share });
  const list = unchecked
    .map((each) => (each === 'kyphosis' ? text('comparison.kyphosis') : text(`places.${each}`)))
    .join(', ')
    .toLowerCase();
  return `${text('comparison.atLeast', { share })}; ${text('comparison.unchecked', { list })}`;
}

export function datedWords(daysBefore: number | null): string {
  return daysBefore === null
    ? text('comparison.daysUnknown')
    : text('comparison.daysBefore', { days: formatQuantity(daysBefore, 'daysBefore') });
}
