/** A number of the model that can be traced: nothing in a formula goes without a unit and a source. */
import type { Confidence, SourceId } from './sources.ts';

export interface Constant {
  readonly value: number;
  /** Unit as written in MODEL.md; '1' for a ratio. */
  readonly unit: string;
  readonly source: SourceId;
  readonly confidence: Confidence;
  /** Standard deviation used by the Monte-Carlo draws, in the same unit; absent when it is not drawn. */
  readonly sd?: number;
  /** Stated range a missing fact is drawn from, in the same unit. */
  readonly range?: readonly [low: number, high: number];
}
