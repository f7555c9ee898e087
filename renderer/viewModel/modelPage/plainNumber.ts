/** Numbers of the model itself, which have no row in the table of quantities: as many digits as they carry. */
import { LOCALE } from '../../text/text.ts';

const SIGNIFICANT_DIGITS = 4;

export function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  return fixedNumber(rounded, decimalsOf(rounded));
}

/** With just so many decimals; never a negative zero. */
export function fixedNumber(value: number, decimals: number): string {
  return new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
    signDisplay: 'negative',
  })
    .format(value)
    .replace('-', '−');
}

export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

export function fixedChange(value: number, decimals: number): string {
  const digits = fixedNumber(value, decimals);
  return value > 0 && /[1-9]/.test(digits) ? `+${digits}` : digits;
}

/** "mm2" as "mm²", "mg/cm3" as "mg/cm³"; a ratio has no unit. */
export function unitSymbol(unit: string): string {
  if (unit === '1') return '';
  if (unit === 'percent') return '%';
  if (unit === 'deg') return '°';
  if (unit === 'degC') return '°C';
  return unit.replace(/(?<=[a-z])2/g, '²').replace(/(?<=[a-z])3/g, '³');
}
