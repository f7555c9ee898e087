/** Recent files: fifteen, newest first, names without paths, and none at all when the user wants none. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRecentList, MAX_RECENT, recentFile } from '../../../electron/kept/recentFiles.ts';
import { scratchFolder } from '../files/scratchFolder.ts';

function scene(missing: (path: string) => Promise<boolean> | boolean = () => false) {
  const file = recentFile(join(scratchFolder(), 'recent.json'));
  const system: string[] = [];
  let kept = true;
  const list = createRecentList({
    kept: file,
    isKept: () => kept,
    setKept: (next) => {
      kept = next;
    },
    system: { add: (path) => system.push(path), clear: () => void system.splice(0) },
    isThere: async (path) => !(await missing(path)),
    wait: () => new Promise((resolve) => setTimeout(resolve, 20)),
  });
  const names = async () => (await list.list()).files.map(({ name }) => name);
  return { list, system, file, names };
}

describe('recent files', () => {
  it('are fifteen, each once, the newest first', async () => {
    const { list, names, system } = scene();
    for (let i = 1; i <= 20; i++) list.add(`/cases/${i}.kypho`);
    list.add('/cases/18.kypho');
    const found = await names();
    expect(found).toHaveLength(MAX_RECENT);
    expect(found.slice(0, 4)).toEqual(['18.kypho', '20.kypho', '19.kypho', '17.kypho']);
    expect(system.at(-1)).toBe('/cases/18.kypho');
  });

  it('show the window a name and an id that tells nothing of the path', async () => {
    const { list } = scene();
    list.add('/home/somebody/secret/spine.kypho');
    const answer = await list.list();
    expect(JSON.stringify(answer)).not.toMatch(/home|somebody|secret/);
    const [file] = answer.files;
    expect(file?.id).toMatch(/^[0-9a-f]{32}$/);
    expect(list.pathOf(file?.id ?? '')).toBe('/home/somebody/secret/spine.kypho');
    expect(list.pathOf('0'.repeat(32))).toBeNull();
    expect((await list.list()).files[0]?.id).toBe(file?.id);
  });

  it('say which are not where they were, and do not wait for a share that does not answer', async () => {
    const { list } = scene((path) =>
      path.includes('share') ? new Promise<boolean>(() => undefined) : path.includes('gone'),
    );
    for (const name of ['gone', 'here', 'share']) list.add(`/${name}.kypho`);
    const { files } = await list.list();
    expect(files.map(({ name, missing }) => [name, missing])).toEqual([
      ['share.kypho', false],
      ['here.kypho', false],
      ['gone.kypho', true],
    ]);
  });

  it('are taken off one by one, or all, here and in the list of the system', async () => {
    const { list, names, system } = scene();
    for (const name of ['a', 'b', 'c']) list.add(`/${name}.kypho`);
    const [, second] = (await list.list()).files;
    list.change({ change: 'remove', id: second?.id ?? '' });
    expect(await names()).toEqual(['c.kypho', 'a.kypho']);
    list.change({ change: 'remove', id: second?.id ?? '' });
    expect(await names()).toEqual(['c.kypho', 'a.kypho']);
    list.change({ change: 'clear' });
    expect(await names()).toEqual([]);
    expect(system).toEqual([]);
  });

  it('are forgotten and no longer kept when they are switched off', async () => {
    const { list, names, system, file } = scene();
    list.add('/a.kypho');
    list.change({ change: 'keep', kept: false });
    expect(await list.list()).toEqual({ kept: false, files: [] });
    expect(file.read()).toEqual([]);
    list.add('/b.kypho');
    expect(system).toEqual([]);
    list.change({ change: 'keep', kept: true });
    expect(await names()).toEqual([]);
    list.add('/c.kypho');
    expect(await names()).toEqual(['c.kypho']);
  });
});
