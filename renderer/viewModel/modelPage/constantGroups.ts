/** The constants of the model as rows to read and to search, grouped by the module they stand in. */
import type { Constant } from '../../../shared/quantities/constant.ts';
import { type Confidence, SOURCES } from '../../../shared/quantities/sources.ts';
import { text } from '../../text/text.ts';
import { plainNumber, unitSymbol } from './plainNumber.ts';

export interface ConstantRow {
  readonly name: string;
  /** Value with its spread or range, without the unit. */
  readonly value: string;
  readonly unit: string;
  readonly citation: string;
  readonly confidence: Confidence;
}

export interface ConstantGroup {
  /** Path within shared/, without the name that every such module has. */
  readonly path: string;
  readonly rows: readonly ConstantRow[];
}

export function constantGroups(
  modules: Readonly<Record<string, object>>,
): readonly ConstantGroup[] {
  return Object.entries(modules)
    .map(([path, module]) => ({
      path: path.replace(/^.*shared\//, '').replace(/(\/constants)?\.ts$/, ''),
      rows: [...constantsIn(module, '')]
        .map(([name, constant]) => constantRow(name, constant))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    }))
    .filter(({ rows }) => rows.length > 0)
    .toSorted((a, b) => a.path.localeCompare(b.path, 'en'));
}

/** Rows that carry every word of the query in name, unit, source or confidence; groups without one are left out. */
export function searchConstants(
  groups: readonly ConstantGroup[],
  query: string,
): readonly ConstantGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  return groups
    .map(({ path, rows }) => ({
      path,
      rows: rows.filter((row) => {
        const letters = lettersOf(path, row);
        return words.every((word) => letters.includes(word));
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** "mobility early" finds MOBILITY_EARLY. */
function lettersOf(path: string, row: ConstantRow): string {
  return [
    path,
    row.name,
    row.name.replaceAll('_', ' '),
    row.value,
    row.unit,
    row.citation,
    text(`about.confidence.${row.confidence}`),
  ]
    .join(' ')
    .toLowerCase();
}

export function constantRow(name: string, constant: Constant): ConstantRow {
  const { value, sd, range, unit, source, confidence } = constant;
  const spread = sd === undefined ? '' : ` ± ${plainNumber(sd)}`;
  const drawn = range
    ? ` (${text('estimate.band', { low: plainNumber(range[0]), high: plainNumber(range[1]) })})`
    : '';
  return {
    name,
    value: `${plainNumber(value)}${spread}${drawn}`,
    unit: unitSymbol(unit),
    citation: SOURCES[source].citation,
    confidence,
  };
}

/** Every constant of a module with its path in it; constants also stand in tables. */
function* constantsIn(value: unknown, path: string): Generator<readonly [string, Constant]> {
  if (value === null || typeof value !== 'object') return;
  if (isConstant(value)) yield [path, value];
  else
    for (const [key, inner] of Object.entries(value))
      yield* constantsIn(inner, path === '' ? key : `${path}.${key}`);
}

function isConstant(value: object): value is Constant {
  const { value: number, source, confidence } = value as Partial<Constant>;
  return typeof number === 'number' && source !== undefined && confidence !== undefined;
}
