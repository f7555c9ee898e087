/** Values that have fooled programs: as texts in the place of a value in a file, and as what a page could send. */

/** Numbers that are none, too large, too small, or written as people write them; texts, and things of another kind. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...['NaN', 'Infinity', '-Infinity', '1e400', '-1e400', '1e308', '-1e308', '5e-324', '-5e-324'],
  ...['-0', '0', '-1', '1e21', '9007199254740993', '1e6', '0.1e1', '00', '01', '.5', '5.', '+5'],
  ...[
    '0x10',
    '0b1',
    '0o7',
    '1_000',
    '1,5',
    '1e',
    '--1',
    '1 2',
    '∞',
    '½',
    '٣',
    '4.5mL',
    'undefined',
  ],
  ...['""', '" "', '"NaN"', '"Infinity"', '"1e400"', '"0"', '"4.5"', '"4,5"', '"4.5 mL"', '"null"'],
  ...['"L1"', '"left"', '"__proto__"', '"constructor"', '"\\u0000"', '"\\ud800"', '"\\u202e"'],
  ...['null', 'true', 'false', '[]', '{}', '[0]', '[null]', '{"value":1}', '{"length":1}', ''],
  `"${'9'.repeat(10_000)}"`,
  '9'.repeat(400),
  `${'['.repeat(100)}${']'.repeat(100)}`,
];

/** What structured cloning carries, and what it would not. */
export const HOSTILE_VALUES: readonly unknown[] = [
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MAX_VALUE, -0, 0],
  ...[-Number.MAX_VALUE, Number.MIN_VALUE, -Number.MIN_VALUE, Number.EPSILON, -1, 1e6, 1e21, 1e-7],
  ...[Number.MAX_SAFE_INTEGER + 2, 2 ** 31, 2 ** 32, -(2 ** 31), 0.1 + 0.2, 1.005, 5e-10, 1e300],
  ...['', ' ', 'NaN', 'Infinity', '1e400', '0', '4.5', '4,5', '4.5 mL', 'null', '0x10', '-0'],
  ...['L1', 'left', '__proto__', 'constructor', '\u0000', '\ud800', '\u202e', '9'.repeat(10_000)],
  ...[null, undefined, true, false, [], {}, [0], [Number.NaN], { value: 1 }, { length: 1 }, 10n],
  ...[new Date(0), new Date(Number.NaN), new Map(), new Set([1]), new Uint8Array(1), /4/],
  Object(4),
  { valueOf: () => 4 },
  { toString: () => '4' },
  Object.create(null),
  () => 4,
];
