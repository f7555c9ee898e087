/** One explained number as text: its name, its value with unit and band, or why there is none. */

import type {
  ExplainedValue,
  NoValueReason,
  Reading,
} from '../../../shared/pipeline/explain/explanation.ts';
import { outputName as nameOfOutput } from '../../../shared/pipeline/explain/outputs/outputName.ts';
import { OUTPUTS, type OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import type { UnavailableReason } from '../../../shared/quantities/estimate.ts';
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import type { Asked } from '../verbs/answer.ts';
import { amount, estimate, planned, share } from './numbers.ts';
import { hasText, lookUp, text } from './words.ts';

/** Name and value of each, for a table. */
export function outputRows(
  ids: readonly OutputId[],
  { derived, document }: Pick<Asked, 'derived' | 'document'>,
): string[][] {
  return ids.map((id) => [outputName(id), readingText(OUTPUTS[id].read(derived, document))]);
}

export function outputName(id: OutputId): string {
  return nameOfOutput(id, lookUp);
}

export function readingText(reading: Reading): string {
  return reading.available ? valueText(reading.value) : reasonText(reading.reason);
}

export function reasonText(reason: NoValueReason): string {
  const words = isUnavailable(reason)
    ? text(`unavailable.${reason}`)
    : text(`numberPage.reasons.${reason}`);
  return text('cli.noValue', { reason: words });
}

/** These reasons have their words from the window. */
function isUnavailable(reason: NoValueReason): reason is UnavailableReason {
  return hasText(`unavailable.${reason}`);
}

function valueText(value: ExplainedValue): string {
  switch (value.kind) {
    case 'estimate':
      return value.quantity
        ? estimate(value.estimate, value.quantity)
        : plainEstimate(value.estimate, value.unit);
    case 'band':
      return text('cli.noMiddle', {
        low: measured(value.low, value.quantity, value.unit),
        high: measured(value.high, value.quantity, value.unit),
      });
    case 'middle':
      return text('cli.noBand', { value: measured(value.value, value.quantity, value.unit) });
    case 'published':
      return text('cli.noSpread', { value: measured(value.value, value.quantity, value.unit) });
    case 'planned':
      return planned(measured(value.value, value.quantity, value.unit));
    case 'share':
      return text('outcome.stopShare', { share: share(value.share) });
    case 'word':
      return value.share === null
        ? wordText(value.word)
        : `${wordText(value.word)} (${text('outcome.stopShare', { share: share(value.share) })})`;
    case 'distributed':
      return [
        `${value.best}, ${text('outcome.stopShare', { share: share(value.probabilities[value.best] ?? 0) })}`,
        ...(value.borderlineWith.length > 0
          ? [text('assessment.borderline', { grades: value.borderlineWith.join(', ') })]
          : []),
      ].join(', ');
    case 'possible':
      return value.classes.join(' / ');
  }
}

function wordText(word: string): string {
  const known = [`numberPage.words.${word}`, `outcome.stop.${word}`].find(hasText);
  return known ? text(known) : word;
}

/** Three digits: what has no row in the table of quantities has no decimals either. */
export function digits3(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function plainEstimate(
  { low, median, high }: { low: number; median: number; high: number },
  unit: string,
): string {
  const band = text('estimate.band', { low: digits3(low), high: digits3(high) });
  return `${digits3(median)} ${unitText(unit)} (${band})`;
}

function measured(value: number, key: QuantityKey | null, unit: string): string {
  return key ? amount(value, key) : `${digits3(value)} ${unitText(unit)}`;
}

function unitText(unit: string): string {
  const shared = `units.${unit}`;
  return hasText(shared) ? text(shared) : unit;
}
