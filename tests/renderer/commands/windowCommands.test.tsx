// The one table of commands: no key means two things in one place, every key of it is heard, and typing stays typing.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { menuTemplate } from '../../../electron/menu.ts';
import type { CommandId } from '../../../renderer/commands/commandId.ts';
import { commandOfKey } from '../../../renderer/commands/commandOfKey.ts';
import { chordOf, type KeyPress } from '../../../renderer/commands/keys.ts';
import type { WindowCommand } from '../../../renderer/commands/windowCommand.ts';
import { WINDOW_COMMANDS, windowCommand } from '../../../renderer/commands/windowCommands.ts';
import { lookAtWindow } from '../../../renderer/commands/windowLook.ts';
import type { Platform } from '../../../renderer/platform/platform.ts';
import { useWindowEvents } from '../../../renderer/shell/useWindowEvents.ts';
import type { Commands } from '../../../renderer/state/createCommands.ts';
import { dialogStore } from '../../../renderer/state/dialogStore.ts';
import {
  dispatch,
  documentStore,
  openDocument,
  undoStep,
} from '../../../renderer/state/documentStore.ts';
import type { Files } from '../../../renderer/state/files.ts';
import { filmStore } from '../../../renderer/state/filmStore.ts';
import {
  STAGE_PICTURES,
  type StagePicture,
  type ViewState,
  viewStore,
} from '../../../renderer/state/viewStore.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { MENU_COMMANDS } from '../../../shared/ipc/bridge.ts';
import { cleanUp, render } from '../window/setUp.ts';

const NOTHING_HELD: KeyPress = {
  key: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  typing: false,
  drafting: false,
};

/** The press that a chord of the table means. */
function pressOf(chord: string, mod: 'ctrlKey' | 'metaKey' = 'ctrlKey'): KeyPress {
  const key = chord.replace('Mod+', '').replace('Shift+', '');
  const shiftKey = chord.includes('Shift+');
  const letter = key.length === 1 && !shiftKey ? key.toLowerCase() : key;
  return { ...NOTHING_HELD, key: letter, shiftKey, [mod]: chord.includes('Mod+') };
}

const WITH_KEYS = WINDOW_COMMANDS.flatMap((command) =>
  command.keys.map((chord) => ({ command, chord })),
);
const placesOf = ({ heardIn }: WindowCommand): readonly StagePicture[] =>
  heardIn === 'window' ? STAGE_PICTURES : [heardIn];
const heard = (press: KeyPress, picture: StagePicture | null) =>
  commandOfKey(press, () => ({ picture }))?.id ?? null;

