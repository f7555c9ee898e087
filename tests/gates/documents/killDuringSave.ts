/** G20: a process is killed at a random moment while it saves without pause. Nothing torn, nothing acknowledged lost. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../../shared/base/random.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { scratch } from '../scratch.ts';
import { buildVictim, killAfter } from './victim.ts';
import { caseOfRound, roundOf } from './wholeCase.ts';

export const KILLS = 2000;
const PADDING = 256 * 1024;
const LOOPS = 2;
/** Most kills come early, some after several saves. */
const MOST_WAIT_MS = 150;
const SEED = 20;

export async function killDuringSave(kills = KILLS): Promise<GateResult> {
  const victim = await buildVictim('tests/gates/documents/savingProgram.ts');
  const { list, note } = createFailures();
  let n = 0;
  let changed = 0;
  let cutShort = 0;
  const loop = async (which: number) => {
    const random = createRandom(SEED + which);
    const { folder, dispose } = scratch();
    const path = join(folder, 'spine.kypho');
    writeFileSync(path, caseOfRound(0, PADDING));
    let last = 0;
    // A busy machine may miss the end of every save, or the middle, for a while.
    const mayGoOn = () => (changed === 0 || cutShort === 0) && n < 10 * kills;
    for (let kill = 0; kill < kills / LOOPS || mayGoOn(); kill++) {
      n++;
      const said = await killAfter(
        victim,
        [path, String(PADDING), String(last + 1), '0'],
        2 + MOST_WAIT_MS * random.uniform() ** 2,
      );
      const acknowledged = Math.max(
        last,
        ...[...said.matchAll(/saved (\d+)/g)].map((m) => Number(m[1])),
      );
      const round = roundOf(readFileSync(path, 'utf8'), PADDING);
      if (round === null) note(`loop ${which}, kill ${kill}: torn`);
      else if (round < acknowledged)
        note(
          `loop ${which}, kill ${kill}: round ${acknowledged} was acknowledged, ${round} is there`,
        );
      if (round !== null && round > last) changed++;
      last = round ?? last;
      const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
      if (left.length > 0) cutShort++;
      for (const name of left) rmSync(join(folder, name));
    }
    dispose();
  };
  await Promise.all(Array.from({ length: LOOPS }, (_, which) => loop(which)));
  victim.dispose();
  if (changed === 0 || cutShort === 0)
    note('no save was seen to end, or none was cut in the middle');
  return {
    n,
    failures: list,
    seed: SEED,
    note: `${cutShort} kills left a temporary file, ${changed} a newer case`,
  };
}
