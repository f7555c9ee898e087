/** One save of a file at a time, and nothing of a killed program stays in the way. */
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { realFileSystem } from '../../../electron/files/fileSystem.ts';
import { withSaveLock } from '../../../electron/files/saveLock.ts';
import { tapFileSystem } from './faultyFileSystem.ts';
import { saveTools } from './saveTools.ts';
import { scratchFolder } from './scratchFolder.ts';

const tools = saveTools(realFileSystem, {
  wait: (milliseconds) => wait(Math.min(5, milliseconds)),
});
const NOBODY = 2 ** 22 + 1;

function scene() {
  const folder = scratchFolder();
  const path = join(folder, 'spine.kypho');
  const lock = join(folder, '.spine.kypho.lock');
  const left = (owner: object | string, ageSeconds = 0) => {
    writeFileSync(lock, typeof owner === 'string' ? owner : JSON.stringify(owner));
    const then = Date.now() / 1000 - ageSeconds;
    utimesSync(lock, then, then);
  };
  return { folder, path, left };
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

  it('is given back when the work fails', async () => {
    const { folder, path } = scene();
    await expect(
      withSaveLock(path, tools, () => Promise.reject(new Error('no'))),
    ).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a program that is gone', { host: hostname(), process: NOBODY }, 0],
    ['another machine, longer ago than any save', { host: 'elsewhere', process: 1 }, 31],
    ['a program killed while it took it', '', 2],
  ])('of %s is taken over at once', async (_whose, owner, age) => {
    const { path, left } = scene();
    left(owner, age);
    expect(await withSaveLock(path, tools, async () => 'saved')).toBe('saved');
  });

  it.each([
    ['a program that runs', { host: hostname(), process: process.pid }],
    ['another machine', { host: 'elsewhere', process: NOBODY }],
  ])('of %s is waited for, and then said to be in use', async (_whose, owner) => {
    const { path, left } = scene();
    left(owner);
    const quick = saveTools(realFileSystem);
    await expect(withSaveLock(path, quick, async () => 'saved')).rejects.toMatchObject({
      fault: { code: 'busy' },
    });
  });

  it('takes away what killed saves of this file left, and nothing else', async () => {
    const { folder, path } = scene();
    const mine = '.spine.kypho.0123456789abcdef.tmp';
    const others = ['.other.kypho.0123456789abcdef.tmp', '.spine.kypho.notes.tmp', 'spine.kypho'];
    for (const name of [mine, ...others]) writeFileSync(join(folder, name), 'x');
    await withSaveLock(path, tools, async () => undefined);
    expect(readdirSync(folder).sort()).toEqual([...others].sort());
  });

  it('does not stand in the way where none can be made', async () => {
    const { path } = scene();
    const { fs } = tapFileSystem((call) => (call === 'open:new' ? 'EROFS' : null));
    expect(await withSaveLock(path, saveTools(fs), async () => 'tried')).toBe('tried');
  });
});
