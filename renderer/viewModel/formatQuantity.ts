/** Numbers as words: shown unit and decimals from the one table, so that a quantity looks the same everywhere. */
import { type Estimate, hasBand } from '../../shared/quantities/estimate.ts';
import { type QuantityKey, quantity } from '../../shared/quantities/table.ts';
import { toShown, type Unit } from '../../shared/quantities/units.ts';
import { LOCALE, text } from '../text/text.ts';

/** Keeps a number and its unit on one line. */
const NO_BREAK_SPACE = '\u00a0';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(decimals: number, locale: string): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: false,
      signDisplay: 'negative',
    });
    formats.set(key, format);
  }
  return format;
}

/** Digits alone, in the shown unit. */
export function formatNumber(value: number, key: QuantityKey, locale: string = LOCALE): string {
  const row = quantity(key);
  const shown = toShown(value, row.unit, row.shownUnit);
  return numberFormat(row.decimals, locale).format(shown).replace('-', '−');
}

export function unitText(key: QuantityKey): string {
  return text(`units.${quantity(key).shownUnit}` as `units.${Unit}`);
}

/** "17.2 mm", "22°", "38 %". */
export function formatQuantity(value: number, key: QuantityKey): string {
  const unit = unitText(key);
  const digits = formatNumber(value, key);
  if (unit === '') return digits;
  return unit === '°' ? `${digits}°` : `${digits}${NO_BREAK_SPACE}${unit}`;
}

/** A count with its sign, where the direction is the message: "+2.1 mm". */
export function formatChange(value: number, key: QuantityKey): string {
  return withPlus(value, formatQuantity(value, key));
}

/** The same without the unit, for a picture whose axis carries it: "+2.1". */
export function formatSigned(value: number, key: QuantityKey): string {
  return withPlus(value, formatNumber(value, key));
}

function withPlus(value: number, digits: string): string {
  return value > 0 && /[1-9]/.test(digits) ? `+${digits}` : digits;
}

/** "31 to 44", without the unit: it stands beside the median, which carries it. Empty where no draw moves the number. */
export function formatBand(estimate: Estimate, key: QuantityKey): string {
  if (!hasBand(estimate)) return '';
  return text('estimate.band', {
    low: formatNumber(estimate.low, key),
    high: formatNumber(estimate.high, key),
  });
}

/** "38 % (31 to 44)": for sentences, tooltips and the screen reader. */
export function formatEstimate(estimate: Estimate, key: QuantityKey): string {
  const median = formatQuantity(estimate.median, key);
  return hasBand(estimate) ? `${median} (${formatBand(estimate, key)})` : median;
}

/** A probability as a whole percent; never 0 or 100 unless it is exactly that. */
export function formatShare(share: number): string {
  return formatQuantity(wholePercent(share), 'sharePercent');
}

/** "64 to 91": the band of a probability or a share, in whole percent, without the unit. */
export function formatShareBand({ low, high }: Estimate): string {
  const digits = (share: number) => formatNumber(wholePercent(share), 'sharePercent');
  return text('estimate.band', { low: digits(low), high: digits(high) });
}

function wholePercent(share: number): number {
  const percent = Math.round(share * 100);
  return share > 0 && share < 1 ? Math.min(Math.max(percent, 1), 99) : percent;
}

/** A published rate as people of a hundred, or of a thousand where a hundred are too few. */
export function formatFrequency(share: number): string {
  return share < RARE_BELOW
    ? text('estimate.ofThousand', { count: Math.round(share * 1000) })
    : text('estimate.ofHundred', { count: Math.round(share * 100) });
}

/** Its band, counted in as many people. */
export function formatFrequencyBand({ low, median, high }: Estimate): string {
  const people = median < RARE_BELOW ? 1000 : 100;
  return text('estimate.band', {
    low: Math.round(low * people),
    high: Math.round(high * people),
  });
}

const RARE_BELOW = 0.02;
