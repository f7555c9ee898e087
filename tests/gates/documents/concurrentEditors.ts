/** G28: two programs edit one file at the same time, each saving over what it saw. Every save that was said to succeed counts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFailures, type GateResult } from '../gate.ts';
import { runToEnd } from '../runToEnd.ts';
import { scratch } from '../scratch.ts';
import { buildVictim } from './victim.ts';
import { caseOfRound, roundOf } from './wholeCase.ts';

const SAVES = 1000;
const EDITORS = 2;

export async function concurrentEditors(): Promise<GateResult> {
  const victim = await buildVictim('tests/gates/documents/editingProgram.ts');
  const { folder, dispose } = scratch();
  const path = join(folder, 'spine.kypho');
  writeFileSync(path, caseOfRound(0, 512));
  const { list, note } = createFailures();
  const each = SAVES / EDITORS;
  const ended = await Promise.all(
    Array.from({ length: EDITORS }, () =>
      runToEnd(process.execPath, [victim.program, path, String(each)]),
    ),
  );
  for (const { code, output } of ended)
    if (code !== 0 || !output.includes(`saved ${each},`)) note(`an editor ended with ${output}`);
  const round = roundOf(readFileSync(path, 'utf8'), 512);
  if (round === null) note('torn');
  // Each save adds one to what it read: one that was overwritten unseen is missing from the count.
  else for (let lost = round; lost < SAVES; lost++) note('a save was overwritten in silence');
  victim.dispose();
  dispose();
  return {
    n: SAVES,
    failures: list,
    note: ended.map(({ output }) => output.trim().split('\n').at(-1)).join('; '),
  };
}
