/** What every file of ours passes before its own schema looks at it. Cheap checks come first, so that a bad file costs little. */
import { err, ok, type Result } from '../base/result.ts';
import { beginsAsUtf16, decodeUtf8 } from '../base/utf8.ts';
import { type Expected, excerpt, type Fault, type FaultCode, type FileError } from './fault.ts';
import { scanJson } from './scanJson.ts';

/** A file of another kind can break every rule at once: nobody reads more than this. */
const MAX_FURTHER_FAULTS = 20;

export interface FileKind {
  readonly format: string;
  readonly version: number;
  readonly maxBytes: number;
  /** What may be left without its pictures. */
  readonly maxTextBytes: number;
}

/** What may be a picture: a string of base64, and longer than any word of a file. */
const BASE64_TEXT = /"[A-Za-z0-9+/]+={0,2}"/g;
const LEAST_PICTURE_LENGTH = 4096;

/** An object of the format asked for, of a version that is known; anything may be inside. */
export interface Envelope {
  readonly [key: string]: unknown;
  readonly version: number;
}

/** For whoever holds a file and has not read it yet. */
export function sizeFault(length: number, { maxBytes }: FileKind): FileError | undefined {
  if (length <= maxBytes) return undefined;
  const expected: Expected = { kind: 'bytesUpTo', values: { max: maxBytes } };
  return { ...whole('tooLarge', expected, length), further: [] };
}

export function readEnvelope(
  file: Uint8Array | string,
  kind: FileKind,
): Result<Envelope, FileError> {
  const tooLarge = sizeFault(file.length, kind);
  if (tooLarge) return err(tooLarge);
  const text = typeof file === 'string' ? file : decodeUtf8(file);
  if (text === undefined)
    return err({
      ...whole('notUtf8', { kind: 'utf8', values: {} }, undefined),
      hint: beginsAsUtf16(file as Uint8Array) ? 'utf16' : null,
      further: [],
    });
  const bulk = bulkFault(text, kind);
  if (bulk) return err(bulk);
  const broken = scanJson(text);
  if (broken) return err({ ...broken, further: [] });
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) return refuse('notAnObject', { kind: 'object', values: {} }, value);
  const { format, version } = value;
  if (format !== kind.format) return refuse('wrongFormat', oneOf(kind.format), format, '/format');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refuse('wrongVersion', oneOf(kind.version), version, '/version');
  if (version > kind.version) {
    const expected: Expected = { kind: 'versionUpTo', values: { max: kind.version } };
    return refuse('futureVersion', expected, version, '/version');
  }
  return ok({ ...value, version });
}

/** Room for pictures is no room for a million fields: what is not a picture stays small, before anything is built of it. */
function bulkFault(text: string, { maxTextBytes }: FileKind): FileError | undefined {
  if (text.length <= maxTextBytes) return undefined;
  let plain = text.length;
  for (const [{ length }] of text.matchAll(BASE64_TEXT))
    if (length >= LEAST_PICTURE_LENGTH) plain -= length;
  if (plain <= maxTextBytes) return undefined;
  const expected: Expected = { kind: 'bytesUpTo', values: { max: maxTextBytes } };
  return { ...whole('tooLarge', expected, plain), further: [] };
}

/** The first fault and the rest, or undefined where there is none. A misspelt key comes before the key that is missing for it. */
export function refuseAll(faults: readonly Fault[]): Result<never, FileError> | undefined {
  const [first, ...further] = [
    ...faults.filter(isStray),
    ...faults.filter((fault) => !isStray(fault)),
  ];
  return first && err({ ...first, further: further.slice(0, MAX_FURTHER_FAULTS) });
}

function isStray({ code }: Fault): boolean {
  return code === 'unknownKey';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf(value: string | number): Expected {
  return { kind: 'oneOf', values: { options: String(value) } };
}

function whole(code: FaultCode, expected: Expected, found: unknown, path = ''): Fault {
  return { code, path, at: null, expected, found: excerpt(found), hint: null };
}

export function refuse(
  code: FaultCode,
  expected: Expected,
  found: unknown,
  path = '',
): Result<never, FileError> {
  return err({ ...whole(code, expected, found, path), further: [] });
}
