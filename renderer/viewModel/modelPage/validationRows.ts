/** Published figures beside ours as rows in words, grouped by the part of the model they test. */
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { text } from '../../text/text.ts';
import { decimalsOf, fixedChange, fixedNumber, plainNumber, unitSymbol } from './plainNumber.ts';
import {
  PARTS,
  type Part,
  type PublishedSpread,
  type Role,
  type Validation,
  type ValidationLine,
  type Verdict,
} from './validation.ts';

export interface ValidationRow {
  readonly id: string;
  readonly what: string;
  readonly source: string;
  readonly role: Role;
  readonly published: string;
  readonly count: string;
  readonly ours: string;
  /** Range of ours; empty for a plain number. */
  readonly oursBand: string;
  readonly residual: string;
  readonly residualInSpreads: string;
  readonly verdict: Verdict;
  readonly assumed: string;
  /** Planned and reached per side; empty where nothing is inflated. */
  readonly inflation: string;
  /** The row at the volume that one trial published; absent where nothing is inflated. */
  readonly atPublished?: { readonly words: string; readonly verdict: Verdict };
}

export interface ValidationGroup {
  readonly part: Part;
  readonly rows: readonly ValidationRow[];
}

/** checks: rows that nothing was fitted to and that are no mere arithmetic, the only ones that can speak for the model. */
export const ROW_FILTERS = ['checks', 'misses', 'all'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

const KEEPS: Readonly<Record<RowFilter, (line: ValidationLine) => boolean>> = {
  checks: ({ role }) => role === 'check' || role === 'checkOnly',
  misses: ({ verdict }) => verdict === 'miss',
  all: () => true,
};

const UNKNOWN = '–';

export function validationGroups(
  { rows }: Validation,
  filter: RowFilter,
): readonly ValidationGroup[] {
  return PARTS.map((part) => ({
    part,
    rows: rows.filter((line) => line.part === part && KEEPS[filter](line)).map(rowOf),
  })).filter((group) => group.rows.length > 0);
}

export function countRows({ rows }: Validation, filter: RowFilter): number {
  return rows.filter(KEEPS[filter]).length;
}

export function countVerdicts({ rows }: Validation, verdict: Verdict): number {
  return rows.filter((line) => line.verdict === verdict).length;
}

function rowOf(line: ValidationLine): ValidationRow {
  const { published, ours, residual, residualInSpreads } = line;
  const { unit } = published;
  const decimals = shownDecimals(published);
  return {
    id: line.id,
    what: line.what,
    source: citationOf(line.source),
    role: line.role,
    published: publishedWords(published),
    count: published.n ?? '',
    ours: oursWords(ours, decimals, unit),
    oursBand:
      ours !== null && typeof ours === 'object' ? bandWords(ours.low, ours.high, decimals) : '',
    residual: residual === null ? UNKNOWN : withUnit(fixedChange(residual, decimals), unit),
    residualInSpreads:
      residualInSpreads === null
        ? ''
        : text('modelPage.validation.inSpreads', {
            count: fixedChange(residualInSpreads, 1),
            kind: text(`modelPage.validation.spreads.${published.spread?.kind ?? 'SD'}`),
          }),
    verdict: line.verdict,
    assumed: line.assumed ?? '',
    inflation: line.inflation ? reachedWords(line.inflation) : '',
    ...(line.inflation && {
      atPublished: {
        words: text('modelPage.validation.atPublished', {
          reached: reachedWords(line.inflation.atPublished),
          ours: oursWords(line.inflation.atPublished.ours, decimals, unit),
        }),
        verdict: line.inflation.atPublished.verdict,
      },
    }),
  };
}

function oursWords(ours: ValidationLine['ours'], decimals: number, unit: string): string {
  const value = ours !== null && typeof ours === 'object' ? ours.median : ours;
  return value === null ? UNKNOWN : withUnit(fixedNumber(value, decimals), unit);
}

function reachedWords({
  plannedMl,
  reachedMl,
}: Pick<NonNullable<ValidationLine['inflation']>, 'plannedMl' | 'reachedMl'>): string {
  return text('modelPage.validation.inflation', {
    planned: fixedNumber(plannedMl, 1),
    reached: reachedMl === null ? UNKNOWN : fixedNumber(reachedMl, 1),
  });
}

/** "11.7 ± 6.2 %"; a spread that is no standard deviation says what it is. */
function publishedWords({ mean, spread, unit }: ValidationLine['published']): string {
  if (!spread) return mean === null ? UNKNOWN : withUnit(plainNumber(mean), unit);
  const decimals = publishedDecimals(mean, spread);
  const kind = text(`modelPage.validation.spreads.${spread.kind}`);
  if ('low' in spread) {
    const figure = withUnit(bandWords(spread.low, spread.high, decimals), unit);
    return mean === null
      ? figure
      : text('modelPage.validation.withKind', {
          figure: withUnit(plainNumber(mean), unit),
          kind: `${kind} ${bandWords(spread.low, spread.high, decimals)}`,
        });
  }
  if (mean === null) return UNKNOWN;
  const figure = withUnit(
    `${fixedNumber(mean, decimals)} ± ${fixedNumber(spread.of, decimals)}`,
    unit,
  );
  return spread.kind === 'SD' ? figure : text('modelPage.validation.withKind', { figure, kind });
}

function bandWords(low: number, high: number, decimals: number): string {
  return text('estimate.band', {
    low: fixedNumber(low, decimals),
    high: fixedNumber(high, decimals),
  });
}

/** Ours with the decimals of the published figure, but at least one: what stands side by side can be compared. */
function shownDecimals({ mean, spread }: ValidationLine['published']): number {
  return Math.max(1, publishedDecimals(mean, spread));
}

function publishedDecimals(mean: number | null, spread: PublishedSpread | null): number {
  const ends = spread ? ('low' in spread ? [spread.low, spread.high] : [spread.of]) : [];
  return Math.max(...[mean ?? 0, ...ends].map(decimalsOf));
}

function withUnit(digits: string, unit: string): string {
  const symbol = unitSymbol(unit);
  if (symbol === '') return digits;
  return symbol === '°' ? `${digits}°` : `${digits}\u00a0${symbol}`;
}

function citationOf(source: string): string {
  return source in SOURCES ? SOURCES[source as keyof typeof SOURCES].citation : source;
}
