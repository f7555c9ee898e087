/** G21: one save, killed as each of its system calls begins, one after another until a save goes through untouched. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFailures, type GateResult } from '../gate.ts';
import { runToEnd } from '../runToEnd.ts';
import { scratch } from '../scratch.ts';
import { buildVictim } from './victim.ts';
import { caseOfRound, roundOf } from './wholeCase.ts';

/** What changes a disk, and opening, which every change begins with. */
const CALLS = [
  'openat',
  'pwrite64',
  'write',
  'fsync',
  'fchmod',
  'fchown',
  'rename',
  'unlink',
] as const;
const PADDING = 64 * 1024;
const MOST_PER_CALL = 400;

export async function killAtSyscall(): Promise<GateResult> {
  if (process.platform !== 'linux' || (await runToEnd('strace', ['-V']).catch(() => null)) === null)
    return { n: 0, failures: [], note: 'needs Linux with strace' };
  const victim = await buildVictim('tests/gates/documents/savingProgram.ts');
  const { folder, dispose } = scratch();
  const path = join(folder, 'spine.kypho');
  const { list, note } = createFailures();
  let n = 0;
  const within: Record<string, number> = {};
  for (const call of CALLS)
    for (let when = 1; when <= MOST_PER_CALL; when++) {
      writeFileSync(path, caseOfRound(1, PADDING));
      const { signal, code, output } = await runToEnd(
        'strace',
        [
          ...['-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`],
          ...['-e', `inject=${call}:signal=SIGKILL:when=${when}`],
          ...[process.execPath, victim.program, path, String(PADDING), '2', '1'],
        ],
        // One thread for files: the calls of a save then come in one order.
        { UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0' },
      );
      const killed = signal === 'SIGKILL' || code === 137;
      if (!killed) {
        if (!output.includes('saved 2')) note(`${call} ${when}: not killed, yet not saved`);
        break;
      }
      n++;
      // Before it was ready it was no save yet that was killed.
      if (output.includes('ready')) within[call] = (within[call] ?? 0) + 1;
      const round = roundOf(readFileSync(path, 'utf8'), PADDING);
      if (round === null) note(`${call} ${when}: torn`);
      else if (output.includes('saved 2') && round !== 2) note(`${call} ${when}: lost`);
    }
  victim.dispose();
  dispose();
  if ((within.rename ?? 0) === 0 || (within.fsync ?? 0) === 0)
    note('no kill at a rename or at an fsync: the save was not met');
  const met = Object.entries(within).map(([call, times]) => `${call} ${times}`);
  return { n, failures: list, note: `within a save: ${met.join(', ')}` };
}
