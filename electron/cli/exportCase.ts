/** `kyphoplan export`: a case as the file that was asked for. The file is there whole, or not at all. */
import { randomBytes } from 'node:crypto';
import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { ok, type Result } from '../../shared/base/result.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { printable } from '../../shared/document/fault.ts';
import { derive } from '../../shared/pipeline/derive.ts';
import type { UnavailableReason } from '../../shared/quantities/estimate.ts';
import { exportWords } from '../../shared/writers/exportWords.ts';
import { isModelFormat } from '../../shared/writers/formats.ts';
import { writeModel } from '../../shared/writers/writeModel.ts';
import { writeNumbers } from '../../shared/writers/writeNumbers.ts';
import type { ExportRequest } from './asked/exportRequest.ts';
import { EXIT, exitCodeOfPlan } from './exitCode.ts';
import type { Surroundings } from './run.ts';
import { findingWords } from './text/findings.ts';
import { reasonText } from './text/readingText.ts';
import { lookUp, text } from './text/words.ts';

/** What is said goes to standard error: standard output stays free for other programs. */
export function exportCase(
  request: ExportRequest,
  document: KyphoDocument,
  { complain: say, templateOf }: Pick<Surroundings, 'complain' | 'templateOf'>,
): number {
  const { path, out } = request;
  const name = printable(out);
  if (isSameFile(path, out)) {
    say(text('cli.export.ownCase', { name }));
    return EXIT.usage;
  }
  const made = makeFile(request, document, templateOf);
  if (!made.ok) {
    say(text('cli.export.nothing', { reason: reasonText(made.error) }));
    return EXIT.noResult;
  }
  try {
    replace(out, made.value);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    say(text('cli.export.unwritable', { name, reason }));
    return EXIT.unwritable;
  }
  const derived = derive(document);
  for (const { code, severity, title } of findingWords(derived.findings))
    if (severity === 'danger' || severity === 'caution')
      say(`${text(`severity.${severity}`).toUpperCase()}: ${title} [${code}]`);
  say(text('cli.export.wrote', { name, bytes: made.value.length }));
  return exitCodeOfPlan(derived);
}

function makeFile(
  { format, stage }: ExportRequest,
  document: KyphoDocument,
  templateOf: Surroundings['templateOf'],
): Result<Uint8Array, UnavailableReason> {
  const words = exportWords(document, lookUp);
  if (!isModelFormat(format)) return ok(writeNumbers(document, format, words, null));
  return writeModel({ document, format, stage, words }, { templateOf, onVertebra: () => {} });
}

/** Written beside it and renamed: a full disk leaves no half file under the name that was asked for. */
function replace(out: string, bytes: Uint8Array): void {
  const beside = `${out}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(beside, bytes, { flag: 'wx' });
    renameSync(beside, out);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function isSameFile(path: string, out: string): boolean {
  try {
    return realpathSync(path) === realpathSync(out);
  } catch {
    // What does not exist yet is not the case.
    return false;
  }
}
