/** The menu bar as data: what each platform expects, with the labels of undo and redo the window sends. */
import type { MenuItemConstructorOptions } from 'electron';
import { APPEARANCES, type Appearance, type MenuCommand } from '../shared/ipc/bridge.ts';
import { DESKTOP_TEXT, fill } from './text.ts';

const WORDS = DESKTOP_TEXT.menu;

export interface MenuState {
  readonly platform: NodeJS.Platform;
  readonly appearance: Appearance;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

export interface MenuActions {
  send(command: MenuCommand): void;
  setAppearance(appearance: Appearance): void;
}

export function menuTemplate(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const isMac = state.platform === 'darwin';
  const item = (
    command: MenuCommand,
    label: string,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    id: command,
    label,
    click: () => actions.send(command),
    ...(accelerator ? { accelerator } : {}),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: WORDS.file,
      submenu: [
        item('new', WORDS.new, 'CmdOrCtrl+N'),
        item('open', WORDS.open, 'CmdOrCtrl+O'),
        {
          label: WORDS.builtIn,
          submenu: [
            item('openBuiltIn:verse004', WORDS.verse004),
            item('openBuiltIn:constructed', WORDS.constructed),
          ],
        },
        item('duplicate', WORDS.duplicate),
        item('loadAnatomyPack', WORDS.loadAnatomyPack),
        separator,
        item('save', WORDS.save, 'CmdOrCtrl+S'),
        item('saveAs', WORDS.saveAs, 'CmdOrCtrl+Shift+S'),
        separator,
        item('compare', WORDS.compare),
        item('printPlan', WORDS.printPlan, 'CmdOrCtrl+P'),
        item('export', WORDS.export, 'CmdOrCtrl+E'),
        separator,
        isMac
          ? { role: 'close', label: WORDS.close }
          : { role: 'quit', label: WORDS.quit, accelerator: 'Ctrl+Q' },
      ],
    },
    {
      label: WORDS.edit,
      submenu: [
        {
          ...item('undo', labelled(WORDS.undo, WORDS.undoLabel, state.undoLabel), 'CmdOrCtrl+Z'),
          enabled: state.undoLabel !== null,
        },
        {
          ...item(
            'redo',
            labelled(WORDS.redo, WORDS.redoLabel, state.redoLabel),
            isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y',
          ),
          enabled: state.redoLabel !== null,
        },
        separator,
        { role: 'cut', label: WORDS.cut },
        { role: 'copy', label: WORDS.copy },
        { role: 'paste', label: WORDS.paste },
        { role: 'selectAll', label: WORDS.selectAll },
      ],
    },
    {
      label: WORDS.view,
      submenu: [
        item('palette', WORDS.palette, 'CmdOrCtrl+K'),
        separator,
        {
          label: WORDS.appearance,
          submenu: APPEARANCES.map((appearance) => ({
            id: `appearance:${appearance}`,
            label: WORDS[appearance],
            type: 'radio',
            checked: state.appearance === appearance,
            // The window keeps a choice of its own, and high contrast besides: it is told as well.
            click: () => {
              actions.setAppearance(appearance);
              actions.send(`appearance:${appearance}`);
            },
          })),
        },
        item('resetLayout', WORDS.resetLayout),
        separator,
        { role: 'resetZoom', label: WORDS.resetZoom },
        { role: 'zoomIn', label: WORDS.zoomIn },
        { role: 'zoomOut', label: WORDS.zoomOut },
        separator,
        { role: 'togglefullscreen', label: WORDS.fullScreen },
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      role: 'help',
      label: WORDS.help,
      submenu: [
        item('glossary', WORDS.glossary),
        item('shortcuts', WORDS.shortcuts),
        item('model', WORDS.model, 'F1'),
        item('licences', WORDS.licences),
        separator,
        item('about', WORDS.about),
      ],
    },
  ];
}

/** A label of the document's own; an ampersand in it is a letter, not a mnemonic. */
function labelled(plain: string, withLabel: string, label: string | null): string {
  return label === null ? plain : fill(withLabel, { label: label.replaceAll('&', '&&') });
}
