/** Tables as text: comma separated (RFC 4180), or tab separated for the clipboard. */

const NEEDS_QUOTES = /[",\r\n]/;

export function csvText(table: readonly (readonly string[])[]): string {
  return table.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A cell has no way to hold a tab or a line end: they become blanks. */
export function tabbedText(table: readonly (readonly string[])[]): string {
  return table
    .map((row) => `${row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')}\n`)
    .join('');
}
