/** Vendor-neutral instruments as data. Sizes are typical of their class, not a maker's table. */
import type { SourceId } from '../quantities/sources.ts';

export const NEEDLE_IDS = ['8G', '10G', '11G', '13G', '15G'] as const;
export type NeedleId = (typeof NEEDLE_IDS)[number];

/** Gauges a plan may go in through. */
export const ACCESS_IDS = ['8G', '10G', '11G', '13G'] as const satisfies readonly NeedleId[];
export type AccessId = (typeof ACCESS_IDS)[number];

export interface Cannula {
  readonly outerDiameterMm: number;
  readonly innerDiameterMm: number;
  readonly source: SourceId;
}

/** Standard gauges; the same numbers for every maker. */
export const NEEDLES: Readonly<Record<NeedleId, Cannula>> = {
  '8G': { outerDiameterMm: 4.19, innerDiameterMm: 3.4, source: 'needleGauge' },
  '10G': { outerDiameterMm: 3.4, innerDiameterMm: 2.7, source: 'needleGauge' },
  '11G': { outerDiameterMm: 3.05, innerDiameterMm: 2.4, source: 'needleGauge' },
  '13G': { outerDiameterMm: 2.41, innerDiameterMm: 1.8, source: 'needleGauge' },
  '15G': { outerDiameterMm: 1.83, innerDiameterMm: 1.4, source: 'needleGauge' },
};

export const ACCESS: Readonly<Record<AccessId, Cannula>> = NEEDLES;

export const BALLOON_IDS = ['gen-10', 'gen-15', 'gen-20', 'gen-15-hp'] as const;
export type BalloonId = (typeof BALLOON_IDS)[number];

export interface Balloon {
  readonly nominalLengthMm: number;
  readonly maxVolumeMl: number;
  readonly maxPressureKpa: number;
  /** Bore of the thinnest cannula it goes through, uninflated. */
  readonly minInnerDiameterMm: number;
  readonly source: SourceId;
}

/** 27 bar = 2,700 kPa; the high-pressure variant 48 bar. All go through 10 G. */
export const BALLOONS: Readonly<Record<BalloonId, Balloon>> = {
  'gen-10': {
    nominalLengthMm: 10,
    maxVolumeMl: 3,
    maxPressureKpa: 2700,
    minInnerDiameterMm: 2.7,
    source: 'deviceClass',
  },
  'gen-15': {
    nominalLengthMm: 15,
    maxVolumeMl: 4,
    maxPressureKpa: 2700,
    minInnerDiameterMm: 2.7,
    source: 'deviceClass',
  },
  'gen-20': {
    nominalLengthMm: 20,
    maxVolumeMl: 6,
    maxPressureKpa: 2700,
    minInnerDiameterMm: 2.7,
    source: 'deviceClass',
  },
  'gen-15-hp': {
    nominalLengthMm: 15,
    maxVolumeMl: 4,
    maxPressureKpa: 4800,
    minInnerDiameterMm: 2.7,
    source: 'deviceClass',
  },
};

export const STENT_IDS = ['gen-stent-15'] as const;
export type StentId = (typeof STENT_IDS)[number];

/** A mesh tube on a balloon: the balloon leaves, the tube stays and holds what was lifted. */
export interface Stent {
  readonly nominalLengthMm: number;
  /** Of the balloon that opens it. */
  readonly maxVolumeMl: number;
  readonly maxPressureKpa: number;
  /** Bore of the thinnest cannula it goes through, closed. */
  readonly minInnerDiameterMm: number;
  readonly source: SourceId;
}

/** 30 bar = 3,000 kPa. */
export const STENTS: Readonly<Record<StentId, Stent>> = {
  'gen-stent-15': {
    nominalLengthMm: 15,
    maxVolumeMl: 4.5,
    maxPressureKpa: 3000,
    minInnerDiameterMm: 2.7,
    source: 'implantClass',
  },
};

export const JACK_IDS = ['gen-jack-5'] as const;
export type JackId = (typeof JACK_IDS)[number];

/** A mechanical jack: opened along the spine by a screw, and left in place. */
export interface Jack {
  /** Of its wings, along the needle. */
  readonly nominalLengthMm: number;
  readonly closedHeightMm: number;
  readonly openHeightMm: number;
  /** Of one jack. */
  readonly maxForceN: number;
  /** Bore of the thinnest cannula it goes through, folded. */
  readonly minInnerDiameterMm: number;
  readonly source: SourceId;
}

export const JACKS: Readonly<Record<JackId, Jack>> = {
  'gen-jack-5': {
    nominalLengthMm: 24,
    closedHeightMm: 5,
    openHeightMm: 17,
    maxForceN: 500,
    minInnerDiameterMm: 2.7,
    source: 'implantClass',
  },
};

/** Cements are known by the consistency at which injection starts; no maker's is among them. */
export const CEMENT_VISCOSITIES = ['low', 'medium', 'high'] as const;
export type CementViscosity = (typeof CEMENT_VISCOSITIES)[number];
