/** `kyphoplan export`: a case as the file that was asked for. The file is there whole, or not at all. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ok, type Result } from '../../shared/base/result.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { printable } from '../../shared/document/fault.ts';
import { derive } from '../../shared/pipeline/derive.ts';
import type { UnavailableReason } from '../../shared/quantities/estimate.ts';
import { exportWords } from '../../shared/writers/exportWords.ts';
import { isModelFormat } from '../../shared/writers/formats.ts';
import { writeModel } from '../../shared/writers/writeModel.ts';
import { writeNumbers } from '../../shared/writers/writeNumbers.ts';
import { errnoOf, FileFault } from '../files/faults.ts';
import { realFileSystem } from '../files/fileSystem.ts';
import type { ReplaceTools } from '../files/replaceFile.ts';
import { saveCopy } from '../files/saveCopy.ts';
import type { ExportRequest } from './asked/exportRequest.ts';
import { EXIT, exitCodeOfPlan } from './exitCode.ts';
import type { Surroundings } from './run.ts';
import { findingWords } from './text/findings.ts';
import { reasonText } from './text/readingText.ts';
import { lookUp, text } from './text/words.ts';

const TOOLS: ReplaceTools = { fs: realFileSystem, platform: process.platform, wait };

/** What is said goes to standard error: standard output stays free for other programs. */
export async function exportCase(
  request: ExportRequest,
  document: KyphoDocument,
  { complain: say, templateOf }: Pick<Surroundings, 'complain' | 'templateOf'>,
): Promise<number> {
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
    await saveCopy(resolve(out), made.value, TOOLS);
  } catch (error) {
    const reason =
      error instanceof FileFault ? error.fault.code : (errnoOf(error) ?? String(error));
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

function isSameFile(path: string, out: string): boolean {
  try {
    return realpathSync(path) === realpathSync(out);
  } catch {
    // What does not exist yet is not the case.
    return false;
  }
}
