/** Findings of a plan with their words, the gravest first. */
import type { Place } from '../../../shared/anatomy/heights.ts';
import type { PointFault } from '../../../shared/film/checkPoints.ts';
import type { FilmView } from '../../../shared/film/film.ts';
import type { TENSION_BANDS } from '../../../shared/fracture/features.ts';
import type { SafetyQuestion } from '../../../shared/fracture/safetyAnswers.ts';
import type { Finding, Severity } from '../../../shared/plan/finding.ts';
import type { Vessel } from '../../../shared/plan/path/vessels.ts';
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
  readonly side: Finding['side'];
}

export function findingWords(findings: readonly Finding[]): readonly FindingWords[] {
  return SEVERITIES.flatMap((wanted) =>
    findings
      .filter(({ severity }) => severity === wanted)
      .map(({ code, severity, source, values, words, side }) => {
        const filled: Record<string, string> = {};
        for (const [name, code] of Object.entries(words)) filled[name] = word(name, code, words);
        for (const [name, { quantity, value }] of Object.entries(values))
          filled[name] = amount(value, quantity);
        return {
          code,
          severity,
          title: text(`findings.${code}.title`, filled),
          why: text(`findings.${code}.why`, filled),
          next: text(`findings.${code}.next`, filled),
          source: SOURCES[source].citation,
          side,
        };
      }),
  );
}

/** Words of a finding that are codes of the catalogue; the others are shown as they are. */
function word(name: string, code: string, { levels = '' }: Finding['words']): string {
  if (name === 'film') return text(`films.views.${code as FilmView}`);
  if (name === 'fault')
    return text(`radiograph.points.${code as PointFault['code']}.what`, { levels });
  if (name === 'vessel') return text(`plan.vessels.${code as Vessel}`);
  if (name === 'band')
    return text(
      `features.tensionBandOptions.${code as (typeof TENSION_BANDS)[number]}`,
    ).toLowerCase();
  if (name === 'reading' || name === 'readings')
    return code.split(', ').map(readingWords).join(', ');
  if (name !== 'questions') return code;
  return (
    code
      .split(', ')
      .map((question) => text(`safety.questions.${question as SafetyQuestion}`))
      // Only its first letter: "oedema on MR".
      .map((words) => words.charAt(0).toLowerCase() + words.slice(1))
      .join('; ')
  );
}

/** "L1 anterior". */
function readingWords(code: string): string {
  const [level, place] = code.split(' ');
  return `${level} ${text(`places.${place as Place}`).toLowerCase()}`;
}

/** ", left": which needle it is about. */
export function whereText(side: Finding['side']): string {
  return side === null ? '' : `, ${text(`paths.side.${side}`).toLowerCase()}`;
}

export function findingsText(findings: readonly Finding[]): string[] {
  const lines = findingWords(findings).flatMap(
    ({ code, severity, title, why, next, source, side }) => [
      ...paragraph(
        `${text(`severity.${severity}`).toUpperCase()}: ${title} [${code}]${whereText(side)}`,
      ),
      ...paragraph(why, '    '),
      ...paragraph(`${text('severity.next')}: ${next}`, '    '),
      ...paragraph(`${text('severity.source')}: ${source}`, '    '),
    ],
  );
  const none = [`  ${text('severity.none')}. ${text('severity.noneWhy')}`];
  return section(text('sections.findings'), lines.length > 0 ? lines : none);
}
