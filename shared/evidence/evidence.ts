/**
 * One published number as data. Everything that quotes an outcome, a risk or a trial reads it from here, with its spread,
 * its denominator, who was counted, and how it was looked at. Codes only; words belong to the text catalogue.
 */
import type { Confidence, SourceId } from '../quantities/sources.ts';
import type { EvidenceUnit, What } from './what.ts';

/** Of what the spread tells: a standard error is not a standard deviation, and a confidence interval is neither. */
export type Spread =
  | { readonly kind: 'SD' | 'SE'; readonly of: number }
  | { readonly kind: 'CI95' | 'range'; readonly low: number; readonly high: number };

/** How the published figure stands to the true one: as it is, roughly, or only a bound. */
export type Relation = 'is' | 'about' | 'above' | 'below';

/** How many were counted; an absent count was not given. */
export interface Denominator {
  readonly patients?: number;
  readonly levels?: number;
  readonly specimens?: number;
  readonly studies?: number;
  /** Those in whom it happened, where a share was published as a count. */
  readonly events?: number;
}

export const TREATMENTS = [
  'vertebroplasty',
  'balloonKyphoplasty',
  'vertebralBodyStent',
  'mechanicalJack',
  /** Vertebroplasty and kyphoplasty together. */
  'augmentation',
  'posture',
  'sham',
  'nonSurgical',
  'none',
] as const;
export type Treatment = (typeof TREATMENTS)[number];

export const POPULATIONS = [
  'osteoporotic',
  'acute',
  'chronic',
  'cleft',
  'noCleft',
  'posteriorWallDisrupted',
  'incompleteBurst',
  'myeloma',
  'malignant',
  'mixed',
  'cadaver',
  'animal',
  'material',
  'general',
] as const;
export type Population = (typeof POPULATIONS)[number];

/** How the number was obtained. 'mixed' pools several ways, 'notStated' says that the publication we saw does not tell. */
export const MODALITIES = ['CT', 'XR', 'clinical', 'trial', 'bench', 'mixed', 'notStated'] as const;
export type Modality = (typeof MODALITIES)[number];

export const DESIGNS = [
  'RCTsham',
  'RCTopen',
  'metaAnalysis',
  'series',
  'bench',
  'finiteElement',
  'standard',
  'consensus',
] as const;
export type Design = (typeof DESIGNS)[number];

/** Pose of the picture before: standing and lying pictures differ by more than a balloon does. */
export type PreFilmPose = 'standing' | 'sitting' | 'lateralDecubitus' | 'supine';

export const MOMENTS = [
  'before',
  'prone',
  'inflation',
  'deflation',
  'after',
  '1week',
  '2weeks',
  '6weeks',
  '1month',
  '3months',
  '6months',
  '12months',
  '24months',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** What a ratio, a difference or a threshold is about, when it is not the treatment. */
export const FACTORS = [
  'corticalDisruption',
  'lowViscosity',
  'highViscosity',
  'cleft',
  'leak',
  'femaleSex',
  'previousFracture',
  'oneLevelAway',
  'twoLevelsAway',
  'solidLump',
  'thoracolumbarJunction',
  'bothEndplatesTouched',
  'endplateNotTouched',
  'spongePattern',
  'blockPattern',
  'unilateral',
  'bilateral',
  'thoracic',
  'thoracolumbar',
  'lumbar',
  'midThoracic',
  'lowThoracic',
  'under3.5Ml',
  '3.5To7Ml',
  'over7Ml',
  'under4.5Ml',
  'softCement',
  'regularCement',
] as const;
export type Factor = (typeof FACTORS)[number];

export type TrialId =
  | 'buchbinder'
  | 'invest'
  | 'vertos2'
  | 'vertos4'
  | 'vapour'
  | 'vope'
  | 'free'
  | 'cafe'
  | 'kaviar'
  | 'sakos';

/** Who may be shown it, and what of ours it is used for. */
export type Tag = 'patient' | 'consult' | 'validation' | 'leakModel' | 'cementModel' | 'warning';

interface Shared {
  readonly id: string;
  readonly what: What;
  /** Null only when no more than a range was published. */
  readonly value: number | null;
  readonly unit: EvidenceUnit;
  readonly relation: Relation;
  readonly spread: Spread | null;
  readonly denominator: Denominator | null;
  readonly population: Population;
  readonly treatment: Treatment | null;
  /** With a second treatment the value is the difference between the two, positive in favour of the first. */
  readonly versus: Treatment | null;
  readonly factor: Factor | null;
  readonly moment: Moment | null;
  /** Of cement, where the number depends on it. */
  readonly minutesAfterMixing: number | null;
  readonly modality: Modality;
  readonly preFilmPose: PreFilmPose | null;
  readonly design: Design;
  readonly trial: TrialId | null;
  readonly source: SourceId;
  readonly year: number | null;
  /** The person who compared it with the paper itself; nobody has yet. */
  readonly checkedBy: null;
}

/** Read or transcribed: may be quoted with its source. */
export interface QuotableEvidence extends Shared {
  readonly confidence: Extract<Confidence, 'read' | 'transcribed'>;
  readonly tags: readonly Tag[];
}

/** From memory: a prior and a place to check, never shown to a patient. */
export interface RememberedEvidence extends Shared {
  readonly confidence: Extract<Confidence, 'memory' | 'memoryWeak'>;
  readonly tags: readonly Exclude<Tag, 'patient'>[];
}

/** What was published is never derived: our own figures are constants of the model. */
export type Evidence = QuotableEvidence | RememberedEvidence;
