/** Reads a case file: bytes in, a document or named faults out. Cheap checks come first, so that a bad file costs little. */
import type { ModelIdentity } from '../base/model.ts';
import { err, ok, type Result } from '../base/result.ts';
import { beginsAsUtf16, decodeUtf8 } from '../base/utf8.ts';
import { absentLevels } from './absentLevels.ts';
import { asideFaults } from './aside/asideFaults.ts';
import { asideFromFile } from './aside/asideInFile.ts';
import { type KyphoDocument, NOTHING_BESIDES } from './document.ts';
import { explainIssue } from './explainIssue.ts';
import { type Expected, excerpt, type Fault, type FaultCode } from './fault.ts';
import { type Envelope, migrate } from './migrations.ts';
import { scanJson } from './scanJson.ts';
import { FORMAT, fileSchema, VERSION } from './schema/fileSchema.ts';
import type { FileWarning } from './warnings/fileWarning.ts';
import { warningsOf } from './warnings/warningsOf.ts';

/** A case holds a few kilobytes of numbers and text; with other programs' fields, a thousand times that is plenty. */
export const MAX_CASE_BYTES = 2 * 1024 * 1024;
/** A file of another kind can break every rule at once: nobody reads more than this. */
const MAX_FURTHER_FAULTS = 20;

/** The fault to mend first, with the others so that one visit mends the file. */
export interface CaseFileError extends Fault {
  readonly further: readonly Fault[];
}

export interface DecodedCase {
  readonly document: KyphoDocument;
  /** To be shown, and asked about, before the document replaces the open one. */
  readonly warnings: readonly FileWarning[];
  /** The model the file was last saved with. */
  readonly savedWith: ModelIdentity;
}

/** For whoever holds a file and has not read it yet. */
export function sizeFault(length: number): CaseFileError | undefined {
  if (length <= MAX_CASE_BYTES) return undefined;
  const expected: Expected = { kind: 'bytesUpTo', values: { max: MAX_CASE_BYTES } };
  return { ...whole('tooLarge', expected, length), further: [] };
}

export function decodeCaseFile(file: Uint8Array | string): Result<DecodedCase, CaseFileError> {
  const tooLarge = sizeFault(file.length);
  if (tooLarge) return err(tooLarge);
  const text = typeof file === 'string' ? file : decodeUtf8(file);
  if (text === undefined)
    return err({
      ...whole('notUtf8', { kind: 'utf8', values: {} }, undefined),
      hint: beginsAsUtf16(file as Uint8Array) ? 'utf16' : null,
      further: [],
    });
  const broken = scanJson(text);
  if (broken) return err({ ...broken, further: [] });
  return decodeValue(JSON.parse(text));
}

function decodeValue(value: unknown): Result<DecodedCase, CaseFileError> {
  if (!isEnvelope(value)) return refuse('notAnObject', { kind: 'object', values: {} }, value);
  if (value.format !== FORMAT) return refuse('wrongFormat', oneOf(FORMAT), value.format, '/format');
  const version = value.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refuse('wrongVersion', oneOf(VERSION), version, '/version');
  if (version > VERSION) {
    const expected: Expected = { kind: 'versionUpTo', values: { max: VERSION } };
    return refuse('futureVersion', expected, version, '/version');
  }
  const envelope = migrate(value, version);
  const checked = fileSchema.safeParse(envelope);
  if (!checked.success) {
    const faults = checked.error.issues.flatMap((issue) => explainIssue(issue, envelope));
    // A misspelt key is reported before the key that is missing because of it.
    const strayFirst = [...faults.filter(isStray), ...faults.filter((fault) => !isStray(fault))];
    return refuseAll(strayFirst) ?? refuse('wrongType', { kind: 'object', values: {} }, envelope);
  }
  const { case: kase, plan, aside, model, afterwards, approvals } = checked.data;
  const document: KyphoDocument = {
    ...NOTHING_BESIDES,
    case: kase,
    plan,
    aside: asideFromFile(aside, plan.planId),
    ...(afterwards && { afterwards }),
    ...(approvals && { approvals }),
    // Taken from the file itself: a schema would rebuild what must stay untouched.
    extensions: (envelope.extensions ?? {}) as KyphoDocument['extensions'],
  };
  const misfit = refuseAll([...absentLevels(document), ...asideFaults(document)]);
  if (misfit) return misfit;
  return ok({ document, warnings: warningsOf(document), savedWith: model });
}

function refuseAll([first, ...further]: readonly Fault[]):
  | Result<never, CaseFileError>
  | undefined {
  return first && err({ ...first, further: further.slice(0, MAX_FURTHER_FAULTS) });
}

function isStray({ code }: Fault): boolean {
  return code === 'unknownKey';
}

function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf(value: string | number): Expected {
  return { kind: 'oneOf', values: { options: String(value) } };
}

function whole(code: FaultCode, expected: Expected, found: unknown, path = ''): Fault {
  return { code, path, at: null, expected, found: excerpt(found), hint: null };
}

function refuse(
  code: FaultCode,
  expected: Expected,
  found: unknown,
  path = '',
): Result<never, CaseFileError> {
  return err({ ...whole(code, expected, found, path), further: [] });
}
