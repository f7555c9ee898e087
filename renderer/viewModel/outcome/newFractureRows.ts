/** Published rates of new fractures as natural frequencies, each with who was counted and how. Nothing is computed from them. */
import type { Denominator, Evidence } from '../../../shared/evidence/evidence.ts';
import { type EvidenceId, evidence } from '../../../shared/evidence/lookup.ts';
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

/** Procedures whose rate was set beside that of no augmentation; of the others nobody published one. */
const COMPARED: Readonly<Partial<Record<Procedure, EvidenceId>>> = {
  kyphoplasty: 'newFractureKyphoplasty',
  vertebroplasty: 'newFractureVertebroplasty',
};

/** The published rate of a procedure, or of no augmentation for null; null where nobody published one. */
export function newFractureRate(procedure: Procedure | null): string | null {
  const id = procedure === null ? 'newFractureCare' : COMPARED[procedure];
  const value = id ? evidence(id).value : null;
  return value === null ? null : formatFrequency(value / 100);
}

export function newFractureRows(procedure: Procedure): readonly NewFractureRow[] {
  const ours = COMPARED[procedure];
  const rows = [
    ...IN_EVERYBODY,
    ...(ours
      ? ([
          ['newFractureOurs', ours],
          ['newFractureCare', 'newFractureCare'],
        ] as const)
      : []),
  ];
  return rows.flatMap(([words, id]) => {
    const row = evidence(id);
    return row.value === null
      ? []
      : [
          {
            key: words,
            name: text(`afterwards.groups.${words}`),
            rate: formatFrequency(row.value / 100),
            counted: countedWords(row),
            source: SOURCES[row.source].citation,
          },
        ];
  });
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
