/** What a file was when it was last seen: identity, size, time and content. The conflict guard compares two of these. */
import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';

/** What can be told of a file without reading it. */
export interface Identity {
  readonly device: bigint;
  readonly inode: bigint;
  readonly size: bigint;
  readonly modifiedNs: bigint;
}

export interface Fingerprint extends Identity {
  readonly sha256: string;
}

export const sha256Hex = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export function identityOf(stats: BigIntStats): Identity {
  return { device: stats.dev, inode: stats.ino, size: stats.size, modifiedNs: stats.mtimeNs };
}

export function fingerprintOf(stats: BigIntStats, bytes: Uint8Array): Fingerprint {
  return { ...identityOf(stats), sha256: sha256Hex(bytes) };
}

/** Untouched since it was seen, judged without reading the content: the last look before the file is replaced. */
export function untouched(seen: Identity, now: Identity): boolean {
  return (
    seen.device === now.device &&
    seen.inode === now.inode &&
    seen.size === now.size &&
    seen.modifiedNs === now.modifiedNs
  );
}

/** Nothing at all has changed since it was seen. */
export function sameFile(seen: Fingerprint, now: Fingerprint): boolean {
  return untouched(seen, now) && seen.sha256 === now.sha256;
}
