import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackupStore, surplusBackups } from '../../../electron/files/backups.ts';
import { realFileSystem } from '../../../electron/files/fileSystem.ts';
import { tapFileSystem } from './faultyFileSystem.ts';
import { caseBytes } from './saveTools.ts';
import { scratchFolder } from './scratchFolder.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('backups of earlier versions', () => {
  it('keep the last ten of one day, each as it was, in the order they came', async () => {
    const folder = scratchFolder();
    const store = createBackupStore(folder, realFileSystem, () => '2030-01-01');
    for (let version = 1; version <= 14; version += 1) await store.keep('/a', bytes(`v${version}`));
    const home = join(folder, readdirSync(folder)[0] ?? '');
    const texts = readdirSync(home)
      .sort()
      .map((name) => readFileSync(join(home, name), 'utf8'));
    expect(texts).toEqual(['v4', ...Array.from({ length: 10 }, (_, i) => `v${i + 5}`)]);
  });

  it('come back one by one, from the newest on', async () => {
    const store = createBackupStore(scratchFolder(), realFileSystem, () => '2026-11-28');
    for (const text of ['first', 'second']) await store.keep('/a.kypho', caseBytes(text));
    expect(await store.earlier('/a.kypho', 0)).toEqual(caseBytes('second'));
    expect(await store.earlier('/a.kypho', 1)).toEqual(caseBytes('first'));
    expect(await store.earlier('/a.kypho', 2)).toBeNull();
    expect(await store.earlier('/never.kypho', 0)).toBeNull();
  });

  it('keep files apart and do not write their names', async () => {
    const folder = scratchFolder();
    const store = createBackupStore(folder, realFileSystem, () => '2030-01-01');
    await store.keep('/home/mr-smith.kypho', bytes('a'));
    await store.keep('/home/mrs-jones.kypho', bytes('b'));
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).join(' ');
    expect(readdirSync(folder)).toHaveLength(2);
    expect(names).not.toMatch(/smith|jones/);
  });

  it('keep one of each of the last thirty days beyond the last ten', () => {
    const names = Array.from({ length: 80 }, (_, i) => {
      const day = new Date(Date.UTC(2030, 0, 1 + Math.floor(i / 2))).toISOString().slice(0, 10);
      return `${String(i + 1).padStart(8, '0')}-${day}.kypho`;
    });
    const surplus = new Set(surplusBackups(names));
    const kept = names.filter((name) => !surplus.has(name));
    expect(kept).toHaveLength(40);
    expect(kept.slice(-10)).toEqual(names.slice(-10));
    expect(new Set(kept.slice(0, 30).map((name) => name.slice(9, 19))).size).toBe(30);
  });

  it('go on counting when the clock jumps back', async () => {
    const folder = scratchFolder();
    let day = '2030-01-02';
    const store = createBackupStore(folder, realFileSystem, () => day);
    await store.keep('/a', bytes('first'));
    day = '1999-12-31';
    await store.keep('/a', bytes('second'));
    const home = join(folder, readdirSync(folder)[0] ?? '');
    expect(readdirSync(home).sort()).toEqual([
      '00000001-2030-01-02.kypho',
      '00000002-1999-12-31.kypho',
    ]);
  });

  it('leave no half copy behind when the disk is full', async () => {
    const folder = scratchFolder();
    const { fs } = tapFileSystem((call) => (call === 'file.writeFile' ? 'ENOSPC' : null));
    const store = createBackupStore(folder, fs, () => '2030-01-01');
    await expect(store.keep('/a', bytes('x'))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(join(folder, readdirSync(folder)[0] ?? ''))).toEqual([]);
  });
});
