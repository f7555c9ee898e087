/** G69, counted. */
import fc from 'fast-check';
import { createFailures, type GateResult } from '../gate.ts';
import { ACTS, MOST_ACTS, runInterleaved } from './interleavings.ts';

export const INTERLEAVINGS = 1000;
const SEED = 69;

export const interleavings = [
  fc.scheduler(),
  fc.array(fc.constantFrom(...ACTS), { minLength: 3, maxLength: MOST_ACTS }),
  fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }),
] as const;

export async function stale(runs = INTERLEAVINGS): Promise<GateResult> {
  const { list, note } = createFailures();
  let n = 0;
  let acts = 0;
  for (const [scheduler, asked, answers] of fc.sample(fc.tuple(...interleavings), {
    numRuns: runs,
    seed: SEED,
  })) {
    n++;
    acts += asked.length;
    for (const wrong of new Set(await runInterleaved(scheduler, asked, answers)))
      note(`run ${n}, ${asked.join(' ')}: ${wrong}`);
  }
  return {
    n,
    failures: list,
    seed: SEED,
    note: `${acts} acts: edits, cases, films, saves and exports, their answers in any order`,
  };
}
