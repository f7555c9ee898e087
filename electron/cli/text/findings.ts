/** Findings of a plan with their words, the gravest first. */
import type { Finding, Severity } from '../../../shared/plan/finding.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { paragraph, section } from './layout.ts';
import { amount } from './numbers.ts';
import { text } from './words.ts';

const SEVERITIES: readonly Severity[] = ['danger', 'caution', 'notAssessed', 'note'];

export interface FindingWords {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly next: string;
  readonly source: string;
}

export function findingWords(findings: readonly Finding[]): readonly FindingWords[] {
  return SEVERITIES.flatMap((wanted) =>
    findings
      .filter(({ severity }) => severity === wanted)
      .map(({ code, severity, source, values, words }) => {
        const filled: Record<string, string> = { ...words };
        for (const [name, { quantity, value }] of Object.entries(values))
          filled[name] = amount(value, quantity);
        return {
          code,
          severity,
          title: text(`findings.${code}.title`, filled),
          why: text(`findings.${code}.why`, filled),
          next: text(`findings.${code}.next`, filled),
          source: SOURCES[source].citation,
        };
      }),
  );
}

export function findingsText(findings: readonly Finding[]): string[] {
  const lines = findingWords(findings).flatMap(({ code, severity, title, why, next, source }) => [
    ...paragraph(`${text(`severity.${severity}`).toUpperCase()}: ${title} [${code}]`),
    ...paragraph(why, '    '),
    ...paragraph(`${text('severity.next')}: ${next}`, '    '),
    ...paragraph(`${text('severity.source')}: ${source}`, '    '),
  ]);
  const none = [`  ${text('severity.none')}. ${text('severity.noneWhy')}`];
  return section(text('sections.findings'), lines.length > 0 ? lines : none);
}
