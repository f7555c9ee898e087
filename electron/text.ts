/** The words of the desktop shell: its sections of the one text file. Menus and native dialogs have no i18next. */
import texts from '../assets/text/en.json' with { type: 'json' };

export const { desktop: DESKTOP_TEXT } = texts;

/** Fills `{{name}}` places, as i18next does in the window. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
}
