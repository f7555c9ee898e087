/** Published numbers by tag or id; for patients those alone that may be quoted to one. */
import type { Evidence, Spread, Tag } from '../../../shared/evidence/evidence.ts';
import { allEvidence, forPatients } from '../../../shared/evidence/lookup.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { paragraph, section } from '../text/layout.ts';
import { text } from '../text/words.ts';

export const TAGS: readonly Tag[] = [
  'patient',
  'consult',
  'validation',
  'leakModel',
  'cementModel',
  'warning',
];

/** Every name that can be asked for. */
export function evidenceNames(): readonly string[] {
  return [...TAGS, ...allEvidence().map(({ id }) => id)];
}

export function findEvidence(about: string | null, patient: boolean): readonly Evidence[] {
  const rows: readonly Evidence[] = patient ? forPatients() : allEvidence();
  if (about === null) return rows;
  return rows.filter(({ id, tags }) => id === about || (tags as readonly string[]).includes(about));
}

export function evidenceLines(rows: readonly Evidence[], patient: boolean): string[] {
  const none = paragraph(text(patient ? 'cli.evidence.noneForPatients' : 'cli.evidence.none'));
  return [
    ...section(text('cli.evidence.title'), rows.length > 0 ? rows.flatMap(rowLines) : none),
    '',
    ...paragraph(text('cli.evidence.unchecked'), ''),
  ];
}

function rowLines(row: Evidence): string[] {
  const { id, what, source, year, confidence, modality, design, population, preFilmPose } = row;
  const of = [row.treatment, row.versus && `− ${row.versus}`, row.factor, row.moment]
    .filter(Boolean)
    .join(' ');
  return [
    ...paragraph(`${id}: ${what}${of ? ` (${of})` : ''} = ${valueText(row)}`),
    ...paragraph(
      [population, design, modality, preFilmPose, denominatorText(row)].filter(Boolean).join(', '),
      '    ',
    ),
    ...paragraph(
      `${SOURCES[source].citation}${year === null ? '' : `, ${year}`}; ${text(`about.confidence.${confidence}`)}`,
      '    ',
    ),
  ];
}

function valueText({ value, unit, relation, spread }: Evidence): string {
  const shownUnit = unit === '1' ? '' : unit;
  const bound = relation === 'is' ? '' : `${text(`cli.evidence.relations.${relation}`)} `;
  const parts = [
    value === null ? '' : `${bound}${value}`,
    spread ? spreadText(spread) : '',
    shownUnit,
  ];
  return parts.filter(Boolean).join(' ');
}

function spreadText(spread: Spread): string {
  return 'of' in spread
    ? `± ${spread.of} (${spread.kind})`
    : `(${spread.kind} ${text('estimate.band', { low: spread.low, high: spread.high })})`;
}

function denominatorText({ denominator }: Evidence): string {
  return Object.entries(denominator ?? {})
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}
