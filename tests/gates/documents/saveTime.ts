/** G33: how long the saves of a case of 1 MB take, flushed to the disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { realFileSystem } from '../../../electron/files/fileSystem.ts';
import { sha256Hex } from '../../../electron/files/fingerprint.ts';
import { saveCase } from '../../../electron/files/saveRoutine.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { caseOfRound } from './wholeCase.ts';

const SAVES = 200;
const BYTES = 1024 * 1024;
const MOST_MS = 150;

export async function saveTime(): Promise<GateResult> {
  const folder = mkdtempSync(join(tmpdir(), 'kyphoplan-gate-'));
  const path = join(folder, 'spine.kypho');
  const { list, note } = createFailures();
  const times: number[] = [];
  for (let round = 0; round < SAVES; round++) {
    const bytes = caseOfRound(round, BYTES);
    const request = { path, bytes, sha256: sha256Hex(bytes), seen: null, overwrite: true };
    const start = performance.now();
    const answer = await saveCase(request, {
      fs: realFileSystem,
      platform: process.platform,
      wait: (milliseconds) => wait(milliseconds, undefined, { ref: false }),
      backups: { keep: async () => undefined },
      timeoutMs: 10_000,
    });
    times.push(performance.now() - start);
    if (!answer.ok) note(`save ${round}: ${answer.error.code}`);
  }
  rmSync(folder, { recursive: true, force: true });
  times.sort((a, b) => a - b);
  const [median, p95] = [times[SAVES / 2]!, times[Math.floor(SAVES * 0.95)]!];
  if (p95 > MOST_MS) note(`95th percentile ${p95.toFixed(0)} ms, ${MOST_MS} allowed`);
  return {
    n: SAVES,
    failures: list,
    note: `median ${median.toFixed(0)} ms, 95th percentile ${p95.toFixed(0)} ms`,
  };
}
