/** Numbers of the model itself, which have no row in the table of quantities: as many digits as they carry. */
import { LOCALE } from '../../text/text.ts';

const SIGNIFICANT_DIGITS = 4;

/** `decimals`: at least so many, for two numbers that stand side by side. */
export function plainNumber(value: number, decimals = 0): string {
  const rounded = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  return new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, decimalsOf(rounded)),
    useGrouping: false,
  })
    .format(rounded)
    .replace('-', '−');
}

export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

export function plainChange(value: number): string {
  return value > 0 ? `+${plainNumber(value)}` : plainNumber(value);
}

/** "mm2" as "mm²", "mg/cm3" as "mg/cm³"; a ratio has no unit. */
export function unitSymbol(unit: string): string {
  if (unit === '1') return '';
  if (unit === 'percent') return '%';
  if (unit === 'deg') return '°';
  if (unit === 'degC') return '°C';
  return unit.replace(/(?<=[a-z])2/g, '²').replace(/(?<=[a-z])3/g, '³');
}
