/** Writes the file that was asked for by `--out`: whole, or not at all. What is said goes to standard error. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { printable } from '../../shared/document/fault.ts';
import { errnoOf, FileFault } from '../files/faults.ts';
import { realFileSystem } from '../files/fileSystem.ts';
import type { ReplaceTools } from '../files/replaceFile.ts';
import { saveCopy } from '../files/saveCopy.ts';
import type { Surroundings } from './run.ts';
import { text } from './text/words.ts';

const TOOLS: ReplaceTools = { fs: realFileSystem, platform: process.platform, wait };

/** Whether it is written. */
export async function writeOut(
  out: string,
  bytes: Uint8Array,
  { complain }: Pick<Surroundings, 'complain'>,
): Promise<boolean> {
  const name = printable(out);
  try {
    await saveCopy(resolve(out), bytes, TOOLS);
  } catch (error) {
    const reason =
      error instanceof FileFault ? error.fault.code : (errnoOf(error) ?? String(error));
    complain(text('cli.out.unwritable', { name, reason }));
    return false;
  }
  complain(text('cli.out.wrote', { name, bytes: bytes.length }));
  return true;
}

/** Says that a case is never written over by what is made of it. */
export function refuseOwnCase(
  path: string,
  out: string,
  { complain }: Pick<Surroundings, 'complain'>,
): boolean {
  if (!isSameFile(path, out)) return false;
  complain(text('cli.out.ownCase', { name: printable(out) }));
  return true;
}

function isSameFile(path: string, out: string): boolean {
  try {
    return realpathSync(path) === realpathSync(out);
  } catch {
    // What does not exist yet is not the case.
    return false;
  }
}
