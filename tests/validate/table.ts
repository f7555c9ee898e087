/** The one table, as text. */
import type { Line } from './compare.ts';
import { PUBLISHED_PER_SIDE_ML } from './model/inflation.ts';
import type { Ours, Published } from './row.ts';

const HEADINGS = [
  '',
  'what',
  'published',
  'ours',
  'residual',
  'in SD',
  'mL a side',
  `at ${PUBLISHED_PER_SIDE_ML} mL`,
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

/** Of the rows that inflate in a patient: how many miss, as assumed and at the published volume. */
export function inflationSummaryOf(lines: readonly Line[]): string {
  const inflated = lines.flatMap((line) => (line.inflation ? [line] : []));
  const misses = inflated.filter(({ verdict }) => verdict === 'miss').length;
  const others = inflated.filter(
    ({ inflation }) => inflation?.atPublished.verdict === 'miss',
  ).length;
  return (
    `${inflated.length} rows inflate balloons in a patient: ${misses} missed as assumed, ` +
    `${others} at the ${PUBLISHED_PER_SIDE_ML} mL a side that one trial published.`
  );
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
    line.inflation ? volumeText(line.inflation) : '',
    line.inflation ? atPublishedText(line.inflation.atPublished) : '',
    line.role,
    line.source,
    line.assumed ?? '',
  ];
}

/** "4 → 3.2": planned and reached. */
function volumeText({ plannedMl, reachedMl }: NonNullable<Line['inflation']>): string {
  return `${short(plannedMl)} → ${reachedMl === null ? '–' : short(reachedMl)}`;
}

function atPublishedText({
  ours,
  reachedMl,
  verdict,
}: NonNullable<Line['inflation']>['atPublished']): string {
  const reached = reachedMl === null ? '–' : short(reachedMl);
  return `${oursText(ours)}, reached ${reached} ${VERDICTS[verdict]}`.trimEnd();
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
