/** Findings as sentences, the gravest first. Severity is a word and a shape as well as a colour. */
import type { Place } from '../../shared/anatomy/heights.ts';
import { ACCESS_IDS, BALLOON_IDS, STENT_IDS } from '../../shared/devices/catalogue.ts';
import type { PointFault } from '../../shared/film/checkPoints.ts';
import type { FilmView } from '../../shared/film/film.ts';
import type { FilmOrigin } from '../../shared/film/filmOrigin.ts';
import type { CAUSES, Pose } from '../../shared/fracture/facts.ts';
import type { TENSION_BANDS } from '../../shared/fracture/features.ts';
import type { SafetyQuestion } from '../../shared/fracture/safetyAnswers.ts';
import type { OutputId } from '../../shared/pipeline/explain/outputs/outputs.ts';
import type { Finding, FindingCode, Severity } from '../../shared/plan/finding.ts';
import type { Vessel } from '../../shared/plan/path/vessels.ts';
import type { PlanEdit } from '../../shared/plan/planEdit.ts';
import { SOURCES } from '../../shared/quantities/sources.ts';
import { text } from '../text/text.ts';
import { findingInput } from './findingInput.ts';
import { findingOutput } from './findingOutput.ts';
import { fixWords } from './fixWords.ts';
import { formatQuantity } from './formatQuantity.ts';
import { accessWords, balloonWords, type DeviceWords, stentWords } from './planWords.ts';

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ['danger', 'caution', 'notAssessed', 'note'];

/** Words of a finding that are codes, by the name of their place in the sentence; the others are shown as they are. */
const WORDS: Readonly<Record<string, (code: string, words: Finding['words']) => string>> = {
  cause: (code) => text(`facts.causeOptions.${code as (typeof CAUSES)[number]}`).toLowerCase(),
  pose: (code) => text(`pose.${code as Pose}`).toLowerCase(),
  // A device of the user's own stands in a finding by its label.
  access: (code) => labelIn(ACCESS_IDS, code, accessWords),
  balloon: (code) => labelIn(STENT_IDS, labelIn(BALLOON_IDS, code, balloonWords), stentWords),
  band: (code) =>
    text(`features.tensionBandOptions.${code as (typeof TENSION_BANDS)[number]}`).toLowerCase(),
  reading: readingWords,
  readings: (codes) => codes.split(', ').map(readingWords).join(', '),
  vessel: (code) => text(`plan.vessels.${code as Vessel}`),
  film: (code) => text(`films.views.${code as FilmView}`),
  fault: (code, { levels = '' }) =>
    text(`radiograph.points.${code as PointFault['code']}.what`, { levels }),
  questions: (codes) =>
    codes
      .split(', ')
      .map((code) => text(`safety.questions.${code as SafetyQuestion}`))
      // Only its first letter: "oedema on MR".
      .map((words) => words.charAt(0).toLowerCase() + words.slice(1))
      .join('; '),
};

/** "L1 anterior". */
function readingWords(code: string): string {
  const [level, place] = code.split(' ');
  return `${level} ${text(`places.${place as Place}`).toLowerCase()}`;
}

function labelIn<Id extends string>(
  ids: readonly Id[],
  code: string,
  wordsOf: (id: Id) => DeviceWords,
): string {
  const id = ids.find((each) => each === code);
  return id === undefined ? code : wordsOf(id).label;
}

export interface FindingRow {
  /** Tells it from every other one of the list. */
  readonly key: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly severityWord: string;
  readonly title: string;
  readonly why: string;
  readonly next: string;
  readonly source: string;
  readonly side: Finding['side'];
  /** Which needle; null where no side has it. */
  readonly where: string | null;
  readonly fix: PlanEdit | null;
  /** What the fix would do; empty without one. */
  readonly fixWords: string;
  /** The number it rests on; null where no computed number made it. */
  readonly output: OutputId | null;
  /** Where on a film it is mended. */
  readonly film: FilmOrigin | null;
  /** What the button that goes there says; empty without one. */
  readonly filmWords: string;
  /** The field that would answer it. */
  readonly input: string | null;
}

export function findingRow(finding: Finding): FindingRow {
  const values: Record<string, string> = {};
  for (const [name, code] of Object.entries(finding.words))
    values[name] = WORDS[name]?.(code, finding.words) ?? code;
  for (const [name, { quantity, value }] of Object.entries(finding.values))
    values[name] = formatQuantity(value, quantity);
  const { code, severity, film = null } = finding;
  return {
    key: [code, finding.side, ...Object.values(finding.words)].join(),
    code,
    severity,
    severityWord: text(`severity.${severity}`),
    title: text(`findings.${code}.title`, values),
    why: text(`findings.${code}.why`, values),
    next: text(`findings.${code}.next`, values),
    source: SOURCES[finding.source].citation,
    side: finding.side,
    where: finding.side && text(`paths.side.${finding.side}`),
    fix: finding.fix,
    fixWords: finding.fix ? fixWords(finding.fix) : '',
    output: findingOutput(finding),
    film,
    filmWords: film ? text('findings.filmPoints.open', { level: film.level }) : '',
    input: findingInput(finding),
  };
}

export function findingRows(findings: readonly Finding[]): readonly FindingRow[] {
  return SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity).map(findingRow),
  );
}

/** With the side it is of, where it is of one. */
export function findingTitle({ title, where }: FindingRow): string {
  return where ? text('picture.findingAt', { title, where }) : title;
}

/** How many of each severity, gravest first, none left out that occurs. */
export function countBySeverity(
  findings: readonly Finding[],
): readonly { readonly severity: Severity; readonly count: number }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
}
