/** What the palette shows for what was typed: every word must be found, a beginning counts more than a middle. Other names count least. */
import { text } from '../text/text.ts';
import type { CommandGroup } from './commandId.ts';
import type { WhyNot, WindowCommand } from './windowCommand.ts';
import type { WindowLook } from './windowLook.ts';

export interface FoundCommand {
  readonly command: WindowCommand;
  readonly name: string;
  readonly group: CommandGroup;
  readonly whyNot: WhyNot | null;
}

export function findCommands(
  commands: readonly WindowCommand[],
  look: WindowLook,
  typed: string,
): readonly FoundCommand[] {
  const asked = fold(typed).split(' ').filter(Boolean);
  return commands
    .filter((command) => !command.absent?.(look))
    .map((command) => {
      const name = text(command.words, command.values);
      const spoken = `${fold(name)} ${fold(text(`commandWords.groups.${command.group}`))}`;
      const also = command.also ? ` ${fold(text(command.also))}` : '';
      const scores = asked.map(
        (word) => scoreOf(spoken, word) || Number(also.includes(` ${word}`)),
      );
      return {
        found: { command, name, group: command.group, whyNot: command.whyNot(look) },
        score: scores.includes(0) ? 0 : scores.reduce((sum, each) => sum + each, 1),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ found }) => found);
}

/** Beginning of all 4, of a word 3, in the middle 2, its letters in this order and close together 1, else 0. */
function scoreOf(spoken: string, word: string): number {
  if (spoken.startsWith(word)) return 4;
  if (spoken.includes(` ${word}`)) return 3;
  if (spoken.includes(word)) return 2;
  return hasInOrder(spoken, word) ? 1 : 0;
}

/** "ndl pth" finds "needle paths": letters in order, from the beginning of one word on. */
function hasInOrder(spoken: string, word: string): boolean {
  return spoken.split(' ').some((part) => {
    if (part[0] !== word[0]) return false;
    let at = 0;
    for (const letter of word) {
      at = part.indexOf(letter, at) + 1;
      if (at === 0) return false;
    }
    return true;
  });
}

/** Without case, accents or signs. */
export function fold(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}?]+/gu, ' ')
    .trim();
}
