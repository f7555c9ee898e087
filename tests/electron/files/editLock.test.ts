/** Who edits a case is told and renewed, never enforced; what a dead program left behind says nothing. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EditLockTools, editorOf, holdEditLock } from '../../../electron/files/editLock.ts';
import { realFileSystem } from '../../../electron/files/fileSystem.ts';
import { scratchFolder } from './scratchFolder.ts';

const NOBODY = 2 ** 22 + 1;

function scene() {
  const folder = scratchFolder();
  const path = join(folder, 'spine.kypho');
  const lock = join(folder, '.spine.kypho.editing');
  const beats: (() => void)[] = [];
  let now = Date.now();
  const tools: EditLockTools = {
    fs: realFileSystem,
    now: () => now,
    every: (_milliseconds, work) => {
      beats.push(work);
      return () => void beats.splice(beats.indexOf(work), 1);
    },
  };
  const left = (owner: object | string) =>
    writeFileSync(lock, typeof owner === 'string' ? owner : JSON.stringify(owner));
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { folder, path, lock, beats, tools, left, pass };
}

const ELSEWHERE = { host: 'elsewhere', user: 'maria', process: 7 };

describe('an edit lock', () => {
  it('stands beside the case while it is open, and is gone afterwards', async () => {
    const { folder, path, lock, beats, tools } = scene();
    const held = await holdEditLock(path, tools);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ host: hostname() });
    expect(beats).toHaveLength(1);
    await held.release();
    expect(readdirSync(folder)).toEqual([]);
    expect(beats).toEqual([]);
  });

  it('tells who edits the case on another machine', async () => {
    const { path, tools, left } = scene();
    left(ELSEWHERE);
    expect(await editorOf(path, tools)).toEqual({
      user: 'maria',
      host: 'elsewhere',
      silent: false,
    });
  });

  it('says when nothing was heard of them for two minutes, and that heartbeats are heard', async () => {
    const { path, lock, beats, tools, left, pass } = scene();
    left(ELSEWHERE);
    pass(121);
    expect(await editorOf(path, tools)).toMatchObject({ silent: true });
    const held = await holdEditLock(path, tools);
    const before = statSync(lock).mtimeMs;
    pass(30);
    beats[0]?.();
    await expect.poll(() => statSync(lock).mtimeMs).toBeGreaterThan(before);
    await held.release();
  });

  it.each([
    ['this window itself', { host: hostname(), user: 'me', process: process.pid }],
    ['a program of this machine that is gone', { host: hostname(), user: 'me', process: NOBODY }],
    ['what is no lock', '{"host": 3}'],
    ['an empty file', ''],
  ])('of %s tells of nobody', async (_whose, owner) => {
    const { path, tools, left } = scene();
    left(owner);
    expect(await editorOf(path, tools)).toBeNull();
  });

  it('of another program of this machine that runs tells of it', async () => {
    const { path, tools, left } = scene();
    left({ host: hostname(), user: 'me', process: process.ppid });
    expect(await editorOf(path, tools)).toMatchObject({ user: 'me', silent: false });
  });

  it('is taken over when the user wants to edit all the same, and the one before leaves ours alone', async () => {
    const { path, lock, tools, left } = scene();
    const first = await holdEditLock(path, tools);
    left(ELSEWHERE);
    await first.release();
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(ELSEWHERE);
    const second = await holdEditLock(path, tools);
    await second.release();
    expect(existsSync(lock)).toBe(false);
  });

  it('does not stand in the way where none can be made', async () => {
    const { tools } = scene();
    const held = await holdEditLock(join(scratchFolder(), 'no', 'spine.kypho'), tools);
    await held.release();
  });
});
