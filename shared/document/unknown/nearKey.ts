/** The key that a misspelt one was meant to be: one slip of the finger away. */
import { fileSchema } from '../schema/fileSchema.ts';
import { objectsAt } from '../schema/openness.ts';

/** One slip turns a shorter word into any other. */
const LEAST_LENGTH = 4;

/** The keys that the object at this place of a case file may have. */
export function keysAt(place: readonly PropertyKey[]): readonly string[] {
  return objectsAt(fileSchema, place).flatMap(({ shape }) => Object.keys(shape));
}

export function nearKey(known: readonly string[], key: string): string | undefined {
  if (key.length < LEAST_LENGTH || known.includes(key)) return undefined;
  return known.find((name) => name.length >= LEAST_LENGTH && isOneSlipApart(key, name));
}

/** A letter too many, too few or another, two letters swapped; or capitals alone. */
function isOneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  if (a.toLowerCase() === b.toLowerCase()) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const swapped = `${short[at + 1]}${short[at]}`;
  return long.slice(at, at + 2) === swapped && short.slice(at + 2) === long.slice(at + 2);
}
