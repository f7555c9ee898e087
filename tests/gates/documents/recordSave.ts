/** One real save with every call of the file system written down, in order. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { saveCase } from '../../../electron/files/saveRoutine.ts';
import { type Rule, tapFileSystem } from '../../electron/files/faultyFileSystem.ts';
import { saveRequest, saveTools } from '../../electron/files/saveTools.ts';
import { scratch } from '../scratch.ts';
import { caseOfRound } from './wholeCase.ts';

export const PADDING = 4096;

export async function recordSave(rule?: Rule, exists = true) {
  const { folder, dispose } = scratch();
  const path = join(folder, 'spine.kypho');
  if (exists) writeFileSync(path, caseOfRound(1, PADDING));
  const tap = tapFileSystem(rule);
  const answer = await saveCase(saveRequest(path, caseOfRound(2, PADDING)), saveTools(tap.fs));
  return { answer, calls: tap.calls, path, folder, dispose };
}
