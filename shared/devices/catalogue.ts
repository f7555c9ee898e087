/** Vendor-neutral instruments as data. Sizes are typical of their class, not a maker's table. */
import type { SourceId } from '../quantities/sources.ts';

/** Gauges that take a balloon. */
export const ACCESS_IDS = ['8G', '10G'] as const;
export type AccessId = (typeof ACCESS_IDS)[number];

export interface AccessCannula {
  readonly outerDiameterMm: number;
  readonly innerDiameterMm: number;
  readonly source: SourceId;
}

/** Standard gauges; the same numbers for every maker. */
export const ACCESS: Readonly<Record<AccessId, AccessCannula>> = {
  '8G': { outerDiameterMm: 4.19, innerDiameterMm: 3.4, source: 'needleGauge' },
  '10G': { outerDiameterMm: 3.4, innerDiameterMm: 2.7, source: 'needleGauge' },
};

export const BALLOON_IDS = ['gen-10', 'gen-15', 'gen-20', 'gen-15-hp'] as const;
export type BalloonId = (typeof BALLOON_IDS)[number];

export interface Balloon {
  readonly nominalLengthMm: number;
  readonly maxVolumeMl: number;
  readonly maxPressureKpa: number;
  readonly source: SourceId;
}

/** 27 bar = 2,700 kPa; the high-pressure variant 48 bar. */
export const BALLOONS: Readonly<Record<BalloonId, Balloon>> = {
  'gen-10': { nominalLengthMm: 10, maxVolumeMl: 3, maxPressureKpa: 2700, source: 'deviceClass' },
  'gen-15': { nominalLengthMm: 15, maxVolumeMl: 4, maxPressureKpa: 2700, source: 'deviceClass' },
  'gen-20': { nominalLengthMm: 20, maxVolumeMl: 6, maxPressureKpa: 2700, source: 'deviceClass' },
  'gen-15-hp': { nominalLengthMm: 15, maxVolumeMl: 4, maxPressureKpa: 4800, source: 'deviceClass' },
};
