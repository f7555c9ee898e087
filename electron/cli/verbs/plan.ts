/** The whole report of a plan: findings, fracture, procedure, cement, the time after. */
import { findingsText } from '../text/findings.ts';
import { paragraph, section, table } from '../text/layout.ts';
import { pathLines } from '../text/pathText.ts';
import { outputRows } from '../text/readingText.ts';
import { planLines, runText } from '../text/runText.ts';
import { sessionLines } from '../text/sessionText.ts';
import { text } from '../text/words.ts';
import { AFTER_IDS } from './after.ts';
import type { Answer, Asked } from './answer.ts';
import { CONTACT_IDS, leakLines } from './cement.ts';
import { noRunLines } from './noRun.ts';
import { measuredLines } from './quantify.ts';

export function plan(asked: Asked): Answer {
  const { document, derived } = asked;
  const { fracture, paths, run, findings, session } = derived;
  return {
    lines: [
      ...findingsText(findings),
      ...sessionLines(session),
      ...measuredLines(fracture),
      ...planLines(document),
      ...pathLines(paths),
      ...(run.available
        ? [
            ...runText(run.value),
            ...section(text('cli.cementTitle'), table(outputRows(CONTACT_IDS, asked))),
            ...leakLines(asked),
            ...section(text('cli.after'), table(outputRows(AFTER_IDS, asked))),
            ...paragraph(text('cli.afterWhy')),
          ]
        : noRunLines(run.reason)),
    ],
    data: { fracture, paths, run, session },
    found: run.available,
  };
}
