/** What a file was when it was last seen: identity, size, time and content. The conflict guard compares two of these. */
import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';

export interface Fingerprint {
  readonly device: bigint;
  readonly inode: bigint;
  readonly size: bigint;
  readonly modifiedNs: bigint;
  readonly sha256: string;
}

export const sha256Hex = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export function fingerprintOf(stats: BigIntStats, bytes: Uint8Array): Fingerprint {
  return {
    device: stats.dev,
    inode: stats.ino,
    size: stats.size,
    modifiedNs: stats.mtimeNs,
    sha256: sha256Hex(bytes),
  };
}

/** Nothing at all has changed since it was seen. */
export function sameFile(seen: Fingerprint, now: Fingerprint): boolean {
  return (
    seen.device === now.device &&
    seen.inode === now.inode &&
    seen.size === now.size &&
    seen.modifiedNs === now.modifiedNs &&
    seen.sha256 === now.sha256
  );
}

/** Untouched since it was seen, judged without reading the content: the last look before the file is replaced. */
export function untouched(seen: Fingerprint, stats: BigIntStats): boolean {
  return (
    seen.device === stats.dev &&
    seen.inode === stats.ino &&
    seen.size === stats.size &&
    seen.modifiedNs === stats.mtimeNs
  );
}
