/** One line of the validation table: what was published, and how to ask our model for the same thing. */
import type { Estimate } from '../../shared/quantities/estimate.ts';
import type { Confidence, SourceId } from '../../shared/quantities/sources.ts';

/** `rounding` and `tolerance` are half-widths stated by whoever made the table; the others are published spreads. */
export type RowSpread =
  | { readonly kind: 'SD' | 'SE' | 'rounding' | 'tolerance'; readonly of: number }
  | { readonly kind: 'CI95' | 'range'; readonly low: number; readonly high: number };

export interface Published {
  /** Null only when no more than a range was published. */
  readonly mean: number | null;
  readonly spread: RowSpread | null;
  readonly unit: string;
  /** As counted by the study, such as '50 patients'; null when not stated. */
  readonly n: string | null;
  readonly confidence: Confidence;
}

/**
 * calibration: it set a constant, so it proves nothing. check: nothing was fitted to it. checkOnly: an angle change, and
 * nothing ever may be. construction: arithmetic on figures that came from the same place.
 */
export type Role = 'calibration' | 'check' | 'checkOnly' | 'construction';

/** A number or a band of ours; null when this version does not model it. */
export type Ours = number | Estimate | null;

export interface Row {
  readonly id: string;
  /** The part of the model it belongs to: heading of the table. */
  readonly part:
    | 'anatomy'
    | 'balloon'
    | 'pressure'
    | 'bench'
    | 'clinical'
    | 'cement'
    | 'after'
    | 'fluoroscopy';
  readonly what: string;
  readonly source: SourceId;
  readonly published: Published;
  readonly role: Role;
  /** Constants that a calibration row set, as MODEL.md names them; a row of another role set none. */
  readonly sets?: readonly string[];
  /** What the paper leaves out and we had to choose, lost height first; null when nothing. */
  readonly assumed: string | null;
  readonly run: () => Ours;
  /** Where balloons are inflated in a patient; nobody published how far in these. */
  readonly inflation?: Inflation;
}

/** The same row with as much planned on each side as is asked. */
export interface Inflation {
  readonly plannedMl: number;
  readonly at: (plannedMl: number) => AtVolume;
}

export interface AtVolume {
  readonly ours: Ours;
  /** How far each side comes, in the middle; null when nothing runs. */
  readonly reachedMl: number | null;
}

/** A calibration row with what it set. */
export function setting(row: Row, ...sets: readonly string[]): Row {
  return { ...row, role: 'calibration', sets };
}
