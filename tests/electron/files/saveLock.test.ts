/** One save of a file at a time, and nothing of a killed program stays in the way. */
import {
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { realFileSystem } from '../../../electron/files/fileSystem.ts';
import { temporaryOf } from '../../../electron/files/replaceFile.ts';
import { withSaveLock } from '../../../electron/files/saveLock.ts';
import { tapFileSystem } from './faultyFileSystem.ts';
import { saveTools } from './saveTools.ts';
import { scratchFolder } from './scratchFolder.ts';

const tools = saveTools(realFileSystem, {
  wait: (milliseconds) => wait(Math.min(5, milliseconds)),
});
const NOBODY = 2 ** 22 + 1;
const NOON_MS = Date.UTC(2030, 0, 1, 12);

function scene() {
  const folder = scratchFolder();
  const path = join(folder, 'spine.kypho');
  const lock = join(folder, '.spine.kypho.lock');
  /** At noon of a day, for whom the clock has gone on so long. */
  const left = (owner: object | string, ageMs = 0) => {
    writeFileSync(lock, typeof owner === 'string' ? owner : JSON.stringify(owner));
    utimesSync(lock, NOON_MS / 1000, NOON_MS / 1000);
    vi.spyOn(Date, 'now').mockReturnValue(NOON_MS + ageMs);
    onTestFinished(() => void vi.restoreAllMocks());
  };
  return { folder, path, lock, left };
}

describe('a save lock', () => {
  it('lets one work after another, and leaves nothing behind', async () => {
    const { folder, path } = scene();
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 8 }, () =>
        withSaveLock(path, tools, async () => {
          inside++;
          most = Math.max(most, inside);
          await wait(2);
          inside--;
        }),
      ),
    );
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says whose it is while it is held, to its user alone', async () => {
    const { path, lock } = scene();
    const { fs, stillOpen } = tapFileSystem();
    await withSaveLock(path, saveTools(fs), async () => {
      expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual({
        host: hostname(),
        process: process.pid,
      });
      expect(statSync(lock).mode & 0o777).toBe(0o600);
      expect(stillOpen()).toBe(0);
    });
  });

  it('is given back when the work fails', async () => {
    const { folder, path } = scene();
    await expect(
      withSaveLock(path, tools, () => Promise.reject(new Error('no'))),
    ).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a program that is gone', { host: hostname(), process: NOBODY }, 0],
    ['another machine, longer ago than any save', { host: 'elsewhere', process: 1 }, 30_001],
    ['a program killed while it took it', '', 1_001],
  ])('of %s is taken over at once, and nothing of it stays', async (_whose, owner, ageMs) => {
    const { folder, path, left } = scene();
    left(owner, ageMs);
    expect(await withSaveLock(path, tools, async () => 'saved')).toBe('saved');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that cannot be read says as little as an empty one', async () => {
    const { path, left } = scene();
    left({ host: 'elsewhere', process: 1 }, 1_001);
    const { fs } = tapFileSystem((call) => (call === 'readFile' ? 'EIO' : null));
    expect(await withSaveLock(path, saveTools(fs), async () => 'saved')).toBe('saved');
  });

  it('that is given back while it is looked at is taken at the next look', async () => {
    const { path, lock, left } = scene();
    left({ host: 'elsewhere', process: 1 });
    const { fs } = tapFileSystem((call) => (call === 'stat' ? async () => unlinkSync(lock) : null));
    expect(await withSaveLock(path, saveTools(fs), async () => 'saved')).toBe('saved');
  });

  it.each([
    ['a program that runs', { host: hostname(), process: process.pid }, 0],
    ['another machine', { host: 'elsewhere', process: NOBODY }, 30_000],
    ['one that may still write whose it is', '', 1_000],
  ])(
    'of %s is waited for, five seconds, and then said to be in use',
    async (_whose, owner, ageMs) => {
      const { path, left } = scene();
      left(owner, ageMs);
      const waits: number[] = [];
      const wait = async (milliseconds: number) => void waits.push(milliseconds);
      const quick = saveTools(realFileSystem, { wait });
      await expect(withSaveLock(path, quick, async () => 'saved')).rejects.toMatchObject({
        fault: { code: 'busy' },
      });
      expect(waits.reduce((sum, each) => sum + each)).toBe(5_000);
    },
  );

  it('takes away what killed saves of this file left, and nothing else', async () => {
    const { folder, path } = scene();
    const mine = temporaryOf('spine.kypho');
    const others = ['.other.kypho.0123456789abcdef.tmp', '.spine.kypho.notes.tmp', 'spine.kypho'];
    for (const name of [mine, ...others]) writeFileSync(join(folder, name), 'x');
    await withSaveLock(path, tools, async () => undefined);
    expect(readdirSync(folder).sort()).toEqual([...others].sort());
  });

  it('does not stand in the way where the folder cannot be listed', async () => {
    const { path } = scene();
    const { fs } = tapFileSystem((call) => (call === 'readdir' ? 'EACCES' : null));
    expect(await withSaveLock(path, saveTools(fs), async () => 'tried')).toBe('tried');
  });

  it('does not stand in the way where none can be made, and takes nothing of another save away', async () => {
    const { folder, path } = scene();
    const theirs = temporaryOf('spine.kypho');
    writeFileSync(join(folder, theirs), 'x');
    const { fs } = tapFileSystem((call) => (call === 'open:new' ? 'EROFS' : null));
    expect(await withSaveLock(path, saveTools(fs), async () => 'tried')).toBe('tried');
    expect(readdirSync(folder)).toEqual([theirs]);
  });
});
