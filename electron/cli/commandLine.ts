/** What was asked on the command line. */
import { err, ok, type Result } from '../../shared/base/result.ts';

export const VERBS = ['plan', 'quantify'] as const;
export type Verb = (typeof VERBS)[number];

export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'report'; readonly verb: Verb; readonly path: string; readonly json: boolean };

/** Words: `cli.usage.<code>`. */
export interface UsageFault {
  readonly code: 'noCommand' | 'unknownCommand' | 'noCase' | 'unknownOption' | 'tooMany';
  readonly word: string;
}

export function readCommandLine(words: readonly string[]): Result<Request, UsageFault> {
  const end = words.indexOf('--');
  const beforeEnd = end < 0 ? words : words.slice(0, end);
  const options = beforeEnd.filter((word) => word.startsWith('-'));
  const operands = [
    ...beforeEnd.filter((word) => !word.startsWith('-')),
    ...(end < 0 ? [] : words.slice(end + 1)),
  ];
  const unknown = options.find((word) => !['--json', '--help', '-h', '--version'].includes(word));
  if (unknown) return err({ code: 'unknownOption', word: unknown });
  if (options.includes('--help') || options.includes('-h') || operands[0] === 'help')
    return ok({ kind: 'help' });
  if (options.includes('--version')) return ok({ kind: 'version' });
  const [verb, path, extra] = operands;
  if (verb === undefined) return err({ code: 'noCommand', word: '' });
  if (!isVerb(verb)) return err({ code: 'unknownCommand', word: verb });
  if (path === undefined) return err({ code: 'noCase', word: verb });
  if (extra !== undefined) return err({ code: 'tooMany', word: extra });
  return ok({ kind: 'report', verb, path, json: options.includes('--json') });
}

function isVerb(word: string): word is Verb {
  return (VERBS as readonly string[]).includes(word);
}
