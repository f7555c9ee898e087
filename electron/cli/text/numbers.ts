/** Numbers as text: unit and decimals from the one table, the 10–90 % band in brackets. */
import { type Estimate, hasBand } from '../../../shared/quantities/estimate.ts';
import { type QuantityKey, quantity } from '../../../shared/quantities/table.ts';
import { toShown, type Unit } from '../../../shared/quantities/units.ts';
import { text } from './words.ts';

function digits(value: number, key: QuantityKey): string {
  const { unit, shownUnit, decimals } = quantity(key);
  const format = new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
    signDisplay: 'negative',
  });
  return format.format(toShown(value, unit, shownUnit));
}

export function unitText(unit: string): string {
  return text(`units.${unit as Unit}`);
}

/** "17.2 mm", "22°". */
export function amount(value: number, key: QuantityKey): string {
  const unit = unitText(quantity(key).shownUnit);
  if (unit === '' || unit === '°') return `${digits(value, key)}${unit}`;
  return `${digits(value, key)} ${unit}`;
}

/** "17.2 mm (16.0 to 18.5)"; without a band where no draw moves the number. */
export function estimate(value: Estimate, key: QuantityKey): string {
  if (!hasBand(value)) return amount(value.median, key);
  const band = text('estimate.band', {
    low: digits(value.low, key),
    high: digits(value.high, key),
  });
  return `${amount(value.median, key)} (${band})`;
}

/** "4.0 mL (as planned)": a choice has no band. */
export function planned(value: string): string {
  return `${value} (${text('estimate.planned')})`;
}

/** A probability as a whole percent; 0 and 100 only when it is exactly that. */
export function share(value: number): string {
  const percent = Math.round(value * 100);
  const inside = value > 0 && value < 1 ? Math.min(Math.max(percent, 1), 99) : percent;
  return amount(inside, 'sharePercent');
}
