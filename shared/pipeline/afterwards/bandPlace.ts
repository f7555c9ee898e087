/** Where a measured value fell in the band that was given for it. */
import type { Estimate } from '../../quantities/estimate.ts';

export const BAND_PLACES = ['below', 'within', 'above'] as const;
export type BandPlace = (typeof BAND_PLACES)[number];

/** The ends belong to the band. */
export function bandPlace({ low, high }: Estimate, actual: number): BandPlace {
  if (actual < low) return 'below';
  return actual > high ? 'above' : 'within';
}
