/**
 * Fields of a case file that we do not understand. They ride, under a symbol, on the object they stood in: what copies the
 * object takes them along (undo, variants, levels aside), what replaces it leaves them behind, and nothing that counts,
 * compares, hashes or prints sees them.
 */
import { isSame } from '../../base/same.ts';

/** Neighbours in the file, so that they are written where they stood. */
export interface Run {
  /** The known key before them; null at the beginning. */
  readonly after: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The fields of one object that are not understood. */
export interface UnknownFields {
  /** Of the object, in the file as in the document. */
  readonly place: readonly PropertyKey[];
  readonly runs: readonly Run[];
}

const RIDERS = Symbol('fields that are not understood');
type Part = Readonly<Record<PropertyKey, unknown>>;

/** The same parts, carrying these. A symbol crosses to no worker and back: what comes from there gets them anew. */
export function carrying<T>(whole: T, unknown: readonly UnknownFields[]): T {
  return unknown.reduce<T>((part, { place, runs }) => boarded(part, place, runs), whole);
}

function boarded<T>(part: T, [key, ...rest]: UnknownFields['place'], runs: readonly Run[]): T {
  if (key === undefined) return { ...part, [RIDERS]: runs };
  const inner = boarded((part as Part)[key], rest, runs);
  return (Array.isArray(part) ? part.with(Number(key), inner) : { ...part, [key]: inner }) as T;
}

export function carries(part: object): boolean {
  return runsOn(part).length > 0;
}

/** Everything that rides on a whole. */
export function unknownIn(whole: unknown, place: UnknownFields['place'] = []): UnknownFields[] {
  if (!isPart(whole)) return [];
  const runs = runsOn(whole);
  return [
    ...(runs.length > 0 ? [{ place, runs }] : []),
    ...Object.keys(whole).flatMap((key) => unknownIn(whole[key], [...place, key])),
  ];
}

/** Whether two wholes carry the same fields on the same objects; the neighbour one of them stood beside may be gone. */
export function carrySame(a: unknown, b: unknown): boolean {
  const byPlace = (whole: unknown) =>
    unknownIn(whole).map(({ place, runs }) => ({
      place,
      fields: Object.assign({}, ...runs.map(({ fields }) => fields)),
    }));
  return isSame(byPlace(a), byPlace(b));
}

/** What is written of a whole, with what rides on it back at its place. */
export function withRiders<T>(written: T, source: unknown): T {
  if (!isPart(written) || !isPart(source)) return written;
  if (Array.isArray(written)) return written.map((each, i) => withRiders(each, source[i])) as T;
  const runs = runsOn(source);
  const at = (after: string | null) =>
    runs.filter((run) => run.after === after).flatMap(({ fields }) => Object.entries(fields));
  const known = Object.entries(written).flatMap(([key, value]) => [
    [key, withRiders(value, source[key])] as const,
    ...at(key),
  ]);
  const alone = runs.filter(({ after }) => after !== null && !Object.hasOwn(written, after));
  return Object.fromEntries([
    ...at(null),
    ...known,
    ...alone.flatMap(({ fields }) => Object.entries(fields)),
  ]) as T;
}

function runsOn(part: object): readonly Run[] {
  return (part as { readonly [RIDERS]?: readonly Run[] })[RIDERS] ?? [];
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null;
}
