/** The one table, as text. */
import type { Line } from './compare.ts';
import type { Ours, Published } from './row.ts';

const HEADINGS = [
  '',
  'what',
  'published',
  'ours',
  'residual',
  'in SD',
  'role',
  'source',
  'assumed',
];
const VERDICTS = { within: '', miss: 'MISS', notModelled: '–' } as const;

export function tableOf(lines: readonly Line[]): string {
  const parts = [...new Set(lines.map(({ part }) => part))];
  const cells = [
    HEADINGS,
    ...parts.flatMap((part) => [
      ['', part.toUpperCase()],
      ...lines.filter((line) => line.part === part).map(cellsOf),
    ]),
  ];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...cells.map((row) => [...(row[column] ?? '')].length)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function summaryOf(lines: readonly Line[]): string {
  const count = (verdict: Line['verdict']) => lines.filter((l) => l.verdict === verdict).length;
  return (
    `${lines.length} rows: ${count('within')} within the published spread (or a fifth where none was published), ` +
    `${count('miss')} missed, ${count('notModelled')} not modelled in this version.`
  );
}

function cellsOf(line: Line): readonly string[] {
  const { published } = line;
  return [
    VERDICTS[line.verdict],
    line.what,
    publishedText(published),
    oursText(line.ours),
    line.residual === null ? '' : signed(line.residual),
    line.residualInSpreads === null ? '' : inSpreadsText(line.residualInSpreads, published),
    line.role,
    line.source,
    line.assumed ?? '',
  ];
}

function publishedText({ mean, spread, unit }: Published): string {
  const value = mean === null ? '' : short(mean);
  if (!spread) return `${value} ${unit}`;
  if ('low' in spread) {
    const limits = `${short(spread.low)} to ${short(spread.high)}`;
    return `${value === '' ? limits : `${value} (${limits})`} ${unit}`;
  }
  const kind = { SD: '', SE: ' SE', rounding: ' rounding', tolerance: ' tolerance' }[spread.kind];
  return `${value} ± ${short(spread.of)}${kind} ${unit}`;
}

function oursText(ours: Ours): string {
  if (ours === null) return 'not modelled';
  if (typeof ours === 'number') return short(ours);
  if (ours.low === ours.high) return short(ours.median);
  return `${short(ours.median)} (${short(ours.low)} to ${short(ours.high)})`;
}

function inSpreadsText(value: number, { spread }: Published): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(1)}${spread?.kind === 'SE' ? ' SE' : ''}`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${short(value)}`;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - [...text].length);
}
