import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toFault } from '../../../electron/files/faults.ts';
import { realFileSystem } from '../../../electron/files/fileSystem.ts';
import { createHandleTable } from '../../../electron/files/handles.ts';
import {
  mayNameCase,
  readCaseFile,
  readPackFile,
  readWhole,
} from '../../../electron/files/readCaseFile.ts';
import { errno, tapFileSystem } from './faultyFileSystem.ts';
import { caseBytes } from './saveTools.ts';
import { scratchFolder } from './scratchFolder.ts';

const refusal = (path: string, fs = realFileSystem) =>
  readCaseFile(fs, path).then(
    () => 'read',
    (error: unknown) => toFault(error, 'x').code,
  );

describe('reading a case file', () => {
  it('gives its bytes and what it was', async () => {
    const path = join(scratchFolder(), 'spine.kypho');
    writeFileSync(path, caseBytes('fine'));
    const { bytes, fingerprint, readOnly } = await readCaseFile(realFileSystem, path);
    expect(bytes).toEqual(caseBytes('fine'));
    expect(fingerprint.size).toBe(BigInt(bytes.length));
    expect(readOnly).toBe(false);
  });

  it('goes on when the disk gives less than it was asked for, and lets go of the file', async () => {
    const path = join(scratchFolder(), 'spine.kypho');
    writeFileSync(path, caseBytes('fine', 500));
    const { fs, stillOpen } = tapFileSystem((call) => (call === 'read.read' ? 'short' : null));
    expect((await readCaseFile(fs, path)).bytes).toEqual(caseBytes('fine', 500));
    expect(stillOpen()).toBe(0);
  });

  it('takes as much as it may hold and no byte more', async () => {
    const path = join(scratchFolder(), 'spine.kypho');
    writeFileSync(path, 'four');
    const file = await realFileSystem.open(path);
    expect((await readWhole(file, 4)).bytes).toHaveLength(4);
    await expect(readWhole(file, 3)).rejects.toThrow('tooLarge');
    await file.close();
  });

  it('says when it may not be written', async () => {
    const path = join(scratchFolder(), 'spine.kypho');
    writeFileSync(path, caseBytes('fine'));
    const { fs } = tapFileSystem((call) => (call === 'access' ? 'EACCES' : null));
    expect((await readCaseFile(fs, path)).readOnly).toBe(true);
  });

  it('says when its folder takes no new file to put in its place', async () => {
    const path = join(scratchFolder(), 'spine.kypho');
    writeFileSync(path, caseBytes('fine'));
    let looks = 0;
    const { fs } = tapFileSystem((call) => (call === 'access' && ++looks === 2 ? 'EROFS' : null));
    expect((await readCaseFile(fs, path)).readOnly).toBe(true);
  });

  it('says when the disk does not tell whether it may be written', async () => {
    const path = join(scratchFolder(), 'spine.kypho');
    writeFileSync(path, caseBytes('fine'));
    const { fs } = tapFileSystem((call) => (call === 'access' ? 'EIO' : null));
    expect(await refusal(path, fs)).toBe('io');
  });

  it('refuses one that grows shorter while it is read', async () => {
    const path = join(scratchFolder(), 'spine.kypho');
    writeFileSync(path, caseBytes('fine'));
    const { fs } = tapFileSystem((call) =>
      call === 'read.read' ? async () => truncateSync(path, 3) : null,
    );
    expect(await refusal(path, fs)).toBe('io');
  });

  it('refuses 100 MB without reading a byte of it', async () => {
    const path = join(scratchFolder(), 'huge.kypho');
    writeFileSync(path, '');
    truncateSync(path, 100 * 1024 * 1024);
    const { fs, calls } = tapFileSystem();
    expect(await refusal(path, fs)).toBe('tooLarge');
    expect(calls).not.toContain('read.read');
  });

  it('refuses what is no regular file, and does not wait for a pipe', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'folder.kypho'));
    execFileSync('mkfifo', [join(folder, 'pipe.kypho')]);
    symlinkSync('/dev/zero', join(folder, 'zero.kypho'));
    symlinkSync(join(folder, 'loop.kypho'), join(folder, 'loop.kypho'));
    for (const name of ['folder', 'pipe', 'zero', 'loop'])
      expect([name, await refusal(join(folder, `${name}.kypho`))]).toEqual([
        name,
        'notRegularFile',
      ]);
    expect(await refusal(join(folder, 'missing.kypho'))).toBe('notFound');
  });

  it.each([
    'notes.txt',
    'spine.kypho.exe',
    'spine',
    '.kypho',
    'spine.kypho\0.txt',
    '/etc/passwd',
    'CON.kypho',
    'con.kypho',
    'lpt1.kypho',
    'NUL.x.kypho',
    'spine.kypho/',
    'spine.kypho.',
  ])('refuses the name %j', async (name) => {
    expect(mayNameCase(name)).toBe(name === 'spine.kypho/');
    const told = mayNameCase(name) ? 'notFound' : 'wrongExtension';
    expect(await refusal(join(scratchFolder(), name))).toBe(told);
  });
});

