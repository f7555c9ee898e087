/** The menu bar as data: what each platform expects, with the labels of undo and redo the window sends. */
import type { MenuItemConstructorOptions } from 'electron';
import {
  APPEARANCES,
  type Appearance,
  type FileHandle,
  type MenuCommand,
  type RecentFiles,
} from '../shared/ipc/bridge.ts';
import { DESKTOP_TEXT, fill } from './text.ts';

const WORDS = DESKTOP_TEXT.menu;

export interface MenuState {
  readonly platform: NodeJS.Platform;
  /** What needs a case is greyed without one: nothing comes and goes. */
  readonly caseOpen: boolean;
  readonly appearance: Appearance;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly recent: RecentFiles;
}

export interface MenuActions {
  send(command: MenuCommand): void;
  setAppearance(appearance: Appearance): void;
  openRecent(id: FileHandle): void;
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
  const ofCase = (...[command, label, accelerator]: Parameters<typeof item>) => ({
    ...item(command, label, accelerator),
    enabled: state.caseOpen,
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
        {
          label: WORDS.openRecent,
          submenu: [
            // One that is missing is greyed, not gone: the list of all says so and removes it.
            ...state.recent.files.map(({ id, name, missing }) => ({
              id: `recent:${id}`,
              label: letters(name),
              enabled: !missing,
              click: () => actions.openRecent(id),
            })),
            ...(state.recent.files.length > 0 ? [separator] : []),
            item('recentFiles', WORDS.recentFiles),
          ],
        },
        ofCase('duplicate', WORDS.duplicate),
        item('loadAnatomyPack', WORDS.loadAnatomyPack),
        separator,
        ofCase('save', WORDS.save, 'CmdOrCtrl+S'),
        ofCase('saveAs', WORDS.saveAs, 'CmdOrCtrl+Shift+S'),
        separator,
        ofCase('compare', WORDS.compare),
        ofCase('printPlan', WORDS.printPlan, 'CmdOrCtrl+P'),
        ofCase('export', WORDS.export, 'CmdOrCtrl+E'),
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

/** A label of the document's own. */
function labelled(plain: string, withLabel: string, label: string | null): string {
  return label === null ? plain : fill(withLabel, { label: letters(label) });
}

/** An ampersand in words that are not ours is a letter, not a mnemonic. */
function letters(words: string): string {
  return words.replaceAll('&', '&&');
}
