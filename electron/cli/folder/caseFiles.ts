/** The cases of a folder by name: its own plain files, nothing hidden, nothing that a link leads to. */
import { readdir } from 'node:fs/promises';
import { mayNameCase } from '../../files/readCaseFile.ts';

export interface CaseFiles {
  /** In the order of their characters: the same on every machine. */
  readonly names: readonly string[];
  /** A link may lead out of the folder, to what nobody meant to hand on. */
  readonly links: readonly string[];
}

export async function caseFilesOf(folder: string): Promise<CaseFiles> {
  const entries = await readdir(folder, { withFileTypes: true });
  const cases = entries.filter(({ name }) => !name.startsWith('.') && mayNameCase(name));
  const namesOf = (found: typeof cases) => found.map(({ name }) => name).sort();
  return {
    names: namesOf(cases.filter((entry) => entry.isFile())),
    links: namesOf(cases.filter((entry) => entry.isSymbolicLink())),
  };
}
