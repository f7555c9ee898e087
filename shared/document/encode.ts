/** Writes a case file: canonical bytes (fixed key order, two spaces, one newline at the end), read back before they leave. */
import { assert } from '../base/assert.ts';
import { MODEL } from '../base/model.ts';
import { asideToFile } from './aside/asideInFile.ts';
import { decodeCaseFile } from './decode.ts';
import type { KyphoDocument } from './document.ts';
import { FORMAT, FRAME, fileSchema, VERSION } from './schema/fileSchema.ts';

/** A document that cannot be written whole is a bug of ours: it throws, and nothing reaches the disk. */
export function encodeCaseFile(document: KyphoDocument): string {
  const { extensions, afterwards, approvals } = document;
  const hasExtensions = Object.keys(extensions).length > 0;
  const envelope = {
    format: FORMAT,
    version: VERSION,
    frame: FRAME,
    model: MODEL,
    case: document.case,
    plan: document.plan,
    ...asideToFile(document.aside),
    ...(Object.keys(afterwards).length > 0 && { afterwards }),
    ...(approvals.length > 0 && { approvals }),
  };
  // The schema rebuilds every object in its own key order; extensions keep theirs.
  const canonical = {
    ...fileSchema.parse(envelope),
    ...(hasExtensions ? { extensions } : {}),
  };
  const text = `${JSON.stringify(canonical, null, 2)}\n`;
  const read = decodeCaseFile(text);
  assert(read.ok, `the case written is refused: ${read.ok ? '' : read.error.code}`);
  assert(isSame(read.value.document, document), 'the case written reads back differently');
  return text;
}

/** Equality of plain data; what JSON cannot hold (NaN, undefined, dates) is equal to nothing it reads back as. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}
