/** Fields that nobody here knows, put into the text of a case at random places. */
import fc from 'fast-check';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { fileSchema } from '../../../shared/document/schema/fileSchema.ts';
import { isClosed, objectsAt, RESERVED_NAMES } from '../../../shared/document/schema/openness.ts';
import { canonicalText, sealOf } from '../../../shared/document/seal.ts';
import { documents, extensions } from './arbitraries.ts';

type Json = { readonly [key: string]: unknown };
type Place = readonly string[];

export interface Stranger {
  readonly place: Place;
  readonly key: string;
  readonly value: unknown;
}

const keys = fc.oneof(fc.stringMatching(/^[A-Za-z]{1,8}$/), fc.string({ maxLength: 6 }), fc.nat());

/** A sealed file and what is strange in it. */
export const strangeFiles = fc
  .tuple(documents, fc.array(fc.tuple(fc.nat(), fc.nat(), keys, extensions), { maxLength: 6 }))
  .map(([document, wishes]) => {
    const { sha256: _, pictures, ...whole } = JSON.parse(encodeCaseFile(document)) as Json;
    const open = openPlaces(whole);
    const strangers: Stranger[] = [];
    let file = whole;
    for (const [where, index, wish, value] of wishes) {
      const place = open[where % open.length]!;
      const key = String(wish);
      const isKnown = objectsAt(fileSchema, place).some(({ shape }) => Object.hasOwn(shape, key));
      const isTaken = strangers.some((each) => each.key === key && `${each.place}` === `${place}`);
      if (isKnown || isTaken || RESERVED_NAMES.some((name) => name === key)) continue;
      strangers.push({ place, key, value });
      file = put(file, place, index, key, value) as Json;
    }
    const sealed = { ...file, ...(pictures ? { pictures } : {}), sha256: sealOf(file) };
    return { text: canonicalText(sealed), strangers, document };
  });

/** Of every object that may hold unknown fields; what other programs wrote is theirs. */
function openPlaces(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null || place[0] === 'extensions') return [];
  const schemas = objectsAt(fileSchema, place);
  const isOpen = !Array.isArray(value) && !schemas.some(isClosed);
  return [
    ...(isOpen ? [place] : []),
    ...Object.entries(value).flatMap(([key, inner]) => openPlaces(inner, [...place, key])),
  ];
}

export function put(whole: unknown, place: Place, index: number, key: string, value: unknown) {
  const [next, ...rest] = place;
  const entries = Object.entries(whole as Json);
  if (next === undefined)
    return Object.fromEntries(entries.toSpliced(index % (entries.length + 1), 0, [key, value]));
  const inner: unknown = put((whole as Json)[next], rest, index, key, value);
  return Array.isArray(whole)
    ? whole.with(Number(next), inner)
    : { ...(whole as Json), [next]: inner };
}
