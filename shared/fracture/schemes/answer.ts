/** How a classification answers: shares of the draws, the classes that remain possible, or why it cannot be made. */
import type { Confidence, SourceId } from '../../quantities/sources.ts';

/** From measured heights: the class of the best estimates, and how the draws fall around it. */
export interface DistributedAnswer<C extends string | number> {
  readonly kind: 'distributed';
  readonly best: C;
  /** Other classes with at least 10 % of the draws: the answer is borderline when this is not empty. */
  readonly borderlineWith: readonly C[];
  /** Share of the draws in each class. */
  readonly probabilities: Readonly<Record<C, number>>;
}

/** From what was seen: every class that some answer to the open questions would still give. Never empty. */
export interface PossibleAnswer<C extends string, Q extends string> {
  readonly kind: 'possible';
  readonly classes: readonly C[];
  /** Open questions that would narrow the classes. */
  readonly undecidedBy: readonly Q[];
}

export type NotAvailableReason =
  | 'noHeights'
  | 'incompleteHeights'
  /** No unfractured neighbour with a posterior height. */
  | 'noNeighbour'
  /** The two levels next to the fracture are fractured or not measured. */
  | 'noAdjacentNeighbour'
  /** No class has all that was said of this fracture. */
  | 'contradictory'
  /** The score is of a fracture, and none was seen. */
  | 'noFracture'
  | 'canalNotMeasured'
  /** Too little was lost to share it out. */
  | 'nothingLost';

export interface NotAvailable {
  readonly kind: 'notAvailable';
  readonly reason: NotAvailableReason;
}

export function notAvailable(reason: NotAvailableReason): NotAvailable {
  return { kind: 'notAvailable', reason };
}

/** What an answer rests on. */
export type Basis = 'heights' | 'neighbours' | 'facts' | 'features' | 'status' | 'bone';

/** One scheme and its answer. */
export interface Scheme<A> {
  readonly source: SourceId;
  readonly confidence: Confidence;
  readonly basis: readonly Basis[];
  readonly answer: A | NotAvailable;
}
