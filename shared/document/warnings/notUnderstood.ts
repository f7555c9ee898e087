/** Fields that are kept and not understood, told when a file is opened: those that look misspelt one by one, the others in one list. */
import { unknownKey } from '../explainIssue.ts';
import { excerpt, type Fault, pointer } from '../fault.ts';
import { nearKey } from '../unknown/nearKey.ts';
import type { UnknownFields } from '../unknown/riding.ts';
import type { FileWarning } from './fileWarning.ts';

/** Nobody reads a longer list before a case is opened. */
const MOST_TOLD = 5;

export function notUnderstood(unknown: readonly UnknownFields[]): FileWarning[] {
  const fields = unknown.flatMap(({ place, runs }) =>
    runs.flatMap((run) =>
      Object.entries(run.fields).map(([key, value]) => ({ place, key, value })),
    ),
  );
  const misspelt: FileWarning[] = [];
  const others: typeof fields = [];
  for (const field of fields) {
    const { path, expected, hint } = strayKey(field.place, field.key);
    if (expected.kind !== 'name' || misspelt.length === MOST_TOLD) others.push(field);
    else misspelt.push({ code: 'misspelt', path, expected, found: excerpt(field.value), hint });
  }
  if (others.length === 0) return misspelt;
  const told = others.slice(0, MOST_TOLD);
  const list: FileWarning = {
    code: 'notUnderstood',
    path: told.map(({ place, key }) => pointer([...place, key])).join(', '),
    further: others.length - told.length,
    expected: { kind: 'ordinaryKey', values: {} },
    found: told.map(({ value }) => excerpt(value)).join(', '),
    hint: null,
  };
  return [...misspelt, list];
}

/** A key that a case file does not know, with the one that was meant where that can be guessed. */
export function strayKey(place: readonly PropertyKey[], key: string): Fault {
  const stray = unknownKey(place, key);
  if (stray.code !== 'unknownKey' || stray.expected.kind === 'name') return stray;
  const name = nearKey(place, key);
  return name === undefined ? stray : { ...stray, expected: { kind: 'name', values: { name } } };
}
