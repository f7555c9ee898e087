/** What the model says about the time after. Every number is a band of its draws; what nobody measured is not assessed. */
import type { Place } from '../../anatomy/heights.ts';
import type { Side } from '../../anatomy/levels.ts';
import type { Estimate } from '../../quantities/estimate.ts';
import type { FollowUpMonths } from './followUp.ts';
import type { StiffnessMark } from './recovery/halves.ts';

/** Shares of the intact body's; 1 is as before the fracture. */
export interface SharesEstimate extends Readonly<Record<Side, Estimate>> {
  readonly whole: Estimate;
}

export interface RecoveryResult {
  readonly stiffness: SharesEstimate;
  readonly strength: SharesEstimate;
  /** Of the median stiffness of the stiffer half. */
  readonly mark: StiffnessMark;
  /** Share of the draws in which a half is clearly stiffer than intact. */
  readonly stifferShare: number;
}

export interface AlignmentResult {
  /** Forward shift of C7 if nothing else moved. */
  readonly uncompensatedMm: Estimate;
  /** What compensation leaves of it: 10th and 90th percentile, and no middle. */
  readonly bandMm: readonly [low: number, high: number];
}

export interface NeighbourLoadResult {
  readonly weightAboveN: Estimate;
  readonly addedMomentNm: Estimate;
  readonly addedCompressionN: Estimate;
}

export interface FollowUpResult {
  readonly months: FollowUpMonths;
  readonly heightsMm: Readonly<Record<Place, Estimate>>;
}

/** A fact nobody gave, and the range that was run over instead; null for a fact without a number. */
export interface AfterAssumption {
  readonly fact: 'weight' | 'age' | 'severalFractured' | 'sex' | 'stature';
  readonly range: readonly [low: number, high: number] | null;
}

export interface AfterResult {
  readonly recovery: RecoveryResult;
  readonly alignment: AlignmentResult;
  /** null above T6 and below L3, where the share of body weight is not tabled. */
  readonly neighbourLoad: NeighbourLoadResult | null;
  /** Rise of stress on the next endplates from over-stiffening alone, percent. */
  readonly endplateStressRisePercent: Estimate;
  readonly followUp: readonly FollowUpResult[];
  readonly assumptions: readonly AfterAssumption[];
}
