/**
 * Saves cases one after another and says each round that was acknowledged. Arguments: path, bytes of padding, first round,
 * rounds (0: without end). Every case is wholly made of its round, so that half of one and half of another are seen.
 */
import { realFileSystem } from '../../../electron/files/fileSystem.ts';
import { sha256Hex } from '../../../electron/files/fingerprint.ts';
import { saveCase } from '../../../electron/files/saveRoutine.ts';
import { caseOfRound } from './wholeCase.ts';

const [path = '', padding, first, rounds] = process.argv.slice(2);
const end = Number(rounds) === 0 ? Number.POSITIVE_INFINITY : Number(first) + Number(rounds);
console.log('ready');
for (let round = Number(first); round < end; round++) {
  const bytes = caseOfRound(round, Number(padding));
  const answer = await saveCase(
    { path, bytes, sha256: sha256Hex(bytes), seen: null, overwrite: true },
    {
      fs: realFileSystem,
      platform: process.platform,
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      backups: { keep: async () => undefined },
      timeoutMs: 10_000,
    },
  );
  console.log(answer.ok ? `saved ${round}` : `refused ${round} ${answer.error.code}`);
}
process.exit(0);
