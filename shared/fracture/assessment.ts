/** The measured fracture: what was lost, how sure that is, and what it is called. Computed by assessFracture.ts. */
import type { HeightsMm, Place } from '../anatomy/heights.ts';
import type { Level } from '../anatomy/levels.ts';
import type { Estimate } from '../quantities/estimate.ts';
import type { Modality, Pose } from './facts.ts';

/** Where the pre-fracture height was taken from, with its weight in the combination (weights sum to 1). */
export interface HeightReference {
  readonly from: 'neighbours' | 'posteriorWall' | 'population';
  /** Levels used; for the population those that moved it to this patient, usually none. */
  readonly levels: readonly Level[];
  readonly heightMm: number;
  readonly standardErrorMm: number;
  readonly weight: number;
}

export interface LostHeight {
  readonly measuredMm: number;
  /** Pre-fracture height H0; never below the measured height. */
  readonly intactMm: Estimate;
  readonly intactStandardErrorMm: number;
  readonly lostMm: Estimate;
  /** Share of the pre-fracture height that is lost, percent. */
  readonly lossPercent: Estimate;
  readonly references: readonly HeightReference[];
}

/** Semi-quantitative grade computed from heights; the original grade is a visual read. */
export type GenantGrade = 0 | 1 | 2 | 3;

export interface GradeEstimate {
  readonly grade: GenantGrade;
  /** Other grades with at least 10 % of the draws: the grade is borderline when this is not empty. */
  readonly borderlineWith: readonly GenantGrade[];
  /** Share of the draws in each grade, index = grade. */
  readonly probabilities: readonly [number, number, number, number];
  readonly place: Place;
  readonly shape: 'none' | 'wedge' | 'biconcave' | 'crush' | 'mixed';
}

export interface FractureAssessment {
  readonly level: Level;
  readonly pose: Pose | null;
  readonly modality: Modality | null;
  readonly measuredMm: HeightsMm;
  /** Standard error of each measured height. */
  readonly measuredSdMm: HeightsMm;
  readonly heights: Readonly<Record<Place, LostHeight>>;
  readonly grade: GradeEstimate;
  /** Superior against inferior endplate of the body; positive when lower in front. */
  readonly wedgeAngleDeg: Estimate;
  readonly intactWedgeAngleDeg: Estimate;
  /** Superior endplate of the level above against inferior endplate of the level below (bisegmental). */
  readonly localKyphosisDeg: Estimate;
  /** Beck index Ha/Hp. */
  readonly beckIndex: Estimate;
  readonly bodyVolumeMl: Estimate;
  readonly intactBodyVolumeMl: Estimate;
  readonly lostBodyVolumeMl: Estimate;
}
