/** The file assets/model/validation.json: published figures beside those of the model, as the validation run wrote them. */
import type { Estimate } from '../../../shared/quantities/estimate.ts';

/** In the order of the page: what people ask for first. */
export const PARTS = [
  'clinical',
  'bench',
  'pressure',
  'cement',
  'after',
  'balloon',
  'anatomy',
  'fluoroscopy',
] as const;
export type Part = (typeof PARTS)[number];

/** calibration: it set a constant. check: nothing was fitted to it. checkOnly: and nothing may be. construction: arithmetic on figures from the same place. */
export const ROLES = ['calibration', 'check', 'checkOnly', 'construction'] as const;
export type Role = (typeof ROLES)[number];

export type Verdict = 'within' | 'miss' | 'notModelled';

export type PublishedSpread =
  | { readonly kind: 'SD' | 'SE' | 'rounding' | 'tolerance'; readonly of: number }
  | { readonly kind: 'CI95' | 'range'; readonly low: number; readonly high: number };

export interface ValidationLine {
  readonly id: string;
  readonly part: Part;
  readonly what: string;
  /** Id of a source. */
  readonly source: string;
  readonly role: Role;
  /** What the publication leaves out and was assumed. */
  readonly assumed: string | null;
  readonly published: {
    /** Null when no more than a range was published. */
    readonly mean: number | null;
    readonly spread: PublishedSpread | null;
    readonly unit: string;
    /** As counted by the study; null when not stated. */
    readonly n: string | null;
  };
  readonly ours: number | Estimate | null;
  readonly residual: number | null;
  /** Residual in published standard deviations or errors; null without one. */
  readonly residualInSpreads: number | null;
  readonly verdict: Verdict;
  /** Where balloons are inflated in a patient: per side, and the row again at the one volume that was published. */
  readonly inflation: (Reached & { readonly atPublished: AtPublished }) | null;
}

interface Reached {
  readonly plannedMl: number;
  /** Null when nothing runs. */
  readonly reachedMl: number | null;
}

interface AtPublished extends Reached {
  readonly ours: number | Estimate | null;
  readonly residual: number | null;
  readonly verdict: Verdict;
}

export interface Validation {
  readonly model: { readonly id: string; readonly version: string };
  readonly constantsHash: string;
  readonly rows: readonly ValidationLine[];
}
