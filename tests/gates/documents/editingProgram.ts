/**
 * One of two editors of the same file: reads it, adds one to its count and saves that over what it saw, a given number of
 * times; at a conflict it reads again. Arguments: path, saves.
 */
import { realFileSystem } from '../../../electron/files/fileSystem.ts';
import { readCaseFile } from '../../../electron/files/readCaseFile.ts';
import { saveNow } from './saveNow.ts';
import { caseOfRound } from './wholeCase.ts';

const [path = '', saves] = process.argv.slice(2);
let saved = 0;
let conflicts = 0;
while (saved < Number(saves)) {
  const { bytes: old, fingerprint } = await readCaseFile(realFileSystem, path);
  const { round } = JSON.parse(Buffer.from(old).toString()) as { round: number };
  const answer = await saveNow(path, caseOfRound(round + 1, 512), fingerprint);
  if (answer.ok) saved++;
  else if (answer.error.code === 'conflict') conflicts++;
  else throw new Error(answer.error.code);
}
console.log(`saved ${saved}, ${conflicts} conflicts`);
process.exit(0);
