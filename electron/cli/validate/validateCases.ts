/** `kyphoplan validate`: whether a file is a case, what looks odd in it, and what nobody has answered yet. */

import type { KyphoDocument } from '../../../shared/document/document.ts';
import { answersOf, SAFETY_QUESTIONS } from '../../../shared/fracture/safetyAnswers.ts';
import { caseRows } from '../../../shared/writers/numbers/caseRows.ts';
import type { Report } from '../answerCase.ts';
import type { ValidateRequest } from '../asked/validateRequest.ts';
import { readCase } from '../readCase.ts';
import { jsonText } from '../report.ts';
import { judgedText } from '../text/judgedText.ts';
import type { Judged, OpenInCase } from './judged.ts';

/** Of the worst file named. An answer of its own: what a plan would do is not asked here. */
export const VALIDITY = { valid: 0, warned: 1, invalid: 2 } as const;

export function validateCases({ paths, json }: ValidateRequest): Report {
  const judged = paths.map(judge);
  return {
    report: json
      ? jsonText({ format: 'kyphoplan-validate', version: 1, cases: judged })
      : judged.map(judgedText).join('\n'),
    exitCode: Math.max(...judged.map(({ verdict }) => VALIDITY[verdict])),
  };
}

function judge(path: string): Judged {
  const read = readCase(path);
  if (!read.ok) return { path, verdict: 'invalid', refused: read.error };
  const { document, warnings, fileVersion, savedWith } = read.value;
  return {
    path,
    verdict: warnings.length > 0 ? 'warned' : 'valid',
    fileVersion,
    savedWith,
    warnings,
    open: openIn(document),
  };
}

function openIn(document: KyphoDocument): OpenInCase {
  const { safety, clinical, fracture } = document.case;
  const answers = answersOf({ safety, clinical, facts: fracture });
  return {
    questions: SAFETY_QUESTIONS.filter((question) => answers[question] === null),
    facts: caseRows(document)
      .filter(({ key, value }) => value === null && isFact(key))
      .map(({ key }) => key),
  };
}

/** A plan without a stored path follows the proposal; without an earlier picture there is none. Neither is a gap. */
function isFact(key: string): boolean {
  if (key === '/case/earlier' || key.startsWith('/case/safety/')) return false;
  return key.startsWith('/case/') || key.startsWith('/aside/fractures/');
}
