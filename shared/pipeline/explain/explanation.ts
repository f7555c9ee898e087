/** One number explained: what it is, by which formulas, from which inputs and constants, and where it stops being true. */
import type { OwnDevice } from '../../devices/ownDevice.ts';
import type { FilmOrigin } from '../../film/filmOrigin.ts';
import type { NotAvailableReason } from '../../fracture/schemes/answer.ts';
import type { Estimate, UnavailableReason } from '../../quantities/estimate.ts';
import type { Confidence, SourceId } from '../../quantities/sources.ts';
import type { QuantityKey } from '../../quantities/table.ts';
import type { SeenOn } from '../../simulation/cement/leak/leakTypes.ts';
import type { EquationId } from './equations/equations.ts';
import type { OutputId } from './outputs/outputs.ts';

/** A number has the unit of its quantity; where the table has no such quantity the unit stands alone. */
interface Measure {
  readonly quantity: QuantityKey | null;
  readonly unit: string;
}

export type ExplainedValue =
  | (Measure & { readonly kind: 'estimate'; readonly estimate: Estimate })
  /** 10th to 90th percentile of what has no middle. */
  | (Measure & { readonly kind: 'band'; readonly low: number; readonly high: number })
  /** Of the middle of every range: no band. */
  | (Measure & { readonly kind: 'middle'; readonly value: number })
  /** A choice of the plan that every draw takes as it is: nothing was estimated. */
  | (Measure & { readonly kind: 'planned'; readonly value: number })
  /** A published figure that came without a spread. */
  | (Measure & { readonly kind: 'published'; readonly value: number })
  /** Of the draws, 0–1. */
  | { readonly kind: 'share'; readonly share: number }
  /** A code, with its share of the draws where it has one. */
  | { readonly kind: 'word'; readonly word: string; readonly share: number | null }
  | {
      readonly kind: 'distributed';
      readonly best: string;
      readonly borderlineWith: readonly string[];
      readonly probabilities: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: 'possible';
      readonly classes: readonly string[];
      /** Open questions that would narrow the classes. */
      readonly undecidedBy: readonly string[];
    };

/** Why a number is not there. */
export type NoValueReason =
  | UnavailableReason
  | NotAvailableReason
  | 'noEarlierPicture'
  | 'notMeasuredTwice'
  | 'notAfterAugmentation'
  | 'notInThisProcedure'
  | 'notReached'
  | 'noCement'
  | 'noPublishedRate'
  | 'levelNotTabled'
  | 'oneLevelAlone'
  | 'nothingRun'
  | 'sideNotEntered'
  | 'notOnThisRoute'
  | 'skinNotMeasured'
  | 'missesBody'
  | 'notReadAnywhere'
  | 'neverPasses'
  | 'known';

export type Reading =
  | { readonly available: true; readonly value: ExplainedValue }
  | { readonly available: false; readonly reason: NoValueReason };

/** What stood in for an input that nobody gave. */
export type Instead =
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  /** Drawn as often as patients have it. */
  | { readonly kind: 'prevalence'; readonly share: number }
  | { readonly kind: 'everyAnswer' }
  /** What the patient's other levels or the population make likely, with a wider band. */
  | { readonly kind: 'population' };

export interface ExplainedInput {
  /** JSON pointer into the case file. */
  readonly path: string;
  /** null: unknown. */
  readonly value: string | number | boolean | OwnDevice | null;
  readonly quantity: QuantityKey | null;
  /** The film and the points it was measured on; null when it was typed. */
  readonly film: FilmOrigin | null;
  /** null where the input is known, or was simply not used. */
  readonly instead: Instead | null;
}

export interface ExplainedConstant {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly source: SourceId;
  readonly confidence: Confidence;
}

export interface Explanation {
  readonly output: OutputId;
  readonly modelVersion: string;
  readonly reading: Reading;
  /** What a rate of leak was seen on: it means nothing without. */
  readonly seenOn: SeenOn | null;
  /** Ids of MODEL.md. */
  readonly equations: readonly EquationId[];
  readonly inputs: readonly ExplainedInput[];
  readonly constants: readonly ExplainedConstant[];
  readonly sources: readonly SourceId[];
  /** Numbers in MODEL.md's list of cheats. */
  readonly cheats: readonly number[];
}
