/** A value as a cell of a table: decimal point, full digits, empty where something is not known. */

/** A band is known to two digits; six keep sums and differences of exported numbers honest. */
const DIGITS = 6;

export function cellOf(value: number | string | boolean | readonly string[] | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(DIGITS)));
  if (typeof value === 'object') return value.join(' ');
  return harmless(String(value));
}

/** Spreadsheets run a text that begins like a formula; a title may come from anywhere. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
