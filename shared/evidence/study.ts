/** Writes rows of one study without repeating the study. */
import type { SourceId } from '../quantities/sources.ts';
import type {
  Denominator,
  Design,
  Factor,
  Modality,
  Moment,
  Population,
  PreFilmPose,
  QuotableEvidence,
  Relation,
  RememberedEvidence,
  Spread,
  Treatment,
  TrialId,
} from './evidence.ts';
import type { EvidenceUnit, What } from './what.ts';

interface Study {
  readonly source: SourceId;
  readonly year: number | null;
  readonly design: Design;
  readonly modality: Modality;
  readonly n?: Denominator;
  readonly population?: Population;
  readonly treatment?: Treatment;
  readonly preFilmPose?: PreFilmPose;
  readonly trial?: TrialId;
}

/** What of a row departs from its study. */
interface Detail {
  readonly relation?: Relation;
  readonly spread?: Spread;
  /** Null when this number was counted on others than the study's, and nobody says on how many. */
  readonly n?: Denominator | null;
  readonly population?: Population;
  readonly treatment?: Treatment;
  readonly versus?: Treatment;
  readonly factor?: Factor;
  readonly moment?: Moment;
  readonly minutesAfterMixing?: number;
  readonly modality?: Modality;
  readonly preFilmPose?: PreFilmPose;
}
type Quoted = Detail & Partial<Pick<QuotableEvidence, 'confidence' | 'tags'>>;
type Remembered = Detail &
  Pick<RememberedEvidence, 'confidence'> &
  Partial<Pick<RememberedEvidence, 'tags'>>;

export type Row = Omit<QuotableEvidence, 'id'> | Omit<RememberedEvidence, 'id'>;

/** A row is read unless it says otherwise; one from memory cannot carry the tag of a patient. */
export type WriteRow = (
  what: What,
  value: number | null,
  unit: EvidenceUnit,
  detail?: Quoted | Remembered,
) => Row;

export function study(of: Study): WriteRow {
  return (what, value, unit, detail = {}) => {
    const { confidence = 'read', tags = [], n = of.n ?? null, ...rest } = detail;
    const shared = {
      what,
      value,
      unit,
      relation: rest.relation ?? 'is',
      spread: rest.spread ?? null,
      denominator: n,
      population: rest.population ?? of.population ?? 'osteoporotic',
      treatment: rest.treatment ?? of.treatment ?? null,
      versus: rest.versus ?? null,
      factor: rest.factor ?? null,
      moment: rest.moment ?? null,
      minutesAfterMixing: rest.minutesAfterMixing ?? null,
      modality: rest.modality ?? of.modality,
      preFilmPose: rest.preFilmPose ?? of.preFilmPose ?? null,
      design: of.design,
      trial: of.trial ?? null,
      source: of.source,
      year: of.year,
      checkedBy: null,
    } as const;
    return isQuotable(confidence)
      ? { ...shared, confidence, tags }
      : { ...shared, confidence, tags: tags.filter((tag) => tag !== 'patient') };
  };
}

function isQuotable(
  confidence: QuotableEvidence['confidence'] | RememberedEvidence['confidence'],
): confidence is QuotableEvidence['confidence'] {
  return confidence === 'read' || confidence === 'transcribed';
}

export const sd = (of: number): Spread => ({ kind: 'SD', of });
export const ci95 = (low: number, high: number): Spread => ({ kind: 'CI95', low, high });
export const range = (low: number, high: number): Spread => ({ kind: 'range', low, high });
