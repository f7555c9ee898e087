/** What the packager is told: an icon of our own, cases that open with a double click, and whose work is in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASE_EXTENSION } from '../../electron/files/readCaseFile.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const { build } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const TARGETS = ['linux', 'win', 'mac'] as const;

describe('the package', () => {
  it.each(TARGETS)('has the icon, large enough to be made into all others: %s', (target) => {
    const png = readFileSync(join(ROOT, build[target].icon));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024]);
    // Colour with transparency: the corners are round.
    expect(png[25]).toBe(6);
  });

  it('opens cases with a double click on every target', () => {
    // One list for all: a target with a list of its own would not have ours.
    for (const target of TARGETS) expect(build[target].fileAssociations).toBeUndefined();
    expect(build.fileAssociations).toEqual([
      expect.objectContaining({ ext: CASE_EXTENSION.slice(1), role: 'Editor' }),
    ]);
  });

  it('says whose work is in it', () => {
    const extra = build.extraFiles.map(({ from }: { from: string }) => from);
    expect(extra).toEqual(['LICENSE', 'assets/CREDITS.md']);
  });
});
