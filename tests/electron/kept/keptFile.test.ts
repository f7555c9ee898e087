/** What the shell remembers: whole or not at all, and a strange file is as if there were none. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leftOpenFile } from '../../../electron/kept/leftOpen.ts';
import { settingsFile } from '../../../electron/kept/settings.ts';
import { windowPlaceFile } from '../../../electron/kept/windowPlace.ts';
import { scratchFolder } from '../files/scratchFolder.ts';

const STRANGE = ['', '{', 'null', '[]', '7', '"x"', '{"appearance": "purple"}', '{"path": 1}'];

describe('a kept file', () => {
  it('comes back as it was written, is private, and leaves nothing beside it', () => {
    const folder = scratchFolder();
    const path = join(folder, 'left-open.json');
    const file = leftOpenFile(path);
    for (const view of ['{}', '{"picture":"films"}']) {
      file.write({ path: '/home/x/spine.kypho', view });
      expect(file.read()).toEqual({ path: '/home/x/spine.kypho', view });
    }
    expect(readdirSync(folder)).toEqual(['left-open.json']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    file.remove();
    file.remove();
    expect(file.read()).toBeNull();
  });

  it('is as if never kept when it is missing or strange', () => {
    const path = join(scratchFolder(), 'kept.json');
    const usual = { appearance: 'system', keepRecent: true };
    expect(settingsFile(path).read()).toEqual(usual);
    for (const text of STRANGE) {
      writeFileSync(path, text);
      expect([text, settingsFile(path).read()]).toEqual([text, usual]);
      expect([text, leftOpenFile(path).read()]).toEqual([text, null]);
      expect([text, windowPlaceFile(path).read()]).toEqual([text, null]);
    }
  });

  it('judges each setting alone', () => {
    const path = join(scratchFolder(), 'settings.json');
    writeFileSync(path, '{"appearance": "dark"}');
    expect(settingsFile(path).read()).toEqual({ appearance: 'dark', keepRecent: true });
    writeFileSync(path, '{"appearance": 3, "keepRecent": false}');
    expect(settingsFile(path).read()).toEqual({ appearance: 'system', keepRecent: false });
  });

  it('stays as it was, with nothing beside it, where it cannot be replaced', () => {
    const folder = scratchFolder();
    const path = join(folder, 'settings.json');
    mkdirSync(path);
    settingsFile(path).write({ appearance: 'dark', keepRecent: true });
    expect(readdirSync(folder)).toEqual(['settings.json']);
    expect(() => readFileSync(path)).toThrow();
    settingsFile(join(folder, 'no', 'settings.json')).write({
      appearance: 'dark',
      keepRecent: true,
    });
  });
});
