/** Reads a case file: bytes in, a document or named faults out. */
import type { ModelIdentity } from '../base/model.ts';
import { ok, type Result } from '../base/result.ts';
import { type Films, NO_FILMS } from '../film/film.ts';
import { namedPictures } from '../film/namedPictures.ts';
import { MAX_STORED_BYTES } from '../film/storedPicture.ts';
import { absentLevels } from './absentLevels.ts';
import { asideFaults } from './aside/asideFaults.ts';
import { asideFromFile } from './aside/asideInFile.ts';
import { type KyphoDocument, NOTHING_BESIDES } from './document.ts';
import { explainIssue } from './explainIssue.ts';
import type { Fault, FileError } from './fault.ts';
import { migrate } from './migrations.ts';
import {
  type FileKind,
  readEnvelope,
  refuse,
  refuseAll,
  sizeFault as sizeFaultOf,
} from './readEnvelope.ts';
import { FORMAT, fileSchema, VERSION } from './schema/fileSchema.ts';
import { brokenSeal } from './seal.ts';
import { carrying, type UnknownFields } from './unknown/riding.ts';
import { takeOff } from './unknown/takeOff.ts';
import type { FileWarning } from './warnings/fileWarning.ts';
import { notUnderstood, strayFields } from './warnings/notUnderstood.ts';
import { warningsOf } from './warnings/warningsOf.ts';

/** A case holds a few kilobytes of numbers and text; with other programs' fields, a thousand times that is plenty. */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024;
/** With the pictures of two films: base64 takes four bytes for three. */
export const MAX_CASE_BYTES = MAX_TEXT_BYTES + 2 * 4 * Math.ceil(MAX_STORED_BYTES / 3);
const KIND: FileKind = {
  format: FORMAT,
  version: VERSION,
  maxBytes: MAX_CASE_BYTES,
  maxTextBytes: MAX_TEXT_BYTES,
};

export interface DecodedCase {
  readonly document: KyphoDocument;
  /** To be shown, and asked about, before the document replaces the open one. */
  readonly warnings: readonly FileWarning[];
  /** What the document carries and nobody here understands: for whoever passes it on without its symbols. */
  readonly unknown: readonly UnknownFields[];
  /** Of the format, as the file has it; an older one is read as the newest. */
  readonly fileVersion: number;
  /** The model the file was last saved with. */
  readonly savedWith: ModelIdentity;
}

/** For whoever holds a file and has not read it yet. */
export function sizeFault(length: number): FileError | undefined {
  return sizeFaultOf(length, KIND);
}

export function decodeCaseFile(file: Uint8Array | string): Result<DecodedCase, FileError> {
  const read = readEnvelope(file, KIND);
  if (!read.ok) return read;
  const envelope = migrate(read.value, read.value.version);
  const strict = fileSchema.safeParse(envelope);
  const { known, unknown } = takeOff(envelope, fileSchema, strict.error?.issues ?? []);
  const checked = known === envelope ? strict : fileSchema.safeParse(known);
  if (!checked.success) {
    const faults = checked.error.issues.flatMap((issue) => explainIssue(issue, known));
    return (
      refuseAll([...faults, ...meant(unknown, faults)]) ??
      refuse('wrongType', { kind: 'object', values: {} }, envelope)
    );
  }
  const { case: kase, plan, aside, model, afterwards, approvals, pictures = {} } = checked.data;
  const films: Films = checked.data.films ?? NO_FILMS;
  const understood: KyphoDocument = {
    ...NOTHING_BESIDES,
    case: kase,
    plan,
    aside: asideFromFile(aside, plan.planId),
    ...(afterwards && { afterwards }),
    ...(approvals && { approvals }),
    films,
    pictures: namedPictures(films, pictures),
    // Taken from the file itself: a schema would rebuild what must stay untouched.
    extensions: (known.extensions ?? {}) as KyphoDocument['extensions'],
  };
  const document = carrying(understood, unknown);
  const misfit = refuseAll([...absentLevels(document), ...asideFaults(document)]);
  if (misfit) return misfit;
  const warnings = [...brokenSeal(read.value), ...notUnderstood(unknown), ...warningsOf(document)];
  return ok({ document, warnings, unknown, fileVersion: read.value.version, savedWith: model });
}

/** Keys that would have been the missing ones, were they not misspelt. */
function meant(unknown: readonly UnknownFields[], faults: readonly Fault[]): readonly Fault[] {
  const missing = new Set(faults.flatMap(({ code, path }) => (code === 'missingKey' ? path : [])));
  return strayFields(unknown).filter(
    ({ path, expected }) =>
      expected.kind === 'name' &&
      missing.has(`${path.slice(0, path.lastIndexOf('/'))}/${expected.values.name}`),
  );
}
