import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { findElectron, runInstaller } from '../../electron/start/findElectron.ts';
import { hasDisplay, openBrowser, openerCommand } from '../../electron/start/openBrowser.ts';
import { runElectron } from '../../electron/start/runElectron.ts';
import { scratchFolder } from './files/scratchFolder.ts';

const put = (path: string, content = '') => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};

describe('finding Electron', () => {
  it('takes the folder the user names, and never looks elsewhere when it is empty', () => {
    const folder = scratchFolder();
    const fetch = vi.fn();
    expect(findElectron('/none', folder, 'linux', fetch)).toEqual({ missing: 'overrideMissing' });
    const program = put(join(folder, 'electron'));
    expect(findElectron('/none', folder, 'linux', fetch)).toEqual({ program });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('takes the installed package without asking its installer', () => {
    const root = scratchFolder();
    const home = join(root, 'node_modules', 'electron');
    put(join(home, 'install.js'));
    put(join(home, 'path.txt'), 'electron');
    const program = put(join(home, 'dist', 'electron'));
    const fetch = vi.fn();
    expect(findElectron(root, undefined, 'linux', fetch)).toEqual({ program });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('asks the installer once when the program is missing, and believes only what it finds', () => {
    const root = scratchFolder();
    const home = join(root, 'node_modules', 'electron');
    const installer = put(join(home, 'install.js'));
    const fetch = vi.fn();
    expect(findElectron(root, undefined, 'linux', fetch)).toEqual({ missing: 'notInstalled' });
    expect(fetch.mock.calls).toEqual([[installer]]);
    const install = () => {
      put(join(home, 'path.txt'), 'electron');
      put(join(home, 'dist', 'electron'));
    };
    expect(findElectron(root, undefined, 'linux', install)).toHaveProperty('program');
  });

  it('says so when there is not even the package', () => {
    expect(findElectron(scratchFolder(), undefined, 'linux', vi.fn())).toEqual({
      missing: 'notInstalled',
    });
  });

  it('does not wait for an installer that hangs', () => {
    const installer = put(join(scratchFolder(), 'install.js'), 'setInterval(() => {}, 1000)');
    const startedMs = performance.now();
    runInstaller(installer, 300);
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });
});

describe('running it', () => {
  const script = (text: string) => {
    const path = put(join(scratchFolder(), 'electron'), `#!/bin/sh\n${text}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  it('tells a program that cannot start from one that was used and closed', async () => {
    expect(await runElectron(script('exit 0'), [], '.')).toEqual({ code: 0, failedToStart: false });
    expect(await runElectron(script('exit 1'), [], '.')).toEqual({ code: 1, failedToStart: true });
    expect(await runElectron('/no/such/program', [], '.')).toEqual({
      code: 127,
      failedToStart: true,
    });
    expect(await runElectron(script('kill -TERM $$'), [], '.')).toEqual({
      code: 143,
      failedToStart: false,
    });
  });
});

describe('opening a browser', () => {
  it('needs a display on Linux', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });

  it('uses what each system has for it', () => {
    const address = 'http://127.0.0.1:1/';
    expect(openerCommand('linux', address)).toEqual(['xdg-open', address]);
    expect(openerCommand('darwin', address)).toEqual(['open', address]);
    expect(openerCommand('win32', address)).toEqual(['cmd', '/c', 'start', '""', address]);
  });

  it('says when there is nothing to open it with', async () => {
    expect(await openBrowser(['kyphoplan-has-no-such-opener'])).toBe(false);
    expect(await openBrowser([process.execPath, '-e', 'process.exit(3)'])).toBe(false);
    expect(await openBrowser([process.execPath, '-e', ''])).toBe(true);
  });
});
