/** A folder of cases as one table: which table, of which folder, and the file to write. */
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { FolderTable } from '../../../shared/writers/numbers/folderTable.ts';
import type { UsageFault } from './commandLine.ts';
import type { Split } from './splitWords.ts';
import type { CaseVerb } from './verbs.ts';

export interface FolderRequest {
  readonly kind: 'folder';
  readonly table: FolderTable;
  readonly path: string;
  /** null: standard output. */
  readonly out: string | null;
}

const FOLDER_VERBS: readonly CaseVerb[] = ['quantify', 'plan'] satisfies FolderTable[];

export function isFolderVerb(verb: CaseVerb): verb is FolderTable {
  return FOLDER_VERBS.includes(verb);
}

export function readFolder(
  table: FolderTable,
  [path, extra]: readonly string[],
  options: Split['options'],
): Result<FolderRequest, UsageFault> {
  if (path === undefined) return err({ code: 'noFolder', word: table });
  if (extra !== undefined) return err({ code: 'tooManyFolders', word: extra });
  if (options.has('--json'))
    return err({ code: 'optionElsewhere', word: '--json', others: '--csv' });
  return ok({ kind: 'folder', table, path, out: options.get('--out') ?? null });
}
