import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFileSystem } from '../../../electron/files/fileSystem.ts';
import { createRecovery } from '../../../electron/files/recovery.ts';
import { tapFileSystem } from './faultyFileSystem.ts';
import { caseBytes } from './saveTools.ts';
import { scratchFolder } from './scratchFolder.ts';

const DAY_MS = 24 * 3600 * 1000;
const entry = (edits: number) => ({
  name: 'spine.kypho',
  edits,
  atMs: 1_000 * edits,
  bytes: caseBytes(`edit ${edits}`),
});

/** Each call is a new start of the app over the same folder. */
const startApp = (folder: string, nowMs = 5 * DAY_MS) =>
  createRecovery(folder, realFileSystem, () => nowMs);

async function crashedWith(folder: string, ...edits: number[]) {
  const journal = startApp(folder).forWindow();
  for (const each of edits) await journal.append(entry(each));
}

describe('recovery after a crash', () => {
  it('offers the last state once, as dirty work without a file', async () => {
    const folder = scratchFolder();
    await crashedWith(folder, 1, 2, 3);
    const recovery = startApp(folder);
    const [offered, ...others] = await recovery.list();
    expect(others).toEqual([]);
    expect(offered).toMatchObject({ name: 'spine.kypho', edits: 3, lastEditAtMs: 3_000 });
    const window = recovery.forWindow();
    const work = await window.restore(offered?.id ?? '');
    expect(work).toEqual({ ...work, edits: 3, torn: false, bytes: entry(3).bytes });
    expect(await recovery.list()).toEqual([]);
    await expect(recovery.forWindow().restore(offered?.id ?? '')).rejects.toThrow('unknownHandle');
  });

  it('goes on in the restored journal, so that a second crash loses nothing', async () => {
    const folder = scratchFolder();
    await crashedWith(folder, 1);
    const second = startApp(folder);
    const window = second.forWindow();
    await window.restore((await second.list())[0]?.id ?? '');
    await window.append(entry(2));
    expect(await startApp(folder).list()).toMatchObject([{ edits: 2 }]);
  });

  it('has nothing to offer after a save or a clean close', async () => {
    const folder = scratchFolder();
    const recovery = startApp(folder);
    const window = recovery.forWindow();
    await window.append(entry(1));
    expect(await recovery.list()).toEqual([]);
    await window.clear();
    expect(await startApp(folder).list()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('offers the work of a page that crashed while the app lived on', async () => {
    const { fs, stillOpen } = tapFileSystem();
    const recovery = createRecovery(scratchFolder(), fs, () => 0);
    const window = recovery.forWindow();
    await window.append(entry(1));
    await window.release();
    expect(await recovery.list()).toMatchObject([{ edits: 1 }]);
    expect(stillOpen()).toBe(0);
  });

  it('numbers journals from one, and goes on after the last', async () => {
    const folder = join(scratchFolder(), 'made with the first');
    const numbers = async () => {
      await crashedWith(folder, 1);
      return readdirSync(folder).map((name) => name.slice(0, 8));
    };
    expect(await startApp(folder).list()).toEqual([]);
    expect(await numbers()).toEqual(['00000001']);
    writeFileSync(join(folder, `100000ff${'f'.repeat(24)}.journal`), '');
    expect(await numbers()).toEqual(['00000001', '100000ff', '10000100']);
  });

  it('offers work also after the last number there is', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, `${'f'.repeat(32)}.journal`), '');
    await crashedWith(folder, 1);
    expect(await startApp(folder).list()).toMatchObject([{ edits: 1 }]);
  });

  it('offers again what a page had of its own before it took over something else', async () => {
    const folder = scratchFolder();
    await crashedWith(folder, 1);
    const recovery = startApp(folder);
    const id = (await recovery.list())[0]?.id ?? '';
    const window = recovery.forWindow();
    await window.append(entry(2));
    await window.restore(id);
    expect(await recovery.list()).toMatchObject([{ edits: 2 }]);
  });

  it('offers again what could not be taken over, and says why', async () => {
    const folder = scratchFolder();
    await crashedWith(folder, 1);
    const { fs } = tapFileSystem((call) => (call.startsWith('open') ? 'EMFILE' : null));
    const recovery = createRecovery(folder, fs, () => 0);
    const id = (await recovery.list())[0]?.id ?? '';
    await expect(recovery.forWindow().restore(id)).rejects.toMatchObject({ code: 'EMFILE' });
    expect(await recovery.list()).toMatchObject([{ id }]);
    await expect(recovery.forWindow().append(entry(2))).rejects.toMatchObject({ code: 'EMFILE' });
  });

  it('offers the newest first', async () => {
    const folder = scratchFolder();
    await crashedWith(folder, 1);
    await crashedWith(folder, 7);
    expect((await startApp(folder).list()).map((each) => each.edits)).toEqual([7, 1]);
  });

  it('goes by number where the clock jumps back: the last to begin is the newest', async () => {
    const folder = scratchFolder();
    for (const atMs of [9_000, 1, 5_000]) {
      const journal = startApp(folder).forWindow();
      await journal.append({ ...entry(1), atMs });
    }
    const times = (await startApp(folder).list()).map(({ lastEditAtMs }) => lastEditAtMs);
    expect(times).toEqual([5_000, 1, 9_000]);
  });

  it('keeps discarded work for thirty days', async () => {
    const folder = scratchFolder();
    await crashedWith(folder, 1);
    await crashedWith(folder, 2);
    const discarded = join(folder, 'discarded');
    const recovery = startApp(folder);
    for (const { id } of await recovery.list()) await recovery.forWindow().discard(id);
    expect(await recovery.list()).toEqual([]);
    expect(statSync(discarded).mode & 0o777).toBe(0o700);
    await startApp(folder, 35 * DAY_MS).list();
    expect(readdirSync(discarded)).toHaveLength(2);
    await startApp(folder, 35 * DAY_MS + 1).list();
    expect(readdirSync(discarded)).toEqual([]);
  });

  it('does not let one page discard what another one writes', async () => {
    const folder = scratchFolder();
    const recovery = startApp(folder);
    await recovery.forWindow().append(entry(1));
    const id = readdirSync(folder)[0]?.slice(0, 32) ?? '';
    await expect(recovery.forWindow().discard(id)).rejects.toThrow('unknownHandle');
    expect(readdirSync(folder)).toEqual([`${id}.journal`]);
  });

  it('keeps the order of records that arrive together', async () => {
    const folder = scratchFolder();
    const window = startApp(folder).forWindow();
    await Promise.all([1, 2, 3, 4, 5].map((edits) => window.append(entry(edits))));
    expect(readdirSync(folder)).toHaveLength(1);
    expect(await startApp(folder).list()).toMatchObject([{ edits: 5 }]);
  });

  it('is not confused by strange files in its folder', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, `${'a'.repeat(32)}.journal`), 'not a journal');
    writeFileSync(join(folder, '../../etc.journal'.replaceAll('/', '_')), 'x');
    expect(await startApp(folder).list()).toEqual([]);
  });

  it('has nothing to give back from a journal without one whole record', async () => {
    const folder = scratchFolder();
    await crashedWith(folder, 1);
    const recovery = startApp(folder);
    const id = (await recovery.list())[0]?.id ?? '';
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'cut');
    await expect(recovery.forWindow().restore(id)).rejects.toThrow('notFound');
  });
});
