/**
 * Saves cases one after another and says each round that was acknowledged. Arguments: path, bytes of padding, first round,
 * rounds (0: without end). Every case is wholly made of its round, so that half of one and half of another are seen.
 */
import { saveNow } from './saveNow.ts';
import { caseOfRound } from './wholeCase.ts';

const [path = '', padding, first, rounds] = process.argv.slice(2);
const end = Number(rounds) === 0 ? Number.POSITIVE_INFINITY : Number(first) + Number(rounds);
console.log('ready');
for (let round = Number(first); round < end; round++) {
  const answer = await saveNow(path, caseOfRound(round, Number(padding)));
  console.log(answer.ok ? `saved ${round}` : `refused ${round} ${answer.error.code}`);
}
process.exit(0);
