/**
 * Published rates of new fractures as natural frequencies, each with who was counted and how. Nothing is computed from
 * them. Two arms pooled from unlike studies never stand alone: beside them stands a trial that counted both of its own.
 */
import type { Denominator, Evidence } from '../../../shared/evidence/evidence.ts';
import { evidence } from '../../../shared/evidence/lookup.ts';
import type { Procedure } from '../../../shared/plan/plan.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { text } from '../../text/text.ts';
import { formatFrequency } from '../formatQuantity.ts';

export interface NewFractureRow {
  readonly key: string;
  readonly name: string;
  readonly rate: string;
  /** Who was counted, and on what it was seen. */
  readonly counted: string;
  readonly source: string;
}

const IN_EVERYBODY = [
  ['newFracture', 'newFracture'],
  ['newFractureTwoYears', 'newFractureTwoYears'],
  ['newFractureAdjacent', 'newFractureAdjacent'],
  ['inFirstYear', 'inFirstYear'],
] as const;

const IN_A_TRIAL = [
  ['trialTreated', 'vertos2NewFracturesTreated'],
  ['trialCare', 'vertos2NewFracturesCare'],
] as const;

/** Procedures whose rate was pooled beside that of no augmentation; of the others nobody published one. */
const POOLED = {
  kyphoplasty: [
    ['pooledOurs', 'newFractureKyphoplasty'],
    ['pooledCare', 'newFractureCare'],
    ['pooledElsewhere', 'newFractureBouza'],
  ],
  vertebroplasty: [
    ['pooledOurs', 'newFractureVertebroplasty'],
    ['pooledCare', 'newFractureCare'],
  ],
} as const;

export interface TrialRate {
  readonly rate: string;
  /** "15 of 91 people". */
  readonly people: string;
}

/** The arm of the trial that had this procedure, or none for null; null where no trial counted. Pooled arms are no comparison. */
export function newFractureInTrial(procedure: Procedure | null): TrialRate | null {
  if (procedure !== null && procedure !== 'vertebroplasty') return null;
  const row = evidence(
    procedure === null ? 'vertos2NewFracturesCare' : 'vertos2NewFracturesTreated',
  );
  const share = countedShare(row);
  if (share === null) return null;
  return { rate: formatFrequency(share), people: denominatorWords(row.denominator) };
}

export function newFractureRows(procedure: Procedure): readonly NewFractureRow[] {
  const compared =
    procedure === 'kyphoplasty' || procedure === 'vertebroplasty'
      ? [...IN_A_TRIAL, ...POOLED[procedure]]
      : [];
  const rows = [...IN_EVERYBODY, ...compared];
  return rows.flatMap(([words, id]) => {
    const row = evidence(id);
    return row.value === null
      ? []
      : [
          {
            key: words,
            name: text(`afterwards.groups.${words}`),
            rate: formatFrequency(countedShare(row) ?? row.value / 100),
            counted: countedWords(row),
            source: SOURCES[row.source].citation,
          },
        ];
  });
}

/** A count says more than the rounded percentage made from it. */
function countedShare({ denominator }: Evidence): number | null {
  if (denominator?.events === undefined || denominator.patients === undefined) return null;
  return denominator.events / denominator.patients;
}

function countedWords({ denominator, modality }: Evidence): string {
  return `${denominatorWords(denominator)}, ${text(`afterwards.seen.${modality}`)}`;
}

function denominatorWords(of: Denominator | null): string {
  if (of?.patients !== undefined && of.events !== undefined)
    return text('afterwards.people', { events: of.events, of: of.patients });
  if (of?.studies !== undefined) return text('afterwards.studies', { count: of.studies });
  return text('afterwards.notStated');
}
