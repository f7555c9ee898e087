/** Takes off an envelope what its schema does not know, where the schema lets unknown fields be. */
import type { z } from 'zod';
import type { Envelope } from '../migrations.ts';
import { isClosed, objectsAt, RESERVED_NAMES } from '../schema/openness.ts';
import type { Run, UnknownFields } from './riding.ts';

type Path = readonly PropertyKey[];

interface Strays {
  readonly place: Path;
  readonly keys: ReadonlySet<string>;
}

export interface Taken {
  readonly known: Envelope;
  readonly unknown: readonly UnknownFields[];
}

/** `issues` are what the schema found in the envelope. */
export function takeOff(
  envelope: Envelope,
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
): Taken {
  const strays = new Map<unknown, Strays>();
  for (const { place, keys } of issues.flatMap((issue) => straysOf(issue))) {
    if (objectsAt(schema, place).some(isClosed)) continue;
    const free = keys.filter((key) => !RESERVED_NAMES.some((reserved) => reserved === key));
    if (free.length > 0) strays.set(valueAt(envelope, place), { place, keys: new Set(free) });
  }
  if (strays.size === 0) return { known: envelope, unknown: [] };
  // By object and in one pass: a file may hold a hundred thousand of them.
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(without);
    if (typeof value !== 'object' || value === null) return value;
    const off = strays.get(value)?.keys;
    const kept = Object.entries(value).filter(([key]) => !off?.has(key));
    return Object.fromEntries(kept.map(([key, inner]) => [key, without(inner)]));
  };
  return {
    known: without(envelope) as Envelope,
    unknown: [...strays].map(([object, { place, keys }]) => ({
      place,
      runs: runsOf(object as object, keys),
    })),
  };
}

interface Stray {
  readonly place: Path;
  readonly keys: readonly string[];
}

function straysOf(issue: z.core.$ZodIssue, base: Path = []): readonly Stray[] {
  const place = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') return [{ place, keys: issue.keys }];
  // A word of a list, or a record of its own: only a record has keys.
  if (issue.code !== 'invalid_union') return [];
  return (issue.errors.at(-1) ?? []).flatMap((inner) => straysOf(inner, place));
}

function runsOf(object: object, unknown: ReadonlySet<string>): readonly Run[] {
  const runs: Run[] = [];
  let after: string | null = null;
  let fields: Record<string, unknown> | null = null;
  for (const [key, value] of Object.entries(object))
    if (!unknown.has(key)) {
      after = key;
      fields = null;
    } else if (fields) fields[key] = value;
    else {
      fields = { [key]: value };
      runs.push({ after, fields });
    }
  return runs;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], root);
}
