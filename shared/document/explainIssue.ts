/** Turns what the schema found into faults: code, place, what was expected, and a guess at what was meant. */
import type { z } from 'zod';
import { ALL_LEVELS } from '../anatomy/levels.ts';
import { assert } from '../base/assert.ts';
import { QUANTITIES, type QuantityKey, quantity } from '../quantities/table.ts';
import {
  KPA_PER_BAR,
  KPA_PER_MPA,
  KPA_PER_PSI,
  MM3_PER_ML,
  SECONDS_PER_MIN,
} from '../quantities/units.ts';
import { type Expected, excerpt, type Fault, type Hint, pointer } from './fault.ts';
import { quantityAt } from './quantityAt.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Faults of one issue; `root` is the value that was checked, `base` its place in the document. */
export function explainIssue(issue: Issue, root: unknown, base: Path = []): readonly Fault[] {
  const path = [...base, ...issue.path];
  const found = valueAt(root, issue.path);
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // A word of a list, or a record of its own: told of what the file tried to say.
    const meant = (isObject(found) ? issue.errors.at(-1) : issue.errors[0]) ?? [];
    return meant.flatMap((inner) =>
      explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, root, base),
    );
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key));
  if (isMissing(root, issue.path))
    return [
      fault(
        path,
        'missingKey',
        undefined,
        expectedAt(issue, path),
        canBeUnknown(path) ? 'nullForUnknown' : null,
      ),
    ];
  const expected = expectedAt(issue, path);
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
      if (Array.isArray(found)) return [fault(path, 'outOfRange', found, expected)];
      return [
        typeof found === 'number'
          ? fault(path, 'outOfRange', found, expected, scaleHint(quantityAt(path), found))
          : fault(path, 'badText', found, expected),
      ];
    case 'invalid_format':
      return [fault(path, 'badText', found, { kind: 'plainText', values: {} })];
    case 'invalid_type':
      return [
        typeof found === 'number' && !Number.isFinite(found)
          ? fault(path, 'notANumber', found, expected)
          : fault(path, 'wrongType', found, expected, quotedHint(found, expected)),
      ];
    case 'custom': {
      const lessThan: unknown = issue.params?.lessThan;
      if (typeof lessThan === 'string')
        return [fault(path, 'outOfRange', found, { kind: 'lessThan', values: { name: lessThan } })];
      return [fault(path, 'notAllowed', found, expected)];
    }
    default:
      return [fault(path, isLevel(path) ? 'unknownLevel' : 'notAllowed', found, expected)];
  }
}

/** The first fault of a value that was refused by its schema. */
export function firstFault(error: z.ZodError, value: unknown, place: Path): Fault {
  const [found] = error.issues.flatMap((issue) => explainIssue(issue, value, place));
  assert(found !== undefined, 'a refused value has an issue');
  return found;
}

function fault(
  path: Path,
  code: Fault['code'],
  found: unknown,
  expected: Expected,
  hint: Hint | null = null,
): Fault {
  return { code, path: pointer(path), at: null, expected, found: excerpt(found), hint };
}

/** A key that no schema knows; a level among levels, and perhaps a known name with another unit. */
export function unknownKey(place: Path, key: string): Fault {
  if (['levels', 'afterwards'].includes(String(place.at(-1))))
    return fault([...place, key], 'unknownLevel', key, oneOf(ALL_LEVELS));
  // A known name with another unit at its end: "anteriorHeightCm".
  const stem = key.replace(
    /(_?(Cm|M|Mm|Inch|In|Ml|Cc|L|Percent|Years|Kg|Days|Kpa|Mpa|Bar|Psi|Atm|N|Kn|Min|Minutes|S|Sec|Seconds))$/i,
    '',
  );
  const meant = WITHOUT_UNITS.find((each) => each.stem === stem && each.name !== key)?.name;
  return fault(
    [...place, key],
    'unknownKey',
    key,
    meant ? { kind: 'name', values: { name: meant } } : { kind: 'ordinaryKey', values: {} },
    meant ? 'unitInName' : null,
  );
}

const WITHOUT_UNITS = Object.keys(QUANTITIES).map((name) => ({
  name,
  stem: name.replace(/(Mm|Ml|Kg|Years|MgPerCm3|Share|Kpa|N|Min)$/, ''),
}));

