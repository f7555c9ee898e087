/** G34: after kills in the middle of saves, one more save leaves nothing of any of them beside the case. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../../shared/base/random.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { buildVictim, runToEnd, scratch } from './victim.ts';
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
    const child = spawn(
      process.execPath,
      [victim.program, path, String(PADDING), String(round + 1), '0'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, 2 + random.uniform() * 28));
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await gone;
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