describe('the table', () => {
  test('has every command once', () => {
    const ids = WINDOW_COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('gives no key to two commands in one place', () => {
    const taken = WITH_KEYS.flatMap(({ command, chord }) =>
      placesOf(command).map((picture) => `${picture} ${chord}`),
    );
    expect(taken.length).toBeGreaterThan(30);
    expect(new Set(taken).size).toBe(taken.length);
  });

  test('never binds what closes a window', () => {
    const chords = WITH_KEYS.map(({ chord }) => chord);
    for (const closing of ['Mod+W', 'Mod+Q', 'Mod+Shift+W']) expect(chords).not.toContain(closing);
  });

  test.each(WITH_KEYS.map(({ command, chord }) => [chord, command.id, command] as const))(
    '%s asks for %s where it is heard, and only there',
    (chord, id, command) => {
      const places = placesOf(command);
      for (const picture of STAGE_PICTURES) {
        const found = heard(pressOf(chord), picture);
        if (places.includes(picture)) expect(found).toBe(id);
        else expect(found).not.toBe(id);
        expect(heard(pressOf(chord, 'metaKey'), picture)).toBe(found);
      }
      if (command.heardIn !== 'window') expect(heard(pressOf(chord), null)).toBeNull();
    },
  );

  test('has the keys of the native menu, and names its commands as the menu does', () => {
    const state = {
      platform: 'linux',
      caseOpen: true,
      appearance: 'system',
      undoLabel: 'x',
      redoLabel: 'x',
      recent: { kept: true, files: [] },
    } as const;
    const idle = () => undefined;
    const items = menuTemplate(state, { send: idle, setAppearance: idle, openRecent: idle })
      .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
      .flatMap((item) => [item, ...(Array.isArray(item.submenu) ? item.submenu : [])]);
    for (const name of MENU_COMMANDS) {
      const { keys } = windowCommand(name === 'licences' ? 'about' : name);
      const item = items.find(({ id }) => id === name);
      if (name === 'licences') continue;
      const chord =
        item?.accelerator && `${item.accelerator}`.replace(/^(CmdOrCtrl|Ctrl)\+/, 'Mod+');
      // '?' is no accelerator: a menu would take it from every field.
      if (chord) expect(keys).toContain(chord);
      else expect(keys.filter((key) => key !== '?')).toEqual([]);
    }
  });
});

describe('a press', () => {
  test('types into a field what is text, and asks for the rest', () => {
    for (const { chord, command } of WITH_KEYS) {
      const typing = { ...pressOf(chord), typing: true };
      const picture = placesOf(command)[0] ?? null;
      const isText = !chord.startsWith('Mod+') && chord !== 'F1';
      expect([chord, heard(typing, picture)]).toEqual([chord, isText ? null : command.id]);
    }
  });

  test('leaves undo and redo to a field while something is typed there and not applied', () => {
    const drafting = { typing: true, drafting: true };
    for (const chord of ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y'])
      expect(heard({ ...pressOf(chord), ...drafting }, 'scene')).toBeNull();
    expect(heard({ ...pressOf('Mod+Z'), typing: true }, 'scene')).toBe('undo');
    expect(heard({ ...pressOf('Mod+S'), ...drafting }, 'scene')).toBe('save');
  });

  test('with Alt is never ours, and F1 only alone', () => {
    for (const { chord } of WITH_KEYS)
      expect(heard({ ...pressOf(chord), altKey: true }, 'scene')).toBeNull();
    for (const held of ['ctrlKey', 'metaKey', 'shiftKey'])
      expect(heard({ ...pressOf('F1'), [held]: true }, 'scene')).toBeNull();
  });

  test('of a digit or a sign may take Shift, as it does on some keyboards', () => {
    expect(chordOf({ ...NOTHING_HELD, key: '?', shiftKey: true })).toBe('?');
    expect(heard({ ...NOTHING_HELD, key: '1', shiftKey: true }, 'scene')).toBe('view:posterior');
    expect(heard({ ...NOTHING_HELD, key: 'R', shiftKey: true }, 'scene')).toBeNull();
  });
});

describe('in the window', () => {
  let called: string[];
  const commands = new Proxy({} as Commands, {
    get: (_target, name) => () => called.push(String(name)),
  });
  const still = () => () => undefined;
  const platform = {
    onMenu: still,
    onCloseRequested: still,
    onFileOffered: still,
    setDocumentState: () => undefined,
  } as unknown as Platform;
  function Listening() {
    useWindowEvents(platform, {} as Files, commands);
    return <input type="text" data-testid="field" />;
  }
  const setView = (view: Partial<ViewState>) => act(() => viewStore.setState(view));
  const press = (chord: string, target: EventTarget = window) => {
    const { typing: _typing, drafting: _drafting, ...event } = pressOf(chord);
    act(() => {
      target.dispatchEvent(new KeyboardEvent('keydown', { ...event, bubbles: true }));
    });
  };

  beforeEach(() => {
    called = [];
    const document = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
    openDocument({ document, handle: null, fileName: null, unsaved: false });
    // Something to undo, and something to redo.
    for (const title of ['One', 'Two']) dispatch({ kind: 'renameCase', title });
    undoStep();
    render(<Listening />);
  });
  afterEach(() => {
    cleanUp();
    viewStore.setState(viewStore.getInitialState(), true);
    dialogStore.setState({ dialog: null });
  });

  test('every key of the table does what its command does', () => {
    for (const { command, chord } of WITH_KEYS) {
      setView({
        ...viewStore.getInitialState(),
        picture: placesOf(command)[0] ?? 'scene',
      });
      called = [];
      const before = JSON.stringify(viewStore.getState());
      press(chord);
      const byKey = { called, view: viewStore.getState() };
      setView(JSON.parse(before));
      called = [];
      act(() => void command.run(commands));
      expect([chord, byKey]).toEqual([chord, { called, view: viewStore.getState() }]);
      // A key that only repeats what is there would prove nothing.
      if (command.group === 'scene' && command.id !== 'view:left')
        expect(JSON.stringify(byKey.view)).not.toBe(before);
      if (command.heardIn === 'window') expect(byKey.called).toHaveLength(1);
    }
  });

  const ask = (id: CommandId) => act(() => void windowCommand(id).run(commands));
  const present = () => documentStore.getState().open?.history.present;

  test('plans and levels are added, shown and taken away, each as one step', () => {
    ask('addVariant');
    ask('treat:T11');
    expect(present()).toMatchObject({
      aside: { variant: 'B' },
      case: { fracture: { level: 'T11' } },
    });
    expect(lookAtWindow()).toMatchObject({ variants: ['A', 'B'], levels: ['T11', 'L1'] });
    ask('level:L1');
    ask('variant:A');
    expect(present()).toMatchObject({
      aside: { variant: 'A' },
      case: { fracture: { level: 'L1' } },
    });
    ask('leaveLevel');
    ask('removeVariant');
    expect(lookAtWindow()).toMatchObject({ variants: ['B'], levels: ['T11'] });
    act(() => {
      for (let i = 0; i < 6; i++) undoStep();
    });
    expect(lookAtWindow()).toMatchObject({ variants: ['A'], levels: ['L1'] });
  });

  test('what is looked at is never two things at once', () => {
    setView({ picture: 'drawings', timelineAt: 1.5, playing: true });
    ask('stage:before');
    expect(viewStore.getState()).toMatchObject({ stage: 'before', timelineAt: null });
    ask('along:right');
    expect(viewStore.getState()).toMatchObject({ picture: 'scene', along: { side: 'right' } });
    ask('cut:axial');
    expect(viewStore.getState()).toMatchObject({ along: null, sectionPlane: 'axial' });
    ask('along:left');
    setView({ playing: false, picture: 'films' });
    ask('play');
    expect(viewStore.getState()).toMatchObject({ picture: 'scene', playing: true, along: null });
    ask('play');
    expect(viewStore.getState().playing).toBe(false);
    ask('before');
    expect(viewStore.getState().before).toBe(true);
    ask('film:ap');
    expect(viewStore.getState().picture).toBe('films');
    expect(filmStore.getState().view).toBe('ap');
  });

  test('a cut turns the eye to itself, and the eye stays when it is taken away', () => {
    setView({ namedView: 'posterior', sectionPlane: null, along: null });
    ask('cut:sagittal');
    expect(viewStore.getState()).toMatchObject({ sectionPlane: 'sagittal', namedView: 'left' });
    ask('cut:none');
    expect(viewStore.getState()).toMatchObject({ sectionPlane: null, namedView: 'left' });
    ask('view:right');
    ask('cut:sagittal');
    expect(viewStore.getState().namedView).toBe('right');
    ask('along:left');
    ask('cut:axial');
    expect(viewStore.getState()).toMatchObject({ along: null, namedView: 'superior' });
  });

  test('keys of the 3D view leave it alone while another picture stands before it', () => {
    for (const picture of ['drawings', 'fluoroscopy'] as const) {
      setView({ picture, namedView: 'left' });
      for (const chord of ['1', '2', '3', '4', '5', 'R']) press(chord);
      expect(viewStore.getState()).toMatchObject({ picture, namedView: 'left' });
    }
  });

  test('nothing is asked for behind a dialog, and nothing that is of no use', () => {
    act(() =>
      dialogStore.setState({ dialog: { kind: 'about', ask: {}, answer: () => undefined } }),
    );
    press('Mod+S');
    expect(called).toEqual([]);
    act(() => dialogStore.setState({ dialog: null }));
    act(() => documentStore.setState({ open: null }));
    for (const chord of ['Mod+S', 'Mod+Z', 'Mod+P', '1']) press(chord);
    expect(called).toEqual([]);
    expect(lookAtWindow()).toMatchObject({ caseOpen: false, picture: null, sections: [] });
    press('Mod+K');
    expect(called).toEqual(['palette']);
  });

  test('a question mark in a field is text', () => {
    press('?', document.querySelector('[data-testid="field"]') as HTMLElement);
    expect(called).toEqual([]);
    press('?');
    expect(called).toEqual(['shortcuts']);
  });
});
