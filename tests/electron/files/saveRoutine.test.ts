import { EventEmitter, once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { chmod, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileSystem, realFileSystem } from '../../../electron/files/fileSystem.ts';
import { readCaseFile } from '../../../electron/files/readCaseFile.ts';
import { looksLikeCase, saveCase } from '../../../electron/files/saveRoutine.ts';
import { MAX_FILE_BYTES } from '../../../shared/ipc/bridge.ts';
import { type Rule, tapFileSystem } from './faultyFileSystem.ts';
import { caseBytes, saveRequest, saveTools } from './saveTools.ts';
import { scratchFolder } from './scratchFolder.ts';

const OLD = caseBytes('old');
const NEW = caseBytes('new', 5_000);

function scene(rule?: Rule) {
  const folder = scratchFolder();
  const path = join(folder, 'spine.kypho');
  writeFileSync(path, OLD);
  return { folder, path, ...tapFileSystem(rule) };
}

/** The same files, those that are read as if they belonged to somebody else. */
function ownedByOthers(fs: FileSystem, more: { uid?: number; gid?: number }): FileSystem {
  const open: FileSystem['open'] = async (path, flags, mode) => {
    const file = await fs.open(path, flags, mode);
    if (typeof flags !== 'number') return file;
    const stat = async (options?: { bigint: true }) => {
      const stats = await (options ? file.stat(options) : file.stat());
      const { uid = 0, gid = 0 } = more;
      return options
        ? stats
        : Object.assign(stats, { uid: Number(stats.uid) + uid, gid: Number(stats.gid) + gid });
    };
    return new Proxy(file, {
      get: (target, key) => (key === 'stat' ? stat : Reflect.get(target, key)),
    });
  };
  return { ...fs, open };
}

const content = (path: string) => new Uint8Array(readFileSync(path));

describe('a save that succeeds', () => {
  it('puts the new case in place and leaves nothing else behind', async () => {
    const { folder, path, fs, stillOpen } = scene();
    const saved = await saveCase(saveRequest(path, NEW), saveTools(fs));
    expect(saved).toMatchObject({ ok: true, value: { warnings: [] } });
    expect(content(path)).toEqual(NEW);
    expect(readdirSync(folder)).toEqual(['spine.kypho']);
    expect(stillOpen()).toBe(0);
  });

  it('makes a file where there was none, for its user alone', async () => {
    const path = join(scratchFolder(), 'first.kypho');
    const kept: string[] = [];
    const backups = { keep: async (what: string) => void kept.push(what) };
    const request = saveRequest(path, NEW, { overwrite: false });
    const saved = await saveCase(request, saveTools(realFileSystem, { backups }));
    expect(saved).toMatchObject({ ok: true, value: { warnings: [] } });
    expect(content(path)).toEqual(NEW);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(kept).toEqual([]);
  });

  it('makes the file durable before it takes the name, and the name durable before it says so', async () => {
    const { path, fs, calls } = scene();
    await saveCase(saveRequest(path, NEW), saveTools(fs));
    // The lock is taken first, then the new file is made.
    const order = [
      'open:new',
      'open:new',
      'file.write',
      'file.sync',
      'rename',
      'open:folder',
      'folder.sync',
    ];
    expect(calls.filter((call) => order.includes(call))).toEqual(order);
    // Read back after the fsync, before the rename.
    const readBack = calls.lastIndexOf('read.read');
    expect(readBack).toBeGreaterThan(calls.indexOf('file.sync'));
    expect(readBack).toBeLessThan(calls.indexOf('rename'));
  });

  it('goes on when the disk takes less than it was given', async () => {
    const { path, fs, calls } = scene((call) => (call === 'file.write' ? 'short' : null));
    const saved = await saveCase(saveRequest(path, NEW), saveTools(fs));
    expect(saved.ok).toBe(true);
    expect(content(path)).toEqual(NEW);
    expect(calls.filter((call) => call === 'file.write').length).toBeGreaterThan(3);
  });

  it('keeps the permissions of the old file', async () => {
    const { path, fs } = scene();
    await chmod(path, 0o640);
    await saveCase(saveRequest(path, NEW), saveTools(fs));
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it.each([
    ['user', { uid: 1 }],
    ['group', { gid: 1 }],
  ])('gives the new file to the %s the old one belonged to', async (_whose, more) => {
    const { path, fs, calls } = scene();
    expect((await saveCase(saveRequest(path, NEW), saveTools(fs))).ok).toBe(true);
    expect(calls).not.toContain('file.chown');
    const others = ownedByOthers(fs, more);
    expect((await saveCase(saveRequest(path, OLD), saveTools(others))).ok).toBe(true);
    expect(calls).toContain('file.chown');
  });

  it.each(['EPERM', 'ENOTSUP', 'EINVAL', 'ENOSYS'])(
    'is one although the file system knows no owners and modes: %s',
    async (code) => {
      const { path, fs } = scene((call) => (/^file\.ch/.test(call) ? code : null));
      const others = ownedByOthers(fs, { uid: 1 });
      expect((await saveCase(saveRequest(path, NEW), saveTools(others))).ok).toBe(true);
      expect(content(path)).toEqual(NEW);
    },
  );

  it('writes through a link to the file it points to', async () => {
    const { folder, path, fs } = scene();
    const link = join(folder, 'link.kypho');
    symlinkSync(path, link);
    await saveCase(saveRequest(link, NEW), saveTools(fs));
    expect(content(path)).toEqual(NEW);
    expect(readdirSync(folder).sort()).toEqual(['link.kypho', 'spine.kypho']);
  });

  it('hands the previous version to the backup store before it replaces it', async () => {
    const { path, fs } = scene();
    const kept: Uint8Array[] = [];
    const backups = { keep: async (_path: string, bytes: Uint8Array) => void kept.push(bytes) };
    await saveCase(saveRequest(path, NEW), saveTools(fs, { backups }));
    expect(kept).toEqual([OLD]);
  });

  it('returns what the next save of the same window expects to find', async () => {
    const { path, fs } = scene();
    const first = await saveCase(saveRequest(path, NEW), saveTools(fs));
    const seen = first.ok ? first.value.seen : null;
    const second = await saveCase(
      saveRequest(path, OLD, { seen, overwrite: false }),
      saveTools(fs),
    );
    expect(second.ok).toBe(true);
  });
});

describe('a fault at any call', () => {
  /** And what the user is told of each. */
  const TOLD = {
    ENOSPC: 'diskFull',
    EIO: 'io',
    EDQUOT: 'quota',
    EROFS: 'readOnly',
    EACCES: 'denied',
    EBUSY: 'busy',
    EMFILE: 'io',
    EINTR: 'io',
    ESTALE: 'notFound',
  } as const;
  const ERRNOS = Object.keys(TOLD) as (keyof typeof TOLD)[];
  const CALLS = [
    'realpath',
    'open',
    'open:new',
    'file.write',
    'file.stat',
    'file.chmod',
    'file.sync',
    'rename',
    'access',
    'stat',
    'read.read',
  ];

  it.each(CALLS.flatMap((call) => ERRNOS.map((code) => [call, code] as const)))(
    'leaves the old case whole when %s fails with %s',
    async (failing, code) => {
      const { folder, path, fs, stillOpen } = scene((call) => (call === failing ? code : null));
      const saved = await saveCase(saveRequest(path, NEW), saveTools(fs));
      const told = failing === 'access' && code === 'EACCES' ? 'readOnly' : TOLD[code];
      expect(saved).toMatchObject({ ok: false, error: { code: told } });
      expect(content(path)).toEqual(OLD);
      expect(readdirSync(folder)).toEqual(['spine.kypho']);
      expect(stillOpen()).toBe(0);
    },
  );

  it.each(ERRNOS)(
    'counts as saved, with a warning, when the folder cannot be synced: %s',
    async (code) => {
      const { path, fs, stillOpen } = scene((call) => (call === 'folder.sync' ? code : null));
      const saved = await saveCase(saveRequest(path, NEW), saveTools(fs));
      expect(stillOpen()).toBe(0);
      const warning = code === 'EIO' ? 'diskError' : 'notConfirmed';
      expect(saved).toMatchObject({
        ok: true,
        value: { warnings: expect.arrayContaining([warning]) },
      });
      expect(content(path)).toEqual(NEW);
    },
  );

  it('never tries a failed fsync again on the same file', async () => {
    const { path, fs, calls } = scene((call) => (call === 'file.sync' ? 'EIO' : null));
    await saveCase(saveRequest(path, NEW), saveTools(fs));
    expect(calls.filter((call) => call === 'file.sync')).toHaveLength(1);
  });

  it('names a full disk and what it would have needed', async () => {
    const { path, fs } = scene((call) => (call === 'file.write' ? 'ENOSPC' : null));
    expect(await saveCase(saveRequest(path, NEW), saveTools(fs))).toEqual({
      ok: false,
      error: { code: 'diskFull', name: 'spine.kypho', neededBytes: NEW.byteLength },
    });
  });

  const withRoomFor = (fs: FileSystem, bytes: number) => {
    const statfs = async () => ({ bavail: bytes / 0.5, bsize: 0.5 });
    return saveTools({ ...fs, statfs } as unknown as FileSystem);
  };

  it('refuses before writing when the disk says it cannot hold the file', async () => {
    const { path, fs, calls } = scene();
    const full = withRoomFor(fs, NEW.byteLength - 1);
    expect(await saveCase(saveRequest(path, NEW), full)).toMatchObject({
      error: { code: 'diskFull' },
    });
    expect(calls).not.toContain('file.write');
  });

  it.each([
    ['when it fits and no more', NEW.byteLength, ['diskNearlyFull']],
    ['below twice the file and 8 MiB', 2 * NEW.byteLength + 8_388_607, ['diskNearlyFull']],
    ['not from there on', 2 * NEW.byteLength + 8_388_608, []],
  ])('warns of a disk that is nearly full: %s', async (_when, freeBytes, warnings) => {
    const { path, fs } = scene();
    const saved = await saveCase(saveRequest(path, NEW), withRoomFor(fs, freeBytes));
    expect(saved).toMatchObject({ ok: true, value: { warnings } });
  });

  it.each([
    ['nothing of what it was given', 'nothing'],
    ['less than it said', 'lost'],
  ])('makes nothing durable on a disk that took %s', async (_what, cut) => {
    const { path, fs, calls } = scene((call, count) =>
      call === 'file.write' && count === 1 ? cut : null,
    );
    const saved = await saveCase(saveRequest(path, NEW), saveTools(fs));
    expect(saved).toMatchObject({ ok: false, error: { code: 'io' } });
    expect(calls).not.toContain('file.sync');
    expect(content(path)).toEqual(OLD);
  });

  it('finds out when the disk gives back other bytes than it was given', async () => {
    const { folder, path, fs } = scene((call) => {
      if (call !== 'file.sync') return null;
      return async () => {
        const written = readdirSync(folder).find((name) => name.endsWith('.tmp')) ?? '';
        writeFileSync(join(folder, written), new Uint8Array(NEW.byteLength));
      };
    });
    const saved = await saveCase(saveRequest(path, NEW), saveTools(fs));
    expect(saved).toMatchObject({ ok: false, error: { code: 'io' } });
    expect(content(path)).toEqual(OLD);
  });

  it.each([
    ['a link it may not follow', 'realpath'],
    ['a file it may not read', 'open'],
  ])('puts no file in the place of %s', async (_what, failing) => {
    const { path, fs } = scene((call, count) =>
      call === failing && count === 1 ? 'EACCES' : null,
    );
    const saved = await saveCase(saveRequest(path, NEW), saveTools(fs));
    expect(saved).toMatchObject({ ok: false, error: { code: 'denied' } });
    expect(content(path)).toEqual(OLD);
  });

  it('saves although the disk does not tell its free space, and although the backup fails', async () => {
    const { path, fs } = scene((call) => (call === 'statfs' ? 'ENOSYS' : null));
    const backups = { keep: () => Promise.reject(new Error('no backup')) };
    expect(await saveCase(saveRequest(path, NEW), saveTools(fs, { backups }))).toMatchObject({
      ok: true,
      value: { warnings: ['noBackup'] },
    });
  });

  /** On Windows, where a scanner holds the old file for so many looks: how long was waited for it, and what became of it. */
  async function heldByScanner(looks: number) {
    const { path, fs } = scene((call, count) =>
      call === 'rename' && count <= looks ? 'EPERM' : null,
    );
    const waits: number[] = [];
    const wait = async (ms: number) =>
      ms >= 1_000_000 ? new Promise<void>(() => undefined) : void waits.push(ms);
    const saved = await saveCase(
      saveRequest(path, NEW),
      saveTools(fs, { platform: 'win32', wait }),
    );
    return { saved, waits };
  }

  it('on Windows looks again, a little later each time, whether a scanner has let go', async () => {
    const { saved, waits } = await heldByScanner(3);
    expect(saved).toMatchObject({ ok: true, value: { warnings: ['notConfirmed'] } });
    expect(waits).toEqual([20, 50, 100]);
  });

  it('on Windows waits up to five seconds for a scanner to let go', async () => {
    const { saved, waits } = await heldByScanner(9);
    expect(saved).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(waits.reduce((sum, each) => sum + each)).toBe(5_000);
  });

  it('keeps nothing beside a file that another fault kept from being replaced', async () => {
    const { folder, path, fs } = scene((call, count) =>
      call === 'rename' && count === 1 ? 'EIO' : null,
    );
    const saved = await saveCase(saveRequest(path, NEW), saveTools(fs));
    expect(saved).toMatchObject({ ok: false, error: { code: 'io' } });
    expect(readdirSync(folder)).toEqual(['spine.kypho']);
  });

  it('keeps the new version beside a file that stays held, and names it', async () => {
    const { folder, path, fs } = scene((call, count) =>
      call === 'rename' && count === 1 ? 'EBUSY' : null,
    );
    const saved = await saveCase(saveRequest(path, NEW), saveTools(fs));
    expect(saved).toMatchObject({ ok: false, error: { code: 'busy', name: 'spine.kypho' } });
    const keptAs = saved.ok ? '' : (saved.error.keptAs ?? '');
    expect(keptAs).toMatch(/^spine \(not saved [0-9a-f]{4}\)\.kypho$/);
    expect(content(path)).toEqual(OLD);
    expect(content(join(folder, keptAs))).toEqual(NEW);
  });

  it('gives a disk that does not answer ten seconds, and does not replace the file afterwards', async () => {
    const disk = new EventEmitter();
    const stuck = once(disk, 'stuck');
    const answer = once(disk, 'answer');
    const { folder, path, fs } = scene((call) => {
      if (call !== 'file.sync') return null;
      disk.emit('stuck');
      return () => answer.then(() => undefined);
    });
    const wait = (ms: number) =>
      ms === 10_000 ? stuck.then(() => undefined) : Promise.reject(new Error(`${ms}`));
    const saved = await saveCase(
      saveRequest(path, NEW),
      saveTools(fs, { wait, timeoutMs: 10_000 }),
    );
    expect(saved).toMatchObject({ ok: false, error: { code: 'timeout' } });
    disk.emit('answer');
    await expect.poll(() => readdirSync(folder)).toEqual(['spine.kypho']);
    expect(content(path)).toEqual(OLD);
  });
});

describe('the conflict guard', () => {
  async function opened() {
    const found = scene();
    const { fingerprint } = await readCaseFile(realFileSystem, found.path);
    const save = (overwrite = false) =>
      saveCase(saveRequest(found.path, NEW, { seen: fingerprint, overwrite }), saveTools(found.fs));
    return { ...found, save };
  }

  it('lets a file through that nobody touched', async () => {
    expect((await (await opened()).save()).ok).toBe(true);
  });

  it('stops at changed content, also of the same length', async () => {
    const { path, save } = await opened();
    writeFileSync(path, caseBytes('odl'));
    expect(await save()).toMatchObject({ error: { code: 'conflict' } });
    expect(content(path)).toEqual(caseBytes('odl'));
  });

  it('stops at a file that was replaced, deleted or only touched', async () => {
    const touched = await opened();
    await utimes(touched.path, 1, 1);
    expect(await touched.save()).toMatchObject({ error: { code: 'conflict' } });
    const deleted = await opened();
    await realFileSystem.unlink(deleted.path);
    expect(await deleted.save()).toMatchObject({ error: { code: 'conflict' } });
    expect(readdirSync(deleted.folder)).toEqual([]);
  });

  it('replaces when the user says so', async () => {
    const { path, save } = await opened();
    writeFileSync(path, caseBytes('theirs'));
    expect((await save(true)).ok).toBe(true);
    expect(content(path)).toEqual(NEW);
  });

  it('stops at a file where none was expected', async () => {
    const { path, fs } = scene();
    const request = saveRequest(path, NEW, { overwrite: false });
    expect(await saveCase(request, saveTools(fs))).toMatchObject({ error: { code: 'conflict' } });
    expect(content(path)).toEqual(OLD);
  });

  it('sees that the file was deleted, or another one made, while it was writing', async () => {
    const path = join(scratchFolder(), 'spine.kypho');
    const meanwhile = (what: () => void) => {
      const { fs } = tapFileSystem((call) => (call === 'file.sync' ? async () => what() : null));
      return saveCase(saveRequest(path, NEW), saveTools(fs));
    };
    const made = await meanwhile(() => writeFileSync(path, OLD));
    expect(made).toMatchObject({ error: { code: 'conflict' } });
    expect(content(path)).toEqual(OLD);
    const deleted = await meanwhile(() => unlinkSync(path));
    expect(deleted).toMatchObject({ error: { code: 'conflict' } });
    expect(existsSync(path)).toBe(false);
  });

  it('sees a change made while it was writing', async () => {
    const path = join(scratchFolder(), 'spine.kypho');
    writeFileSync(path, OLD);
    const theirs = caseBytes('theirs', 10);
    const { fs } = tapFileSystem((call) =>
      call === 'file.sync' ? async () => writeFileSync(path, theirs) : null,
    );
    expect(await saveCase(saveRequest(path, NEW), saveTools(fs))).toMatchObject({
      error: { code: 'conflict' },
    });
    expect(content(path)).toEqual(theirs);
  });
});

describe('what may be saved', () => {
  it('refuses bytes that are not what the window hashed', async () => {
    const { path, fs, calls } = scene();
    const request = saveRequest(path, NEW, { sha256: '0'.repeat(64) });
    expect(await saveCase(request, saveTools(fs))).toMatchObject({
      error: { code: 'hashMismatch' },
    });
    expect(calls).toEqual([]);
  });

  it('refuses what is larger than could be opened again, without a look at it', async () => {
    const { path, fs } = scene();
    const most = new Uint8Array(MAX_FILE_BYTES);
    const request = { ...saveRequest(path, OLD), sha256: '' };
    const codeOf = async (bytes: Uint8Array) => {
      const saved = await saveCase({ ...request, bytes }, saveTools(fs));
      return saved.ok ? 'saved' : saved.error.code;
    };
    expect(await codeOf(most)).toBe('hashMismatch');
    expect(await codeOf(new Uint8Array(MAX_FILE_BYTES + 1))).toBe('tooLarge');
  });

  it.each(
    [['', 'x'], ['{}'], ['[1]'], ['{"format":"other"}'], ['{"format":"kyphoplan-case"']].flat(),
  )('refuses what is not a whole case: %s', async (text) => {
    const { path, fs } = scene();
    const request = saveRequest(path, new Uint8Array(Buffer.from(text)));
    expect(await saveCase(request, saveTools(fs))).toMatchObject({ error: { code: 'notACase' } });
    expect(content(path)).toEqual(OLD);
  });

  it('knows a case by its envelope, with up to three characters of empty lines after it', () => {
    expect(looksLikeCase(caseBytes('fine'))).toBe(true);
    const followedBy = (lines: string) => Buffer.from(`{"format":"kyphoplan-case"}${lines}`);
    expect(looksLikeCase(followedBy('\n\r\n'))).toBe(true);
    expect(looksLikeCase(followedBy('\n\n\r\n'))).toBe(false);
  });

  it('refuses another extension, a device name, a folder and a read-only file', async () => {
    const { folder, path, fs } = scene();
    const code = async (target: string) => {
      const saved = await saveCase(saveRequest(join(folder, target), NEW), saveTools(fs));
      return saved.ok ? 'saved' : saved.error.code;
    };
    expect(await code('notes.txt')).toBe('wrongExtension');
    expect(await code('CON.kypho')).toBe('wrongExtension');
    mkdirSync(join(folder, 'folder.kypho'));
    expect(await code('folder.kypho')).toBe('notRegularFile');
    expect(await code('missing/spine.kypho')).toBe('notFound');
    const readOnly = tapFileSystem((call) => (call === 'access' ? 'EROFS' : null));
    expect(await saveCase(saveRequest(path, NEW), saveTools(readOnly.fs))).toMatchObject({
      error: { code: 'readOnly' },
    });
  });
});
