/** G34: after kills in the middle of saves, one more save leaves nothing of any of them beside the case. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../../shared/base/random.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { runToEnd } from '../runToEnd.ts';
import { scratch } from '../scratch.ts';
import { buildVictim, killAfter } from './victim.ts';
import { caseOfRound, roundOf } from './wholeCase.ts';

const KILLS = 100;
const PADDING = 256 * 1024;
const SEED = 34;

export async function leftBehind(): Promise<GateResult> {
  const victim = await buildVictim('tests/gates/documents/savingProgram.ts');
  const random = createRandom(SEED);
  const { folder, dispose } = scratch();
  const path = join(folder, 'spine.kypho');
  writeFileSync(path, caseOfRound(0, PADDING));
  const { list, note } = createFailures();
  let seen = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const round = roundOf(readFileSync(path, 'utf8'), PADDING) ?? 0;
    await killAfter(
      victim,
      [path, String(PADDING), String(round + 1), '0'],
      2 + random.uniform() * 28,
    );
    if (readdirSync(folder).length > 1) seen++;
    await runToEnd(process.execPath, [
      ...[victim.program, path, String(PADDING), String(round + 9), '1'],
    ]);
    const left = readdirSync(folder).filter((name) => name !== 'spine.kypho');
    if (left.length > 0) note(`kill ${kill}: ${left.join(', ')}`);
  }
  victim.dispose();
  dispose();
  if (seen === 0) note('no kill left anything to take away');
  return { n: KILLS, failures: list, seed: SEED, note: `${seen} kills left something` };
}
