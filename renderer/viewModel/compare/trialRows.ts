/** What randomised trials found, blinded ones first: for and against stand in one table, each with who was counted. */
import { type EvidenceId, evidence } from '../../../shared/evidence/lookup.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { text } from '../../text/text.ts';
import { formatFrequency } from '../formatQuantity.ts';
import { plainNumber } from '../modelPage/plainNumber.ts';

export interface TrialRow {
  readonly key: string;
  /** What was set against what, and how many were counted. */
  readonly compared: string;
  readonly found: string;
  readonly source: string;
}

/** What is known of the course that the model does not follow. */
export function untreatedCourseWords(): string {
  const { spread } = evidence('settlesWithoutSurgery');
  if (spread?.kind !== 'range') throw new Error('a time to settle is published as a range');
  return text('compare.noCourse', {
    low: plainNumber(spread.low),
    high: plainNumber(spread.high),
  });
}

/** Two groups, or the difference that was published between them. */
const TRIALS = [
  { id: 'investPain', against: 'vertebroplastySham', control: null },
  { id: 'vertos4Year', against: 'vertebroplastySham', control: null },
  { id: 'vapourTreated', against: 'vertebroplastySham', control: 'vapourSham' },
  {
    id: 'vertos2HeightLossTreated',
    against: 'vertebroplastyCare',
    control: 'vertos2HeightLossCare',
  },
  { id: 'freePhysicalDifference', against: 'kyphoplastyCare', control: null },
] as const satisfies readonly {
  readonly id: EvidenceId;
  readonly against: string;
  readonly control: EvidenceId | null;
}[];

export function trialRows(): readonly TrialRow[] {
  return TRIALS.map(({ id, against, control }) => {
    const row = evidence(id);
    const other = control && evidence(control);
    const people = (row.denominator?.patients ?? 0) + eventsApart(row, other);
    return {
      key: id,
      compared: text(`compare.against.${against}`, { people }),
      found: text(`compare.found.${id}`, {
        value: other ? formatFrequency(share(row)) : plainNumber(number(row)),
        control: other ? formatFrequency(share(other)) : '',
        interval: intervalWords(row),
      }),
      source: SOURCES[row.source].citation,
    };
  });
}

/** Where each group has its own count, the trial has both. */
function eventsApart(row: Row, other: Row | null): number {
  return other && row.denominator?.events !== undefined ? (other.denominator?.patients ?? 0) : 0;
}

type Row = ReturnType<typeof evidence>;

function share(row: Row): number {
  return number(row) / 100;
}

function number({ value, id }: Row): number {
  if (value === null) throw new Error(`${id} has no value to show`);
  return value;
}

function intervalWords({ spread }: Row): string {
  return spread?.kind === 'CI95'
    ? text('compare.interval', { low: plainNumber(spread.low), high: plainNumber(spread.high) })
    : text('compare.noInterval');
}
