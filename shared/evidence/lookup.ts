/** The only way to a published number: by its id, by its use, or, for patients, the quotable ones alone. */
import { CEMENT_BENCH } from './bench/cement.ts';
import { EX_VIVO } from './bench/exVivo.ts';
import type { Evidence, QuotableEvidence, Tag, TrialId } from './evidence.ts';
import { ANGLE_OUTCOMES } from './outcomes/angles.ts';
import { APPROACH_OUTCOMES } from './outcomes/approach.ts';
import { HEIGHT_OUTCOMES } from './outcomes/heights.ts';
import { PAIN_OUTCOMES } from './outcomes/pain.ts';
import { HARM_RISKS } from './risks/harm.ts';
import { LEAK_RISKS } from './risks/leaks.ts';
import { THRESHOLDS } from './thresholds.ts';
import { OPEN_TRIALS } from './trials/openTrials.ts';
import { SHAM_TRIALS } from './trials/shamTrials.ts';

/** Each part of the file; an id belongs to one part only. */
export const EVIDENCE_PARTS = {
  heights: HEIGHT_OUTCOMES,
  angles: ANGLE_OUTCOMES,
  pain: PAIN_OUTCOMES,
  approach: APPROACH_OUTCOMES,
  leaks: LEAK_RISKS,
  harm: HARM_RISKS,
  shamTrials: SHAM_TRIALS,
  openTrials: OPEN_TRIALS,
  thresholds: THRESHOLDS,
  exVivo: EX_VIVO,
  cement: CEMENT_BENCH,
} as const;

type Parts = typeof EVIDENCE_PARTS;
export type EvidenceId = { [P in keyof Parts]: keyof Parts[P] }[keyof Parts];

const rows = new Map<string, Evidence>(
  Object.values(EVIDENCE_PARTS).flatMap((part) =>
    Object.entries(part).map(([id, row]) => [id, { id, ...row }] as const),
  ),
);

export function evidence(id: EvidenceId): Evidence {
  // The type lists exactly the ids of the parts.
  return rows.get(id)!;
}

export function allEvidence(): readonly Evidence[] {
  return [...rows.values()];
}

export function evidenceTagged(tag: Tag): readonly Evidence[] {
  return allEvidence().filter((row) => (row.tags as readonly Tag[]).includes(tag));
}

/** All rows of a trial: both arms, and the differences between them. */
export function evidenceOfTrial(trial: TrialId): readonly Evidence[] {
  return allEvidence().filter((row) => row.trial === trial);
}

/** What a patient may be shown. The type has no room for a number from memory. */
export function forPatients(): readonly QuotableEvidence[] {
  return allEvidence()
    .filter(isQuotable)
    .filter(({ tags }) => tags.includes('patient'));
}

export function isQuotable(row: Evidence): row is QuotableEvidence {
  return row.confidence === 'read' || row.confidence === 'transcribed';
}
