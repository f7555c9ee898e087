/** One explained value as it stands in the window, or why there is none. */
import type {
  ExplainedValue,
  NoValueReason,
  Reading,
} from '../../../shared/pipeline/explain/explanation.ts';
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import { eitherText, hasText, text } from '../../text/text.ts';
import { formatBand, formatQuantity, formatShare } from '../formatQuantity.ts';
import { plainNumber, unitSymbol } from '../modelPage/plainNumber.ts';

export interface ReadingWords {
  readonly value: string;
  /** Band or share beside it; empty where there is none. */
  readonly beside: string;
}

export function readingWords(reading: Reading): ReadingWords {
  return reading.available
    ? valueWords(reading.value)
    : { value: text('estimate.notAvailable'), beside: reasonWords(reading.reason) };
}

function reasonWords(reason: NoValueReason): string {
  const words = [`unavailable.${reason}`, `numberPage.reasons.${reason}`].find(hasText);
  return words ? text(words) : reason;
}

function valueWords(value: ExplainedValue): ReadingWords {
  switch (value.kind) {
    case 'estimate': {
      const { estimate, quantity, unit } = value;
      return {
        value: measured(estimate.median, quantity, unit),
        beside: quantity
          ? formatBand(estimate, quantity)
          : text('estimate.band', {
              low: plainNumber(told(estimate.low)),
              high: plainNumber(told(estimate.high)),
            }),
      };
    }
    case 'band': {
      const [low, high] = [value.low, value.high].map((end) =>
        measured(end, value.quantity, value.unit),
      );
      return { value: text('estimate.band', { low: low!, high: high! }), beside: '' };
    }
    case 'middle':
      return {
        value: measured(value.value, value.quantity, value.unit),
        beside: text('numberPage.noBand'),
      };
    case 'published':
      return {
        value: measured(value.value, value.quantity, value.unit),
        beside: text('numberPage.noSpread'),
      };
    case 'planned':
      return {
        value: measured(value.value, value.quantity, value.unit),
        beside: text('estimate.planned'),
      };
    case 'share':
      return ofRuns('', value.share);
    case 'word':
      return ofRuns(codeWords(value.word), value.share);
    case 'distributed':
      return ofRuns(value.best, value.probabilities[value.best] ?? 0);
    case 'possible':
      return { value: eitherText(value.classes.map(codeWords)), beside: '' };
  }
}

function ofRuns(value: string, share: number | null): ReadingWords {
  const runs = share === null ? '' : text('estimate.shareOfRuns', { share: formatShare(share) });
  return value === '' ? { value: runs, beside: '' } : { value, beside: runs };
}

function codeWords(code: string): string {
  const words = [`numberPage.words.${code}`, `outcome.stop.${code}`].find(hasText);
  return words ? text(words) : code;
}

function measured(value: number, quantity: QuantityKey | null, unit: string): string {
  return quantity
    ? formatQuantity(value, quantity)
    : `${plainNumber(told(value))}\u00a0${unitSymbol(unit)}`.trim();
}

/** A model tells no number to more than three digits. */
const DIGITS = 3;
function told(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
