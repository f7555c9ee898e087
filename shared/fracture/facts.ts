/** What is known of the fracture and what was measured. `null` always means *unknown*. */
import type { HeightsMm, Place } from '../anatomy/heights.ts';
import type { Level } from '../anatomy/levels.ts';
import { type FractureFeatures, NO_FEATURES, type YES_NO } from './features.ts';

export const POSES = ['standing', 'sitting', 'supine', 'prone', 'proneExtended'] as const;
export type Pose = (typeof POSES)[number];

export const MODALITIES = ['XR', 'DXA', 'CT', 'MR', 'fluoro'] as const;
export type Modality = (typeof MODALITIES)[number];

export const CLEFTS = ['absent', 'present'] as const;
export const FRACTURE_TYPES = ['wedge', 'biconcave', 'crush'] as const;
export const POSTERIOR_WALLS = ['intact', 'fractured', 'retropulsed'] as const;
export const CAUSES = ['osteoporosis', 'tumour', 'myeloma', 'haemangioma', 'trauma'] as const;
export type FractureType = (typeof FRACTURE_TYPES)[number];
export type PosteriorWall = (typeof POSTERIOR_WALLS)[number];

export interface FractureFacts extends FractureFeatures {
  readonly level: Level;
  readonly daysSinceFracture: number | null;
  readonly cleft: (typeof CLEFTS)[number] | null;
  readonly type: FractureType | null;
  readonly posteriorWall: PosteriorWall | null;
  readonly cause: (typeof CAUSES)[number] | null;
}

/** A fracture of which only the level is known. */
export const NOTHING_KNOWN: Omit<FractureFacts, 'level'> = {
  daysSinceFracture: null,
  cleft: null,
  type: null,
  posteriorWall: null,
  cause: null,
  ...NO_FEATURES,
};

/** Which field of a measurement holds the height of a place. */
export const HEIGHT_KEY = {
  anterior: 'anteriorHeightMm',
  middle: 'middleHeightMm',
  posterior: 'posteriorHeightMm',
} as const satisfies Record<Place, string>;

/** What was measured on one level. Heights of different poses are never subtracted without saying so. */
export interface LevelMeasurement {
  readonly anteriorHeightMm: number | null;
  readonly middleHeightMm: number | null;
  readonly posteriorHeightMm: number | null;
  /** Mean of superior and inferior endplate, front to back. */
  readonly endplateDepthMm: number | null;
  /** Mean of superior and inferior endplate, side to side. */
  readonly endplateWidthMm: number | null;
  readonly pose: Pose | null;
  readonly modality: Modality | null;
  /** A neighbour that is itself fractured is no reference for lost height. */
  readonly fractured: boolean;
}

/** Nothing measured yet. */
export const UNMEASURED: LevelMeasurement = {
  anteriorHeightMm: null,
  middleHeightMm: null,
  posteriorHeightMm: null,
  endplateDepthMm: null,
  endplateWidthMm: null,
  pose: null,
  modality: null,
  fractured: false,
};

/** A measurement as it is used: one taken from a film knows how well each of its lengths was read. */
export interface MeasuredLevel extends LevelMeasurement {
  /** Standard errors that take the place of the modality's usual one; never stored, never typed. */
  readonly heightsSdMm?: HeightsMm;
  /** The same of its endplates, where they were read on a film. */
  readonly endplateDepthSdMm?: number;
  readonly endplateWidthSdMm?: number;
}

export type LevelMeasurements = Readonly<Partial<Record<Level, MeasuredLevel>>>;

/** An older picture of the same spine, to compare two dates. */
export interface EarlierPicture {
  /** Days between it and the picture of the case. */
  readonly daysBefore: number | null;
  /** Whether it was taken right after an augmentation of the fractured level; absent in files older than the question. */
  readonly afterAugmentation?: (typeof YES_NO)[number] | null;
  readonly levels: LevelMeasurements;
}
