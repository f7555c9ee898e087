/** Which command a key press asks for. Whatever is typed into a field stays in the field. */
import { chordOf, isText, type KeyPress } from './keys.ts';
import type { WindowCommand } from './windowCommand.ts';
import { WINDOW_COMMANDS } from './windowCommands.ts';
import type { WindowLook } from './windowLook.ts';

export function commandOfKey(
  press: KeyPress,
  look: () => Pick<WindowLook, 'picture'>,
): WindowCommand | null {
  const chord = chordOf(press);
  if (chord === null || (press.typing && isText(chord))) return null;
  const named = WINDOW_COMMANDS.filter(({ keys }) => keys.includes(chord));
  if (named.length === 0) return null;
  const { picture } = look();
  const found = named.find(({ heardIn }) => heardIn === 'window' || heardIn === picture);
  if (press.drafting && found?.group === 'edit') return null;
  return found ?? null;
}
