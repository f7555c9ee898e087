/** From a request about published numbers to its report. */
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { Report } from './answerCase.ts';
import type { EvidenceRequest, UsageFault } from './asked/commandLine.ts';
import { nearNames } from './asked/nearNames.ts';
import { EXIT } from './exitCode.ts';
import { jsonText } from './report.ts';
import { evidenceLines, evidenceNames, findEvidence } from './verbs/evidence.ts';

export function answerEvidence({
  about,
  patient,
  json,
}: EvidenceRequest): Result<Report, UsageFault> {
  const names = evidenceNames();
  if (about !== null && !names.includes(about))
    return err({
      code: 'unknownEvidence',
      word: about,
      others: nearNames(about, names).join(', '),
    });
  const rows = findEvidence(about, patient);
  return ok({
    report: json
      ? jsonText({ format: 'kyphoplan-evidence', version: 1, evidence: rows })
      : `${evidenceLines(rows, patient).join('\n').trimStart()}\n`,
    exitCode: rows.length > 0 ? EXIT.fine : EXIT.noResult,
  });
}
