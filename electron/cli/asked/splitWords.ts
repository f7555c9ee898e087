/** Parts words into options and what they belong to; `--` ends the options, `--volume=2` is `--volume 2`. */
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { UsageFault } from './commandLine.ts';
import { FLAGS, type Option, VALUED } from './verbs.ts';

export interface Split {
  readonly operands: readonly string[];
  /** A flag has an empty value. */
  readonly options: ReadonlyMap<Option | '--help' | '--version', string>;
}

export function splitWords(words: readonly string[]): Result<Split, UsageFault> {
  const operands: string[] = [];
  const options = new Map<Option | '--help' | '--version', string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === '--') {
      operands.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith('-')) {
      operands.push(word);
      continue;
    }
    const [name = '', ...rest] = word.split('=');
    if (word === '-h') options.set('--help', '');
    else if (word === '--help' || word === '--version') options.set(word, '');
    else if (isOneOf(FLAGS, word)) options.set(word, '');
    else if (isOneOf(VALUED, name)) {
      const value = rest.length > 0 ? rest.join('=') : words[++i];
      if (value === undefined || value === '') return err({ code: 'noValue', word: name });
      options.set(name, value);
    } else return err({ code: 'unknownOption', word });
  }
  return ok({ operands, options });
}

function isOneOf<T extends string>(names: readonly T[], word: string): word is T {
  return (names as readonly string[]).includes(word);
}
