import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { type MenuState, menuTemplate } from '../../electron/menu.ts';
import { MENU_COMMANDS } from '../../shared/ipc/bridge.ts';

type Item = MenuItemConstructorOptions;
const actions = { send: vi.fn(), setAppearance: vi.fn(), openRecent: vi.fn() };
const NO_RECENT = { kept: true, files: [] };
const menu = (changes: Partial<MenuState> = {}) =>
  menuTemplate(
    {
      platform: 'linux',
      caseOpen: true,
      appearance: 'system',
      undoLabel: null,
      redoLabel: null,
      recent: NO_RECENT,
      ...changes,
    },
    actions,
  );

const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...flat((item.submenu as Item[] | undefined) ?? [])]);
const click = (item: Item | undefined) => (item?.click as (() => void) | undefined)?.();
const find = (items: readonly Item[], id: string) => flat(items).find((item) => item.id === id);

const MENUS = join(import.meta.dirname, '..', 'fixtures', 'menus');

/** What Electron binds to a role by itself. */
const KEYS_OF_ROLES: Readonly<Record<string, readonly string[]>> = {
  appMenu: ['Cmd+H', 'Alt+Cmd+H', 'Cmd+Q'],
  windowMenu: ['Cmd+M'],
  close: ['Mod+W'],
  cut: ['Mod+X'],
  copy: ['Mod+C'],
  paste: ['Mod+V'],
  selectAll: ['Mod+A'],
  resetZoom: ['Mod+0'],
  zoomIn: ['Mod+Plus'],
  zoomOut: ['Mod+-'],
};

function keysOf({ accelerator, role }: Item, platform: NodeJS.Platform): readonly string[] {
  const mod = platform === 'darwin' ? 'Cmd' : 'Ctrl';
  const fullScreen = platform === 'darwin' ? 'Ctrl+Cmd+F' : 'F11';
  const keys = role === 'togglefullscreen' ? [fullScreen] : (KEYS_OF_ROLES[role ?? ''] ?? []);
  const own = accelerator ? [`${accelerator}`.replace('CmdOrCtrl', 'Mod')] : keys;
  return own.map((key) => key.replace('Mod', mod));
}

/** One line an item: label or role, key, and whether it is greyed. */
function outline(items: readonly Item[], indent = ''): string[] {
  return items.flatMap((item) => {
    const name = item.type === 'separator' ? '—' : (item.label ?? `[${item.role}]`);
    const marks = [
      item.accelerator,
      item.enabled === false && '(greyed)',
      item.checked && '(chosen)',
    ].filter(Boolean);
    const line = [`${indent}${name}`, ...marks].join('  ');
    return [line, ...outline((item.submenu as Item[] | undefined) ?? [], `${indent}    `)];
  });
}

describe('the menu', () => {
  it.each(['linux', 'win32', 'darwin'] as const)(
    'has the order of the platform: %s',
    (platform) => {
      const order = menu({ platform }).map((item) => item.role ?? item.label);
      const common = ['&File', '&Edit', '&View'];
      expect(order).toEqual(
        platform === 'darwin' ? ['appMenu', ...common, 'windowMenu', 'help'] : [...common, 'help'],
      );
    },
  );

  // To write it anew after a change: npx vitest run -c tests/vitest.config.ts --project node tests/electron/menu.test.ts -u
  it.each(['linux', 'win32', 'darwin'] as const)('stands as it is kept: %s', async (platform) => {
    const recent = {
      kept: true,
      files: [
        { id: 'a', name: 'spine.kypho', missing: false },
        { id: 'b', name: 'R & D.kypho', missing: true },
      ],
    };
    const states = {
      'a case is open, with steps to undo and redo': {
        undoLabel: 'Move needle',
        redoLabel: 'Inflate',
        recent,
      },
      'nothing is open': { caseOpen: false },
    };
    const text = Object.entries(states)
      .map(([title, state]) => `${title}\n\n${outline(menu({ platform, ...state })).join('\n')}\n`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(join(MENUS, `${platform}.txt`));
  });

  it('opens a recent file by its id, greys what is missing, and gives names no mnemonics', () => {
    const files = [
      { id: 'a', name: 'R & D.kypho', missing: false },
      { id: 'b', name: 'gone.kypho', missing: true },
    ];
    const items = menu({ recent: { kept: true, files } });
    expect(find(items, 'recent:a')).toMatchObject({ label: 'R && D.kypho', enabled: true });
    expect(find(items, 'recent:b')?.enabled).toBe(false);
    click(find(items, 'recent:a'));
    expect(actions.openRecent).toHaveBeenLastCalledWith('a');
  });

  it('has the same entries with and without a case: greyed, not gone', () => {
    const ids = (caseOpen: boolean) => flat(menu({ caseOpen })).map((item) => item.id ?? item.role);
    expect(ids(false)).toEqual(ids(true));
    expect(find(menu({ caseOpen: false }), 'save')?.enabled).toBe(false);
    expect(find(menu({ caseOpen: false }), 'open')?.enabled).not.toBe(false);
  });

  it('reaches every command of the contract once, and sends exactly that', () => {
    const items = flat(menu({ undoLabel: 'x', redoLabel: 'x' }));
    for (const command of MENU_COMMANDS) {
      const found = items.filter((item) => item.id === command);
      expect([command, found.length]).toEqual([command, 1]);
      actions.send.mockClear();
      click(found[0]);
      expect(actions.send.mock.calls).toEqual([[command]]);
    }
  });

  it('has no accelerator twice and offers neither developer tools nor reload', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const items = flat(menu({ platform }));
      const keys = items.flatMap((item) => keysOf(item, platform));
      expect(keys.length).toBeGreaterThan(15);
      expect(new Set(keys).size).toBe(keys.length);
      expect(items.map((item) => item.role).join(' ')).not.toMatch(/devtools|reload/i);
    }
  });

  it('shows what undo and redo would do, and greys them when there is nothing', () => {
    expect(find(menu(), 'undo')).toMatchObject({ label: '&Undo', enabled: false });
    const items = menu({ undoLabel: 'Inflate left & right', redoLabel: 'Move needle' });
    expect(find(items, 'undo')).toMatchObject({
      label: '&Undo: Inflate left && right',
      enabled: true,
    });
    expect(find(items, 'redo')).toMatchObject({ label: '&Redo: Move needle', enabled: true });
    expect(find(items, 'redo')?.accelerator).toBe('Ctrl+Y');
    expect(find(menu({ platform: 'darwin' }), 'redo')?.accelerator).toBe('Cmd+Shift+Z');
  });

  it('marks the appearance in use and changes it', () => {
    const items = menu({ appearance: 'dark' });
    expect(
      ['light', 'dark', 'system'].map((each) => find(items, `appearance:${each}`)?.checked),
    ).toEqual([false, true, false]);
    click(find(items, 'appearance:light'));
    expect(actions.setAppearance).toHaveBeenLastCalledWith('light');
  });
});
