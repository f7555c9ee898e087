/** Fields that are kept and not understood, told when a file is opened: those that look misspelt one by one, the others in one list. */
import { unknownKey } from '../explainIssue.ts';
import { excerpt, type Fault } from '../fault.ts';
import { keysAt, nearKey } from '../unknown/nearKey.ts';
import type { UnknownFields } from '../unknown/riding.ts';
import type { FileWarning } from './fileWarning.ts';

/** Nobody reads a longer list before a case is opened. */
const MOST_TOLD = 5;

export function notUnderstood(unknown: readonly UnknownFields[]): FileWarning[] {
  const misspelt: FileWarning[] = [];
  const others: Fault[] = [];
  for (const stray of strayFields(unknown)) {
    const { path, expected, found, hint } = stray;
    if (expected.kind !== 'name' || misspelt.length === MOST_TOLD) others.push(stray);
    else misspelt.push({ code: 'misspelt', path, expected, found, hint });
  }
  if (others.length === 0) return misspelt;
  const told = others.slice(0, MOST_TOLD);
  const list: FileWarning = {
    code: 'notUnderstood',
    path: told.map(({ path }) => path).join(', '),
    further: others.length - told.length,
    expected: { kind: 'ordinaryKey', values: {} },
    found: told.map(({ found }) => found).join(', '),
    hint: null,
  };
  return [...misspelt, list];
}

/** Each field as a fault it would be, with the name that was meant where that can be guessed. */
export function strayFields(unknown: readonly UnknownFields[]): readonly Fault[] {
  return unknown.flatMap(({ place, runs }) => {
    const known = keysAt(place);
    return runs.flatMap(({ fields }) =>
      Object.entries(fields).map(([key, value]): Fault => {
        const stray = { ...unknownKey(place, key), found: excerpt(value) };
        const name = stray.expected.kind === 'name' ? undefined : nearKey(known, key);
        return name === undefined
          ? stray
          : { ...stray, expected: { kind: 'name', values: { name } } };
      }),
    );
  });
}
