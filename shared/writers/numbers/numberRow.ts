/** One number of a plan as a table holds it: in the unit the model counts in, with its band, its pose and its sources. */
import type { Pose } from '../../fracture/facts.ts';
import type { SourceId } from '../../quantities/sources.ts';

export interface NumberRow {
  /** JSON pointer of what stands in the case, id of what was derived. */
  readonly key: string;
  /** Where its name stands in the text file; empty where it has none of its own. */
  readonly labelKey: string;
  /** A median, a word, or null: not known. */
  readonly value: number | string | boolean | null;
  /** 10th and 90th percentile; null where there is no band. */
  readonly low: number | null;
  readonly high: number | null;
  /** 'planned': a choice of the plan that no draw moves, and no estimate of the model. */
  readonly basis: 'planned' | null;
  /** Empty for a word. */
  readonly unit: string;
  /** Of the draws that gave this word, 0–1. */
  readonly share: number | null;
  /** In which a height or an angle holds. */
  readonly pose: Pose | null;
  /** Why there is no value. */
  readonly reason: string | null;
  readonly sources: readonly SourceId[];
}

export const EMPTY_ROW: Omit<NumberRow, 'key'> = {
  labelKey: '',
  value: null,
  low: null,
  high: null,
  basis: null,
  unit: '',
  share: null,
  pose: null,
  reason: null,
  sources: [],
};
