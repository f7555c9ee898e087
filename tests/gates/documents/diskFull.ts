/** G25: the largest file a process may write is cut at a hundred sizes: the old case stays, and the answer says why. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFailures, type GateResult } from '../gate.ts';
import { runToEnd } from '../runToEnd.ts';
import { scratch } from '../scratch.ts';
import { buildVictim } from './victim.ts';
import { caseOfRound, roundOf } from './wholeCase.ts';

const SIZES = 100;
/** Blocks of `ulimit -f`, in bytes. */
const BLOCK = 1024;

export async function diskFull(): Promise<GateResult> {
  if (process.platform === 'win32') return { n: 0, failures: [], note: 'needs ulimit -f' };
  const victim = await buildVictim('tests/gates/documents/savingProgram.ts');
  const { folder, dispose } = scratch();
  const path = join(folder, 'spine.kypho');
  const padding = SIZES * BLOCK;
  const { list, note } = createFailures();
  for (let blocks = 0; blocks < SIZES; blocks++) {
    writeFileSync(path, caseOfRound(1, padding));
    // Without the trap the limit kills the process instead of failing its write.
    const { output } = await runToEnd('bash', [
      '-c',
      `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`,
      ...[process.execPath, victim.program, path, String(padding), '2', '1'],
    ]);
    const round = roundOf(readFileSync(path, 'utf8'), padding);
    if (round !== 1) note(`${blocks} KiB: ${round === null ? 'torn' : `round ${round}`}`);
    if (!/refused 2 (quota|diskFull)/.test(output)) note(`${blocks} KiB: said ${output.trim()}`);
    const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    if (left.length > 0) note(`${blocks} KiB: left ${left.join(', ')}`);
  }
  victim.dispose();
  dispose();
  return { n: SIZES, failures: list, note: 'limit of file size; no small disk was mounted' };
}
