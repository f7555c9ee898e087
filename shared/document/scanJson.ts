/**
 * One linear pass over a JSON text (RFC 8259) before anything is built from it: no recursion, so depth cannot
 * exhaust the stack, and faults that JSON.parse hides (duplicate keys, 1e400) or blurs (where, in which field) have a place.
 */
import {
  type Expected,
  type Fault,
  type FaultCode,
  type Hint,
  pointer,
  printable,
} from './fault.ts';

export const MAX_DEPTH = 64;

interface Frame {
  /** Keys seen so far; null for an array. */
  readonly keys: Set<string> | null;
  /** Where we are inside: a key, an index, or null before the first key. */
  place: string | number | null;
}

const JSON_TEXT: Expected = { kind: 'json', values: {} };
const WORD = /[A-Za-z_+\-.0-9]+/y;
/** The ordinary characters of a string: a picture in base64 is one long run of them. */
const ORDINARY = /[^"\\\p{Cc}]*/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity)$/i;
/** A key that JavaScript does not treat as a key. */
const POISONED = '__proto__';

/** The first fault of the text, or undefined when it is well-formed JSON with finite numbers. */
export function scanJson(text: string): Fault | undefined {
  const frames: Frame[] = [];
  let at = 0;

  const skipSpace = () => {
    while (' \t\n\r'.includes(text[at] ?? 'x')) at++;
  };
  const fault = (
    code: FaultCode,
    found: string,
    expected: Expected = JSON_TEXT,
    hint: Hint | null = null,
  ): Fault => {
    const path = frames.flatMap(({ place }) => (place === null ? [] : [place]));
    return {
      code,
      path: pointer(path),
      at: placeOf(text, at),
      expected,
      found: printable(found),
      hint,
    };
  };
  const unexpected = (hint: Hint | null = null): Fault =>
    at >= text.length
      ? fault('truncated', '')
      : fault('syntax', text.slice(at, at + 20), JSON_TEXT, hint);

  /** Steps over a string; on a fault `at` is where it is. */
  const readString = (): Fault | undefined => {
    const start = at;
    for (at++; ; at++) {
      at += matchAt(ORDINARY, text, at)?.length ?? 0;
      if (text[at] === '"') break;
      if (at >= text.length) return fault('truncated', text.slice(start));
      if ((text[at] as string) < ' ') return unexpected();
      if (text[at] !== '\\') continue;
      const escaped = matchAt(ESCAPE, text, at);
      if (escaped === undefined) return unexpected();
      at += escaped.length - 1;
    }
    at++;
    return undefined;
  };
  /** Reads `"key":` of the object on top. */
  const readKey = (afterNumber: boolean): Fault | undefined => {
    const frame = frames.at(-1) as Frame;
    skipSpace();
    if (text[at] !== '"')
      return unexpected(afterNumber && /\d/.test(text[at] ?? '') ? 'decimalComma' : null);
    const start = at;
    frame.place = null;
    const broken = readString();
    if (broken) return broken;
    const quoted = text.slice(start, at);
    const key = JSON.parse(quoted) as string;
    frame.place = key;
    if (key === POISONED || frame.keys?.has(key)) {
      at = start;
      return key === POISONED
        ? fault('unknownKey', quoted, { kind: 'ordinaryKey', values: {} })
        : fault('duplicateKey', quoted, { kind: 'once', values: {} });
    }
    frame.keys?.add(key);
    skipSpace();
    if (text[at] !== ':') return unexpected();
    at++;
    return undefined;
  };

  skipSpace();
  if (at >= text.length) return fault('empty', '');
  for (;;) {
    // A value begins here.
    skipSpace();
    const opening = text[at];
    let wasNumber = false;
    if (opening === '{' || opening === '[') {
      if (frames.length >= MAX_DEPTH)
        return fault('tooDeep', '', { kind: 'depthUpTo', values: { max: MAX_DEPTH } });
      const closing = opening === '{' ? '}' : ']';
      frames.push({ keys: opening === '{' ? new Set() : null, place: opening === '{' ? null : 0 });
      at++;
      skipSpace();
      if (text[at] !== closing) {
        const broken = opening === '{' ? readKey(false) : undefined;
        if (broken) return broken;
        continue;
      }
      at++;
      frames.pop();
    } else if (opening === '"') {
      const broken = readString();
      if (broken) return broken;
    } else {
      const word = matchAt(WORD, text, at);
      if (word === undefined) return unexpected();
      if (NOT_FINITE.test(word)) return fault('notANumber', word, { kind: 'finite', values: {} });
      wasNumber = NUMBER.test(word);
      if (wasNumber && !Number.isFinite(Number(word)))
        return fault('numberOverflow', word, { kind: 'finite', values: {} });
      if (!wasNumber && !['true', 'false', 'null'].includes(word))
        return at + word.length >= text.length && frames.length > 0
          ? fault('truncated', word)
          : unexpected();
      at += word.length;
    }
    // A value has ended: close what it closes, then go on to the next.
    for (;;) {
      skipSpace();
      const frame = frames.at(-1);
      if (!frame) return at < text.length ? unexpected() : undefined;
      if (text[at] === ',') {
        at++;
        if (frame.keys) {
          const broken = readKey(wasNumber);
          if (broken) return broken;
        } else if (typeof frame.place === 'number') frame.place++;
        break;
      }
      if (text[at] !== (frame.keys ? '}' : ']')) return unexpected();
      at++;
      wasNumber = false;
      frames.pop();
    }
  }
}

function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
