/**
 * Which leak a rate speaks of, and what it was seen on. A rate without its modality means nothing, and the two leaks
 * towards the canal are never one: on CT type B is every trace of cement that came back along the basivertebral vein; a
 * recognised canal leak is one that was noticed at all. Their types share no name, so no function can take one for the other.
 */
import type { Estimate } from '../../../quantities/estimate.ts';

/** On what a rate was counted; 'clinical': in patients, by what somebody noticed. */
export type SeenOn = 'CT' | 'XR' | 'clinical';

/** Yeom's B, S and C, and the part of C that runs into a disc. Not exclusive: one body can have several. */
export const CT_LEAK_TYPES = ['basivertebral', 'segmental', 'cortical', 'disc'] as const;
export type CtLeakType = (typeof CT_LEAK_TYPES)[number];

export interface CtLeakRate<T extends CtLeakType | 'any' = CtLeakType | 'any'> {
  readonly ctLeak: T;
  readonly seenOn: 'CT';
  readonly probability: Estimate;
}

export interface RadiographLeakRate {
  readonly radiographLeak: 'any';
  readonly seenOn: 'XR';
  readonly probability: Estimate;
}

/** Cement in the canal that was noticed, however that came about. A population's rate, not this patient's. */
export interface RecognisedCanalLeak {
  readonly recognisedLeak: 'canal';
  readonly seenOn: 'clinical';
  readonly populationRate: Estimate;
}
