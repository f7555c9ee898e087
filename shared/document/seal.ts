/**
 * The hash at the end of a case file: whatever changes the file after it was saved, another program or a failing disk, is
 * seen when it is opened. Pictures are not in it: each goes by its own hash.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { excerpt } from './fault.ts';
import type { FileWarning } from './warnings/fileWarning.ts';

export type Contents = Readonly<Record<string, unknown>>;

/** The one text of a file with these contents: two spaces, one newline at the end. */
export function canonicalText(contents: Contents): string {
  return `${JSON.stringify(contents, null, 2)}\n`;
}

export function sealOf({ sha256: _, pictures: __, ...contents }: Contents): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(contents))));
}

/** Nothing for a file without a seal: it is older, or was written by hand. */
export function brokenSeal(contents: Contents): FileWarning[] {
  if (!('sha256' in contents) || contents.sha256 === sealOf(contents)) return [];
  return [
    {
      code: 'changedOutside',
      path: '/sha256',
      expected: { kind: 'asSaved', values: {} },
      found: excerpt(contents.sha256),
      hint: null,
    },
  ];
}
