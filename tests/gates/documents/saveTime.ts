/** G33: how long the saves of a case of 1 MB take, flushed to the disk. */
import { join } from 'node:path';
import { createFailures, type GateResult } from '../gate.ts';
import { scratch } from '../scratch.ts';
import { saveNow } from './saveNow.ts';
import { caseOfRound } from './wholeCase.ts';

const SAVES = 200;
const BYTES = 1024 * 1024;
const MOST_MS = 150;

export async function saveTime(): Promise<GateResult> {
  const { folder, dispose } = scratch();
  const path = join(folder, 'spine.kypho');
  const { list, note } = createFailures();
  const times: number[] = [];
  for (let round = 0; round < SAVES; round++) {
    const bytes = caseOfRound(round, BYTES);
    const start = performance.now();
    const answer = await saveNow(path, bytes);
    times.push(performance.now() - start);
    if (!answer.ok) note(`save ${round}: ${answer.error.code}`);
  }
  dispose();
  times.sort((a, b) => a - b);
  const [median, p95] = [times[SAVES / 2]!, times[Math.floor(SAVES * 0.95)]!];
  if (p95 > MOST_MS) note(`95th percentile ${p95.toFixed(0)} ms, ${MOST_MS} allowed`);
  return {
    n: SAVES,
    failures: list,
    note: `median ${median.toFixed(0)} ms, 95th percentile ${p95.toFixed(0)} ms`,
  };
}
