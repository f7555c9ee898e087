import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
    const versions = readdirSync(home)
      .sort()
      .map((name) => [Number.parseInt(name, 10), readFileSync(join(home, name), 'utf8')]);
    expect(versions).toEqual(Array.from({ length: 11 }, (_, i) => [i + 4, `v${i + 4}`]));
  });

  it('come back one by one, from the newest on', async () => {
    const store = createBackupStore(scratchFolder(), realFileSystem, () => '2026-11-28');
    for (const text of ['first', 'second']) await store.keep('/a.kypho', caseBytes(text));
    expect(await store.earlier('/a.kypho', 0)).toEqual(caseBytes('second'));
    expect(await store.earlier('/a.kypho', 1)).toEqual(caseBytes('first'));
    expect(await store.earlier('/a.kypho', 2)).toBeNull();
    expect(await store.earlier('/never.kypho', 0)).toBeNull();
  });

  it('are found again in later years, by the hash of the path', async () => {
    const folder = scratchFolder();
    const home = join(folder, '678ade739a3386b2ea2f162d0fd92154');
    mkdirSync(home);
    writeFileSync(join(home, '00000041-2026-11-28.kypho'), 'long ago');
    const store = createBackupStore(folder, realFileSystem, () => '2036-01-01');
    expect(await store.earlier('/spine.kypho', 0)).toEqual(bytes('long ago'));
    await store.keep('/spine.kypho', bytes('now'));
    expect(readdirSync(home).sort()[1]).toBe('00000042-2036-01-01.kypho');
  });

  it('are on disk before they take their name, whole, and for their user alone', async () => {
    const folder = scratchFolder();
    const { fs, calls, stillOpen } = tapFileSystem((call) =>
      call === 'file.write' ? 'short' : null,
    );
    const store = createBackupStore(folder, fs, () => '2030-01-01');
    await store.keep('/a', bytes('as it was'));
    const home = join(folder, readdirSync(folder)[0] ?? '');
    const path = join(home, readdirSync(home)[0] ?? '');
    expect(readFileSync(path, 'utf8')).toBe('as it was');
    expect(calls.slice(-2)).toEqual(['file.datasync', 'rename']);
    expect([home, path].map((each) => statSync(each).mode & 0o777)).toEqual([0o700, 0o600]);
    expect(stillOpen()).toBe(0);
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

  it.each(['file.write', 'file.datasync', 'rename'])(
    'leave no half copy behind when the disk is full: %s',
    async (failing) => {
      const folder = scratchFolder();
      const { fs, stillOpen } = tapFileSystem((call) => (call === failing ? 'ENOSPC' : null));
      const store = createBackupStore(folder, fs, () => '2030-01-01');
      await expect(store.keep('/a', bytes('x'))).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(readdirSync(join(folder, readdirSync(folder)[0] ?? ''))).toEqual([]);
      expect(stillOpen()).toBe(0);
    },
  );
});
