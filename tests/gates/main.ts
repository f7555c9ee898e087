/**
 * Runs rows of reliability and keeps the last result of each: `npm run gates` all that are written, `npm run gate -- G20 G21`
 * those alone. Each prints one line of JSON. The page beside this file shows every row, and a row that never ran is red.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KeptResult, pageOf } from './page.ts';
import { ROWS } from './rows.ts';

const RESULTS = join(import.meta.dirname, 'results.json');
const PAGE = join(import.meta.dirname, 'RESULTS.md');
const FAILURES_KEPT = 10;

const asked = process.argv.slice(2);
const unknown = asked.filter((id) => !ROWS.some((row) => row.id === id));
if (unknown.length > 0) {
  console.error(`No such row: ${unknown.join(', ')}. Rows: ${ROWS.map(({ id }) => id).join(' ')}`);
  process.exit(2);
}
let failed = false;
for (const { id, run, wanted } of ROWS) {
  if (asked.length > 0 && !asked.includes(id)) continue;
  if (!run) {
    if (asked.includes(id)) {
      console.error(`${id} is not written yet.`);
      failed = true;
    }
    continue;
  }
  const start = performance.now();
  const { failures, ...result } = await run();
  const line: KeptResult = {
    id,
    ...result,
    failures: failures.length,
    firstFailures: failures.slice(0, FAILURES_KEPT),
    seconds: Math.round((performance.now() - start) / 100) / 10,
    day: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    platform: process.platform,
  };
  console.log(JSON.stringify(line));
  failed ||= failures.length > 0 || line.n < wanted;
  // Read only now: another run may have kept a row since this one began.
  const before = JSON.parse(readFileSync(RESULTS, 'utf8')) as KeptResult[];
  const kept = new Map([...before, line].map((result) => [result.id, result]));
  const results = ROWS.flatMap((row) => kept.get(row.id) ?? []);
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(PAGE, pageOf(ROWS, results));
}
process.exit(failed ? 1 : 0);
