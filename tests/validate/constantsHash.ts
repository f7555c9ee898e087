/**
 * The fingerprint of everything the model was given: every exported constant of shared/ wherever it stands, and all data
 * of the tables. It is printed before a row runs, so that nobody can tune a constant and keep the old table.
 */
import { createHash } from 'node:crypto';

const TABLES =
  /\/(constants|\w*Constants|morphometry|catalogue|archFigures|archTable|refusal)\.ts$/;
/** Published numbers and the list of quantities are no constants of the model. */
const APART = /\/shared\/(evidence|quantities|ipc|document)\//;

const modules = import.meta.glob<Record<string, unknown>>('../../shared/**/*.ts', { eager: true });

/** Every frozen thing by its place, sorted. */
export function frozenConstants(): readonly (readonly [place: string, value: unknown])[] {
  return Object.entries(modules)
    .filter(([path]) => !APART.test(path))
    .flatMap(([path, exports]) =>
      Object.entries(exports)
        .filter(([, value]) => (TABLES.test(path) ? isData(value) : holdsConstants(value)))
        .map(([name, value]) => [`${path.replace('../../', '')}#${name}`, value] as const),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

export function constantsHash(): string {
  const text = frozenConstants().map(([place, value]) => `${place}=${serialise(value)}`);
  return createHash('sha256').update(text.join('\n')).digest('hex').slice(0, 12);
}

function isData(value: unknown): boolean {
  return typeof value !== 'function';
}

/** A constant, or a plain object or list of them. */
function holdsConstants(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  if ('value' in value && 'unit' in value && 'source' in value) return true;
  const inner = Object.values(value);
  return isPlain(value) && inner.length > 0 && inner.every(holdsConstants);
}

function isPlain(value: object): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

/** JSON with sorted keys: the same text on every machine. */
function serialise(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(serialise).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${key}:${serialise(inner)}`)
      .join(',')}}`;
  return JSON.stringify(value) ?? 'undefined';
}