describe('handles', () => {
  const file = {
    path: '/home/somebody/spine.kypho',
    seen: { device: 1n, inode: 2n, size: 3n, modifiedNs: 4n, sha256: '' },
  };

  it('are 128 random bits that tell nothing of the path', () => {
    const table = createHandleTable();
    const handles = Array.from({ length: 200 }, () => table.create(file));
    expect(new Set(handles).size).toBe(200);
    for (const handle of handles) expect(handle).toMatch(/^[0-9a-f]{32}$/);
    expect(table.find(handles[7] ?? '')).toBe(file);
  });

  it('mean nothing in another window, after a reload, or when made up', () => {
    const table = createHandleTable();
    const handle = table.create(file);
    expect(createHandleTable().find(handle)).toBeUndefined();
    expect(table.find('0'.repeat(32))).toBeUndefined();
    table.update('0'.repeat(32), file);
    expect(table.find('0'.repeat(32))).toBeUndefined();
    table.clear();
    expect(table.find(handle)).toBeUndefined();
  });
});

describe('reading an anatomy pack', () => {
  const packRefusal = (path: string, fs = realFileSystem) =>
    readPackFile(fs, path).then(
      () => 'read',
      (error: unknown) => toFault(error, 'x').code,
    );

  it('gives its bytes, up to 256 MB of them', async () => {
    const path = join(scratchFolder(), 'bones.glb');
    writeFileSync(path, Uint8Array.from([1, 2, 3]));
    const { fs, calls, stillOpen } = tapFileSystem();
    expect(await readPackFile(fs, path)).toEqual(Uint8Array.from([1, 2, 3]));
    expect(stillOpen()).toBe(0);
    calls.length = 0;
    truncateSync(path, 256 * 1024 * 1024 + 1);
    expect(await packRefusal(path, fs)).toBe('tooLarge');
    expect(calls).not.toContain('read.read');
  });

  it('refuses other names, folders, pipes and files that are gone', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'folder.glb'));
    execFileSync('mkfifo', [join(folder, 'pipe.glb')]);
    expect(await packRefusal(join(folder, 'spine.kypho'))).toBe('wrongExtension');
    expect(await packRefusal(join(folder, 'con.glb'))).toBe('wrongExtension');
    expect(await packRefusal(join(folder, 'folder.glb'))).toBe('notRegularFile');
    expect(await packRefusal(join(folder, 'pipe.glb'))).toBe('notRegularFile');
    expect(await packRefusal(join(folder, 'gone.glb'))).toBe('notFound');
  });
});

describe('a fault', () => {
  it('says how much room was needed where room was the fault, and only there', () => {
    expect(toFault(errno('ENOSPC'), 'x', 5)).toEqual({
      code: 'diskFull',
      name: 'x',
      neededBytes: 5,
    });
    expect(toFault(errno('ENOSPC'), 'x')).toEqual({ code: 'diskFull', name: 'x' });
    expect(toFault(errno('EIO'), 'x', 5)).toEqual({ code: 'io', name: 'x' });
    expect(Object.keys(toFault(errno('ENOSPC'), 'x'))).not.toContain('neededBytes');
  });
});
