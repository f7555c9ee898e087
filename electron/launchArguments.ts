/** The command line, ours and that of a second start: untrusted words, of which at most one names a case file. */
import { resolve } from 'node:path';
import { mayNameCase } from './files/readCaseFile.ts';

/** The last word that may be a case file. Whether one lies there is found out by reading it, under all limits. */
export function offeredCasePath(argv: readonly string[], workingFolder: string): string | null {
  const word = argv
    .slice(1)
    .filter((each) => !each.startsWith('-') && mayNameCase(each))
    .at(-1);
  return word === undefined ? null : resolve(workingFolder, word);
}

const DEBUG_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk'];

/** A package that can be steered from outside is a package that should not start. */
export function isSteeredFromOutside(hasSwitch: (name: string) => boolean): boolean {
  return DEBUG_SWITCHES.some(hasSwitch);
}
