/** Keys as text: 'Mod+Shift+S', 'F1', '?', '1'. Mod is Ctrl, and ⌘ as well. */

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** The focus is where letters and digits are text: in a field, or in a list that is searched by typing. */
  readonly typing: boolean;
  /** What is typed there is not applied yet: undo belongs to the field. */
  readonly drafting: boolean;
}

/** What is held and pressed, or null: with Alt it types a letter, or belongs to the menu bar. */
export function chordOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string | null {
  if (altKey) return null;
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  // A sign or a digit is what the keyboard says it is: on some of them it takes Shift.
  const shift = shiftKey && (letter || key.length > 1);
  return [
    ...(ctrlKey || metaKey ? ['Mod'] : []),
    ...(shift ? ['Shift'] : []),
    letter ? key.toUpperCase() : key,
  ].join('+');
}

/** A chord that would be text in a field; Mod and the function keys never are. */
export function isText(chord: string): boolean {
  return !chord.startsWith('Mod+') && !/^F\d+$/.test(chord);
}

const isMac = () => globalThis.navigator?.userAgent?.includes('Mac OS') ?? false;

/** "Ctrl+Shift+Z", or "⇧⌘Z" on a Mac. */
export function keyText(chord: string): string {
  if (!isMac()) return chord.replace('Mod', 'Ctrl');
  const held = chord.includes('Shift+') ? '⇧' : '';
  const mod = chord.includes('Mod+') ? '⌘' : '';
  return `${held}${mod}${chord.replace('Mod+', '').replace('Shift+', '')}`;
}
