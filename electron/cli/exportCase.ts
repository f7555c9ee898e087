/** `kyphoplan export`: a case as the file that was asked for. The file is there whole, or not at all. */
import { ok, type Result } from '../../shared/base/result.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
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
import { refuseOwnCase, writeOut } from './writeOut.ts';

/** What is said goes to standard error: standard output stays free for other programs. */
export async function exportCase(
  request: ExportRequest,
  document: KyphoDocument,
  { complain, templateOf }: Pick<Surroundings, 'complain' | 'templateOf'>,
): Promise<number> {
  const { path, out } = request;
  if (refuseOwnCase(path, out, { complain })) return EXIT.usage;
  const made = makeFile(request, document, templateOf);
  if (!made.ok) {
    complain(text('cli.export.nothing', { reason: reasonText(made.error) }));
    return EXIT.noResult;
  }
  if (!(await writeOut(out, made.value, { complain }))) return EXIT.unwritable;
  const derived = derive(document);
  for (const { code, severity, title } of findingWords(derived.findings))
    if (severity === 'danger' || severity === 'caution')
      complain(`${text(`severity.${severity}`).toUpperCase()}: ${title} [${code}]`);
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
