/** What a file was: one thing alone that is another now makes it another file. */
import { describe, expect, it } from 'vitest';
import {
  type Fingerprint,
  sameFile,
  sha256Hex,
  untouched,
} from '../../../electron/files/fingerprint.ts';
import { sha256Hex as hashOfWindow } from '../../../renderer/platform/sha256Hex.ts';

const SEEN: Fingerprint = { device: 1n, inode: 2n, size: 3n, modifiedNs: 4n, sha256: 'abc' };

describe('the fingerprint of a file', () => {
  it('is the same as long as nothing changes', () => {
    expect(sameFile(SEEN, { ...SEEN })).toBe(true);
    expect(untouched(SEEN, { ...SEEN })).toBe(true);
  });

  it.each(['device', 'inode', 'size', 'modifiedNs'] as const)('tells another %s', (what) => {
    const now = { ...SEEN, [what]: 9n };
    expect(sameFile(SEEN, now)).toBe(false);
    expect(untouched(SEEN, now)).toBe(false);
  });

  it('tells other content, which the last look does not read', () => {
    const now = { ...SEEN, sha256: 'abd' };
    expect(sameFile(SEEN, now)).toBe(false);
    expect(untouched(SEEN, now)).toBe(true);
  });

  it('holds the hash that the window makes of the same bytes', async () => {
    const bytes = new TextEncoder().encode('{"format":"kyphoplan-case"}');
    expect(sha256Hex(bytes)).toBe(await hashOfWindow(bytes));
  });
});