function expectedAt(issue: Issue, path: Path): Expected {
  const key = quantityAt(path);
  if (key) return rangeOf(key);
  switch (issue.code) {
    case 'invalid_value':
      return oneOf(issue.values);
    case 'too_small':
      return { kind: 'atLeast', values: { min: Number(issue.minimum) } };
    case 'invalid_union':
      return oneOf((issue as { options?: readonly unknown[] }).options ?? []);
    case 'too_big':
      if (['number', 'int'].includes(issue.origin))
        return { kind: 'atMost', values: { max: Number(issue.maximum) } };
      return {
        kind: issue.origin === 'array' ? 'entriesUpTo' : 'textUpTo',
        values: { max: Number(issue.maximum) },
      };
    case 'invalid_type':
      return { kind: TYPE_KINDS[issue.expected] ?? 'object', values: {} };
    default:
      return { kind: 'plainText', values: {} };
  }
}

const TYPE_KINDS: Readonly<Record<string, 'number' | 'text' | 'yesOrNo'>> = {
  number: 'number',
  string: 'text',
  boolean: 'yesOrNo',
};

export function rangeOf(key: QuantityKey, range: 'limits' | 'usual' = 'limits'): Expected {
  const row = quantity(key);
  const [min, max] = row[range];
  if (row.whole) return { kind: 'wholeRange', values: { min, max } };
  return row.unit === '1'
    ? { kind: 'share', values: { min, max } }
    : { kind: 'range', values: { min, max, unit: row.unit } };
}

function oneOf(values: readonly unknown[]): Expected {
  return { kind: 'oneOf', values: { options: values.join(', ') } };
}

/** Guesses the unit a number was written in: below (or above) `range`, another unit would put it inside the hard limits. */
export function scaleHint(
  key: QuantityKey | undefined,
  value: number,
  range: 'limits' | 'usual' = 'limits',
): Hint | null {
  if (!key) return null;
  const row = quantity(key);
  const [least, most] = row.limits;
  const fits = (factor: number) => value * factor >= least && value * factor <= most;
  if (row.unit === 'mm' && value < row[range][0]) {
    if (fits(10)) return 'looksLikeCentimetres';
    if (fits(1000)) return 'looksLikeMetres';
  }
  if (row.unit === 'kPa' && value < row[range][0]) {
    if (fits(KPA_PER_BAR)) return 'looksLikeBar';
    if (fits(KPA_PER_PSI)) return 'looksLikePsi';
    if (fits(KPA_PER_MPA)) return 'looksLikeMegapascals';
  }
  if (row.unit === 'mL' && value > row[range][1] && fits(1 / MM3_PER_ML))
    return 'looksLikeMicrolitres';
  if (row.unit === 'min' && value > row[range][1] && fits(1 / SECONDS_PER_MIN))
    return 'looksLikeSeconds';
  if (row.unit === '1' && value > row[range][1] && fits(0.01)) return 'looksLikePercent';
  return value < 0 && least >= 0 ? 'negative' : null;
}

function quotedHint(found: unknown, expected: Expected): Hint | null {
  if (
    typeof found !== 'string' ||
    !['number', 'range', 'wholeRange', 'share'].includes(expected.kind)
  )
    return null;
  if (/^\s*-?\d+,\d+\s*$/.test(found)) return 'decimalComma';
  return /^\s*-?\d+(\.\d+)?\s*$/.test(found) ? 'quotedNumber' : null;
}

function isLevel(path: Path): boolean {
  return path.at(-1) === 'level' && (path.at(-2) === 'fracture' || path[0] === 'aside');
}

/** Records that hold facts, and what in them must be said all the same. */
const FACTS = ['patient', 'clinical', 'safety', 'numbering', 'fracture', 'fractures', 'levels'];
const NEVER_NULL = [...FACTS, 'facts', 'level', 'fractured', 'thoracicCount', 'lumbarCount'];

/** Facts and measurements may be null; what the file is and what is planned may not. */
function canBeUnknown(path: Path): boolean {
  const names = path.map(String);
  const last = names.at(-1) ?? '';
  if (['earlier', 'path', 'skinDepthMm'].includes(last)) return true;
  if (names.slice(0, -1).includes('boneDensity') || NEVER_NULL.includes(last)) return false;
  return names.some((name) => name === 'earlier' || FACTS.includes(name));
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    root,
  );
}

function isMissing(root: unknown, path: Path): boolean {
  const key = path.at(-1);
  if (key === undefined) return false;
  const parent = valueAt(root, path.slice(0, -1));
  return isObject(parent) && !Object.hasOwn(parent, key);
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
