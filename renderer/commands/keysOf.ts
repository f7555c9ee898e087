/** The keys of a command as a person reads them, for the button that does the same. */
import type { CommandId } from './commandId.ts';
import { keyText } from './keys.ts';
import { windowCommand } from './windowCommands.ts';

export function keysOf(id: CommandId): string {
  return keyText(windowCommand(id).keys[0] ?? '');
}
