/** Reads a case from the disk. What is too large or not a plain file is refused before it is opened. */
import { readFileSync, statSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { type DecodedCase, decodeCaseFile, sizeFault } from '../../shared/document/decode.ts';
import type { FileError } from '../../shared/document/fault.ts';

/** The disk did not give the file. Words: `cli.unreadable.<code>`. */
export interface Unreadable {
  readonly code: 'notFound' | 'denied' | 'notRegularFile' | 'notFolder' | 'io';
}

export type CaseFault =
  | { readonly kind: 'unreadable'; readonly fault: Unreadable }
  | { readonly kind: 'invalid'; readonly fault: FileError };

export function readCase(path: string): Result<DecodedCase, CaseFault> {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const decoded = decodeCaseFile(bytes.value);
  return decoded.ok ? decoded : err({ kind: 'invalid', fault: decoded.error });
}

function readBytes(path: string): Result<Uint8Array, CaseFault> {
  try {
    const found = statSync(path);
    if (!found.isFile()) return err({ kind: 'unreadable', fault: { code: 'notRegularFile' } });
    const tooLarge = sizeFault(found.size);
    return tooLarge ? err({ kind: 'invalid', fault: tooLarge }) : ok(readFileSync(path));
  } catch (error) {
    return err({ kind: 'unreadable', fault: { code: codeOf(error) } });
  }
}

export function codeOf(error: unknown): Unreadable['code'] {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'notFound';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    default:
      return 'io';
  }
}
