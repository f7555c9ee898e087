/**
 * The model against what was published, in one table: npm run validate [-- --write]. A report, not a gate: it ends with 0
 * whatever it says, and with 1 only when a row cannot run. `--write` renews assets/model/validation.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { MODEL } from '../../shared/base/model.ts';
import { lineOf } from './compare.ts';
import { constantsHash } from './constantsHash.ts';
import { NOT_ASKED } from './notAsked.ts';
import { recordOf } from './record.ts';
import { ROWS } from './rows/allRows.ts';
import { inflationSummaryOf, summaryOf, tableOf } from './table.ts';

function notAskedSummary(): string {
  const reasons = Object.entries(NOT_ASKED).map(([why, ids]) => `${ids.length} ${why}`);
  return `Published figures that no row asks of the model: ${reasons.join('; ')}.`;
}

const hash = constantsHash();
console.log(`${MODEL.id} ${MODEL.version}, constants frozen: ${hash}\n`);

const failed: string[] = [];
const lines = ROWS.flatMap((row) => {
  try {
    return [lineOf(row)];
  } catch (error) {
    failed.push(`${row.id}: ${error instanceof Error ? error.message : error}`);
    return [];
  }
});
console.log(tableOf(lines));
console.log(`\n${summaryOf(lines)}`);
console.log(inflationSummaryOf(lines));
console.log(notAskedSummary());
console.log(
  'A row within its spread is no proof: calibration rows set a constant, construction rows share their figures, and the\n' +
    'lost height of most clinical rows is assumed. ± without a word is one standard deviation of people.',
);

if (process.argv.includes('--write')) {
  mkdirSync('assets/model', { recursive: true });
  writeFileSync(
    'assets/model/validation.json',
    `${JSON.stringify(recordOf(lines, hash), null, 1)}\n`,
  );
  console.log('Wrote assets/model/validation.json.');
}
for (const failure of failed) console.error(`This row cannot run. ${failure}`);
if (failed.length > 0) process.exitCode = 1;
