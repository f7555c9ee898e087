/** G22: every call of a save fails once with every error a disk gives: the old or the new case is there, and it is said. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createFailures, type GateResult } from '../gate.ts';
import { PADDING, recordSave } from './recordSave.ts';
import { roundOf } from './wholeCase.ts';

const ERRNOS = [
  'ENOSPC',
  'EIO',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EBUSY',
  'EMFILE',
  'EINTR',
  'ESTALE',
  'EFBIG',
  'short',
] as const;

export async function errnoMatrix(): Promise<GateResult> {
  const { list, note } = createFailures();
  let n = 0;
  for (const exists of [true, false]) {
    const plain = await recordSave(undefined, exists);
    plain.dispose();
    for (let at = 0; at < plain.calls.length; at++)
      for (const code of ERRNOS) {
        n++;
        let met = -1;
        const { answer, path, folder, dispose } = await recordSave(() => {
          met++;
          return met === at ? code : null;
        }, exists);
        const where = `${plain.calls[at]} (${at}) ${code}, ${exists ? 'over an old case' : 'new'}`;
        const there = existsSync(path) ? roundOf(readFileSync(path, 'utf8'), PADDING) : 0;
        if (there === null) note(`${where}: torn`);
        if (answer.ok && there !== 2) note(`${where}: said saved, ${there} is there`);
        // The folder could not be made durable: the new case is in place and the answer says what is not sure.
        if (!answer.ok && there === 2) note(`${where}: said not saved, yet it is`);
        if (!answer.ok && there === 0 && exists) note(`${where}: the old case is gone`);
        const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
        if (left.length > 0) note(`${where}: left ${left.join(', ')}`);
        dispose();
      }
  }
  return { n, failures: list };
}
