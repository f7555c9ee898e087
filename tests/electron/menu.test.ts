import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { type MenuState, menuTemplate } from '../../electron/menu.ts';
import { MENU_COMMANDS } from '../../shared/ipc/bridge.ts';

const actions = { send: vi.fn(), setAppearance: vi.fn() };
const menu = (changes: Partial<MenuState> = {}) =>
  menuTemplate(
    { platform: 'linux', appearance: 'system', undoLabel: null, redoLabel: null, ...changes },
    actions,
  );

type Item = MenuItemConstructorOptions;
const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...flat((item.submenu as Item[] | undefined) ?? [])]);
const click = (item: Item | undefined) => (item?.click as (() => void) | undefined)?.();
const find = (items: readonly Item[], id: string) => flat(items).find((item) => item.id === id);

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
    for (const platform of ['linux', 'darwin'] as const) {
      const items = flat(menu({ platform }));
      const keys = items.flatMap((item) => (item.accelerator ? [item.accelerator] : []));
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
