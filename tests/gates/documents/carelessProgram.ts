/**
 * Saves as most programs do: over the old file, and believes what `writeFile` says. What the rows that cut the power must
 * find broken, to show that they see. Arguments as of the saving program.
 */
import { writeFileSync } from 'node:fs';
import { caseOfRound } from './wholeCase.ts';

const [path = '', padding, first] = process.argv.slice(2);
console.log('ready');
for (let round = Number(first); ; round++) {
  writeFileSync(path, caseOfRound(round, Number(padding)));
  console.log(`saved ${round}`);
  // So that what was said is heard: this loop never ends by itself.
  await new Promise((resolve) => setTimeout(resolve, 1));
}
