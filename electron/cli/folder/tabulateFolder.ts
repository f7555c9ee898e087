/** `kyphoplan quantify|plan FOLDER --csv`: every case of a folder; a bad one is a row that says so, the others go on. */
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { oneLine, printable } from '../../../shared/document/fault.ts';
import { csvText } from '../../../shared/writers/numbers/csv.ts';
import {
  type FolderTable,
  folderHeadings,
  folderRows,
} from '../../../shared/writers/numbers/folderTable.ts';
import type { FolderRequest } from '../asked/folderRequest.ts';
import { EXIT } from '../exitCode.ts';
import { codeOf, readCase, type Unreadable } from '../readCase.ts';
import type { Surroundings } from '../run.ts';
import { caseFaultLine, caseFaultText } from '../text/faultText.ts';
import { text } from '../text/words.ts';
import { refuseOwnCase, writeOut } from '../writeOut.ts';
import { type CaseFiles, caseFilesOf } from './caseFiles.ts';

export async function tabulateFolder(
  { table, path, out }: FolderRequest,
  around: Surroundings,
): Promise<number> {
  const { complain, print, progress, onInterrupt } = around;
  let found: CaseFiles;
  try {
    found = await caseFilesOf(path);
  } catch (error) {
    complain(caseFaultText(path, { kind: 'unreadable', fault: { code: folderFault(error) } }));
    return EXIT.invalidFile;
  }
  const { names, links } = found;
  for (const link of links) complain(text('cli.folder.link', { name: printable(link) }));
  if (names.length === 0) {
    complain(text('cli.folder.empty', { name: printable(path) }));
    return EXIT.noResult;
  }
  if (out !== null && names.some((name) => refuseOwnCase(join(path, name), out, around)))
    return EXIT.usage;

  // On standard output each case is there as soon as it is done; a file is there when it is whole.
  const kept: string[] = [];
  const write = out === null ? print : (lines: string) => kept.push(lines);
  const done = { cases: 0, rows: 0, failed: 0 };
  let bug = false;
  let interrupted = false;
  const release = onInterrupt(() => {
    interrupted = true;
  });
  write(csvText([folderHeadings(table)]));
  try {
    for (const name of names) {
      progress?.(
        text('cli.folder.progress', {
          number: done.cases + 1,
          all: names.length,
          name: printable(name),
        }),
      );
      // Between two cases an interrupt is heard: what is computed holds the program.
      await breathe();
      if (interrupted) break;
      const { rows, fault } = rowsOf(table, path, name);
      progress?.(null);
      if (fault !== null) complain(text('cli.folder.fault', { name: printable(name), fault }));
      write(csvText(rows));
      done.cases += 1;
      done.rows += rows.length;
      done.failed += fault === null ? 0 : 1;
      bug ||= rows[0]?.[1] === 'bug';
    }
  } finally {
    release();
    progress?.(null);
  }
  if (out !== null && !(await writeOut(out, new TextEncoder().encode(kept.join('')), around)))
    return EXIT.unwritable;
  complain(text('cli.folder.done', { ...done, all: names.length }));
  if (interrupted) return EXIT.interrupted;
  if (bug) return EXIT.bug;
  return done.failed > 0 ? EXIT.invalidFile : EXIT.fine;
}

function rowsOf(table: FolderTable, folder: string, name: string) {
  const file = oneLine(name);
  const failed = (fault: string, words: string) => ({
    rows: folderRows(table, { file, fault, words }),
    fault: words,
  });
  const opened = readCase(join(folder, name));
  if (!opened.ok) return failed(opened.error.fault.code, caseFaultLine(opened.error));
  const { document, warnings } = opened.value;
  try {
    return { rows: folderRows(table, { file, document, warnings: warnings.length }), fault: null };
  } catch (error) {
    // A fault of the program at one case is no reason to lose the others.
    return failed('bug', text('cli.bug', { message: oneLine(String(error)) }));
  }
}

/** A file where a folder was named is told as such. */
function folderFault(error: unknown): Unreadable['code'] {
  return (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? 'notFolder' : codeOf(error);
}
