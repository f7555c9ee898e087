/** The rows of the shortcut sheet: commands with keys from the table, then the keys of single controls. */
import { text } from '../text/text.ts';
import { COMMAND_GROUPS } from './commandId.ts';
import { WINDOW_COMMANDS } from './windowCommands.ts';

interface ShortcutGroup {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly keys: readonly string[] }[];
}

/** Heard by the control that has the focus, not by the window. */
const CONTROL_KEYS = {
  next: ['Tab'],
  step: ['←', '→'],
  apply: ['Enter'],
  leave: ['Esc'],
  menu: ['↑', '↓'],
} as const;

/** Heard by a film that has the focus. */
const FILM_KEYS = {
  point: ['1', '…', '6'],
  mark: ['1', '…', '3'],
  next: ['Tab'],
  nudge: ['←', '→', '↑', '↓'],
  coarse: ['Shift', '←'],
  fine: ['Alt', '←'],
  set: ['Enter'],
  clear: ['Delete'],
  zoom: ['+', '−', '0'],
  shiftNames: ['Shift', '↑', '↓'],
  leave: ['Esc'],
} as const;

/** Heard by the 3D picture while something is measured there. */
const MEASURE_KEYS = { remove: ['Backspace'], clear: ['Esc'] } as const;

export function shortcutGroups(): readonly ShortcutGroup[] {
  return [
    ...COMMAND_GROUPS.map((group) => ({
      title: text(`commandWords.groups.${group}`),
      rows: WINDOW_COMMANDS.filter((each) => each.group === group && each.keys.length > 0).map(
        ({ words, values, keys }) => ({ name: text(words, values), keys }),
      ),
    })),
    {
      title: text('films.name'),
      rows: Object.entries(FILM_KEYS).map(([name, keys]) => ({
        name: text(`films.keyNames.${name as keyof typeof FILM_KEYS}`),
        keys,
      })),
    },
    {
      title: text('measure.name'),
      rows: Object.entries(MEASURE_KEYS).map(([name, keys]) => ({
        name: text(`measure.keys.${name as keyof typeof MEASURE_KEYS}`),
        keys,
      })),
    },
    {
      title: text('commandWords.inControls'),
      rows: Object.entries(CONTROL_KEYS).map(([name, keys]) => ({
        name: text(`commandWords.controls.${name as keyof typeof CONTROL_KEYS}`),
        keys,
      })),
    },
  ].filter(({ rows }) => rows.length > 0);
}
