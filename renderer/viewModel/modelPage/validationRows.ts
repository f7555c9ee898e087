/** Published figures beside those of the model, as rows: what was published, what we get, how far apart, and what that proves. */
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { text } from '../../text/text.ts';
import { decimalsOf, plainChange, plainNumber, unitSymbol } from './plainNumber.ts';

/** The file assets/model/validation.json. */
export interface Validation {
  readonly modelVersion: string;
  readonly constantsHash: string;
  readonly rows: readonly {
    readonly id: string;
    readonly what: string;
    /** Id of a source, or its words. */
    readonly source: string;
    /** calibration: set a constant and proves nothing. check, checkOnly: was or was not in sight while the model was made. construction: holds by how the model is built. */
    readonly role: 'calibration' | 'check' | 'checkOnly' | 'construction';
    readonly unit: string;
    readonly published: {
      readonly mean: number | null;
      readonly spread: number | null;
      /** What the spread is: SD unless it says otherwise. */
      readonly kind: string | null;
      readonly n: number | null;
    };
    readonly ours: number | null;
    readonly residual: number | null;
    /** Residual over the published standard deviation; null when none was published. */
    readonly residualSd: number | null;
    /** Set where a row is plainly missed although no spread was published. */
    readonly miss?: boolean;
    /** What the publication leaves out and was assumed. */
    readonly assumed: string | readonly string[] | null;
  }[];
}

export type Verdict = 'within' | 'miss' | 'notJudged';

export interface ValidationRow {
  readonly id: string;
  readonly what: string;
  readonly source: string;
  readonly role: Validation['rows'][number]['role'];
  readonly published: string;
  readonly count: string;
  readonly ours: string;
  readonly residual: string;
  readonly verdict: Verdict;
  readonly assumed: string;
}

/** A row further from the published mean than this many of its standard deviations is a miss. */
const MISS_FROM_SD = 1;

const UNKNOWN = '–';

export function validationRows({ rows }: Validation): readonly ValidationRow[] {
  return rows.map((row) => ({
    id: row.id,
    what: row.what,
    source: citationOf(row.source),
    role: row.role,
    published: publishedWords(row.published, row.unit),
    count: row.published.n === null ? '' : `n = ${plainNumber(row.published.n)}`,
    ours: withUnit(row.ours === null ? UNKNOWN : plainNumber(row.ours), row.unit),
    residual: row.residual === null ? UNKNOWN : withUnit(plainChange(row.residual), row.unit),
    verdict: verdictOf(row),
    assumed: [row.assumed ?? []].flat().join(', '),
  }));
}

export function countVerdicts(rows: readonly ValidationRow[], verdict: Verdict): number {
  return rows.filter((row) => row.verdict === verdict).length;
}

function verdictOf({ residualSd, miss }: Validation['rows'][number]): Verdict {
  if (miss) return 'miss';
  if (residualSd === null || !Number.isFinite(residualSd)) return 'notJudged';
  return Math.abs(residualSd) > MISS_FROM_SD ? 'miss' : 'within';
}

function publishedWords(
  { mean, spread, kind }: Validation['rows'][number]['published'],
  unit: string,
): string {
  if (mean === null) return UNKNOWN;
  if (spread === null) return withUnit(plainNumber(mean), unit);
  const decimals = Math.max(decimalsOf(mean), decimalsOf(spread));
  const figure = withUnit(
    `${plainNumber(mean, decimals)} ± ${plainNumber(spread, decimals)}`,
    unit,
  );
  return kind === null || /^sd$/i.test(kind)
    ? figure
    : text('modelPage.validation.withKind', { figure, kind });
}

function withUnit(digits: string, unit: string): string {
  const symbol = unitSymbol(unit);
  if (digits === UNKNOWN || symbol === '') return digits;
  return symbol === '°' ? `${digits}°` : `${digits}\u00a0${symbol}`;
}

function citationOf(source: string): string {
  return source in SOURCES ? SOURCES[source as keyof typeof SOURCES].citation : source;
}
