/** What is wrong with a file or with one value, as data: the words live in assets/text under `fileErrors`. */

/** One sentence and one piece of advice each: `fileErrors.codes.<code>.what` and `.next`. */
export const FAULT_CODES = [
  'tooLarge',
  'empty',
  'notUtf8',
  'truncated',
  'syntax',
  'notANumber',
  'numberOverflow',
  'tooDeep',
  'duplicateKey',
  'notAnObject',
  'wrongFormat',
  'wrongVersion',
  'futureVersion',
  'unknownKey',
  'missingKey',
  'wrongType',
  'outOfRange',
  'notAllowed',
  'unknownLevel',
  'absentLevel',
  'badText',
  'levelTwice',
  'planMissing',
  'planTwice',
  'planWithoutLevel',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** A guess at what was meant: `fileErrors.hints.<hint>`. */
export const HINTS = [
  'decimalComma',
  'quotedNumber',
  'looksLikeCentimetres',
  'looksLikeMetres',
  'looksLikePercent',
  'looksLikeBar',
  'looksLikePsi',
  'looksLikeMegapascals',
  'looksLikeMicrolitres',
  'looksLikeSeconds',
  'negative',
  'unitInName',
  'nullForUnknown',
  'utf16',
] as const;
export type Hint = (typeof HINTS)[number];

/** What would have been right: `fileErrors.expected.<kind>`, filled with `values`. */
export type Expected =
  | {
      readonly kind: 'range';
      readonly values: { readonly min: number; readonly max: number; readonly unit: string };
    }
  | { readonly kind: 'wholeRange'; readonly values: { readonly min: number; readonly max: number } }
  | { readonly kind: 'share'; readonly values: { readonly min: number; readonly max: number } }
  | { readonly kind: 'oneOf'; readonly values: { readonly options: string } }
  | { readonly kind: 'name' | 'lessThan'; readonly values: { readonly name: string } }
  | {
      readonly kind: 'countedLevel';
      readonly values: { readonly thoracic: number; readonly lumbar: number };
    }
  | {
      readonly kind: 'planFor';
      readonly values: { readonly variant: string; readonly level: string };
    }
  | { readonly kind: 'variantsUpTo'; readonly values: { readonly max: number } }
  | { readonly kind: 'entriesUpTo'; readonly values: { readonly max: number } }
  | { readonly kind: 'heightsAlike'; readonly values: { readonly ratio: number } }
  | { readonly kind: 'atLeast'; readonly values: { readonly min: number } }
  | { readonly kind: 'atMost'; readonly values: { readonly max: number } }
  | { readonly kind: 'textUpTo'; readonly values: { readonly max: number } }
  | { readonly kind: 'bytesUpTo'; readonly values: { readonly max: number } }
  | { readonly kind: 'depthUpTo'; readonly values: { readonly max: number } }
  | { readonly kind: 'versionUpTo'; readonly values: { readonly max: number } }
  | {
      readonly kind:
        | 'number'
        | 'text'
        | 'plainText'
        | 'yesOrNo'
        | 'object'
        | 'json'
        | 'utf8'
        | 'finite'
        | 'once'
        | 'ordinaryKey'
        | 'poseForAll'
        | 'asSaved'
        | 'untreatedLevel'
        | 'onePlanEach'
        | 'oneLeft';
      readonly values: Readonly<Record<string, never>>;
    };

export interface Fault {
  readonly code: FaultCode;
  /** JSON pointer; empty for the file as a whole. */
  readonly path: string;
  /** Place in the text, counted from 1; null when the text was well formed. */
  readonly at: { readonly line: number; readonly column: number } | null;
  readonly expected: Expected;
  /** Excerpt of what is there, in one line of printable characters; empty when nothing is. */
  readonly found: string;
  readonly hint: Hint | null;
}

/** The fault to mend first, with the others so that one visit mends the file. */
export interface FileError extends Fault {
  readonly further: readonly Fault[];
}

/** JSON pointer of RFC 6901; a key that could disturb a line or fill a page is shortened as an excerpt is. */
export function pointer(path: readonly PropertyKey[]): string {
  return path
    .map((key) => `/${printable(String(key)).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

const EXCERPT_LENGTH = 60;

/** Shows a value of the file without letting it disturb a line, a terminal or a reader. */
export function excerpt(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  // What a page hands over need not be what a file can hold.
  return printable(typeof value === 'string' ? JSON.stringify(value) : String(value));
}

/** One line of printable characters, and a short one. */
export function printable(text: string): string {
  return oneLine(text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH)}…` : text);
}

/** One line of printable characters, whole. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\ufffd');
}
