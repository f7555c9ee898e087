/** Probability of any leak on CT, and of each type, for one draw (M-CEM-13, M-CEM-14). */
import { CLEFT_PREVALENCE } from '../../constants.ts';
import {
  CORTICAL_DEFECT_PREVALENCE,
  HIGH_VISCOSITY_RR,
  LEAK_LOGIT_PER_ML,
  LEAK_MEAN_VOLUME_ML,
  LEAK_SHARES,
  LOW_VISCOSITY_PREVALENCE,
} from '../constants.ts';
import { centredIntercept, type LeakEffects } from './centring.ts';
import type { LeakFacts } from './leakFacts.ts';
import type { CtLeakType } from './leakTypes.ts';

export interface LeakSample extends LeakEffects {
  baseLogit: number;
  /** High against low viscosity, any leak. */
  highViscosityRatio: number;
  cementMl: number;
}

export type LeakOutcome = Record<CtLeakType | 'any', number>;

/** A type over any leak, with and without a cleft: types are not exclusive, so these never add up to 1. */
const TYPE_SHARE = {
  present: typeShares('present'),
  absent: typeShares('absent'),
};

function typeShares(cleft: keyof typeof LEAK_SHARES): Record<CtLeakType, number> {
  const { any, basivertebral, segmental, cortical, disc } = LEAK_SHARES[cleft];
  return {
    basivertebral: basivertebral.value / any.value,
    segmental: segmental.value / any.value,
    cortical: cortical.value / any.value,
    disc: disc.value / any.value,
  };
}

export function createLeakOutcome(): LeakOutcome {
  return { any: 0, basivertebral: 0, segmental: 0, cortical: 0, disc: 0 };
}

/** How a draw's leaks go with facts and volume: in odds, centred on the base rate. */
export interface LeakLaw {
  readonly intercept: number;
  readonly ratios: Ratios;
}

interface Ratios {
  readonly cortical: number;
  readonly lowViscosity: number;
  readonly cleft: number;
  readonly highViscosity: number;
}

export function leakLaw(sample: Readonly<Omit<LeakSample, 'cementMl'>>): LeakLaw {
  return {
    intercept: centredIntercept(sample.baseLogit, sample),
    ratios: {
      cortical: Math.exp(sample.cortical),
      lowViscosity: Math.exp(sample.lowViscosity),
      cleft: Math.exp(sample.cleft),
      highViscosity: sample.highViscosityRatio,
    },
  };
}

/** One draw, written into `out`. */
export function leakOf(
  facts: LeakFacts,
  sample: Readonly<LeakSample>,
  out: LeakOutcome,
): LeakOutcome {
  return leakBy(leakLaw(sample), facts, sample.cementMl, out);
}

/** The same by a law that is known already. */
export function leakBy(
  { intercept, ratios }: LeakLaw,
  facts: LeakFacts,
  cementMl: number,
  out: LeakOutcome,
): LeakOutcome {
  const volume = LEAK_LOGIT_PER_ML.value * (cementMl - LEAK_MEAN_VOLUME_ML.value);
  const odds = Math.exp(intercept + volume);
  const cortical = known(facts.corticalDefect, 'yes', CORTICAL_DEFECT_PREVALENCE.value);
  const cleft = known(facts.cleft, 'present', CLEFT_PREVALENCE.value);
  out.any = 0;
  out.basivertebral = 0;
  out.segmental = 0;
  out.cortical = 0;
  out.disc = 0;
  addPatients(facts, ratios, odds * ratios.cleft, cortical, 'present', cleft, out);
  addPatients(facts, ratios, odds, cortical, 'absent', 1 - cleft, out);
  return out;
}

/** Adds the patients with or without a cleft, as many as there are of them. */
function addPatients(
  { viscosity }: LeakFacts,
  ratios: Ratios,
  odds: number,
  corticalShare: number,
  cleft: keyof typeof TYPE_SHARE,
  weight: number,
  out: LeakOutcome,
): void {
  const medium = meanOver(odds, ratios.cortical, corticalShare);
  const low = meanOver(odds * ratios.lowViscosity, ratios.cortical, corticalShare);
  const prevalence = LOW_VISCOSITY_PREVALENCE.value;
  const usual = prevalence * low + (1 - prevalence) * medium;
  // The relative risk stands in place of the odds ratio of viscosity, never on top of it: it takes the average cement's
  // rate. By type it is another one; where none was significant, none is claimed beyond medium cement.
  const high = viscosity === 'high';
  const reduced = (ratio: number) => Math.min(medium, ratio * usual);
  const any = high
    ? reduced(ratios.highViscosity)
    : viscosity === 'low'
      ? low
      : viscosity === 'medium'
        ? medium
        : usual;
  const veins = high ? reduced(HIGH_VISCOSITY_RR.vein.value) : any;
  const discs = high ? reduced(HIGH_VISCOSITY_RR.disc.value) : any;
  const rest = high ? medium : any;
  const share = TYPE_SHARE[cleft];
  out.any += weight * any;
  out.basivertebral += weight * Math.min(any, share.basivertebral * rest);
  out.segmental += weight * Math.min(any, share.segmental * veins);
  out.cortical += weight * Math.min(any, share.cortical * rest);
  out.disc += weight * Math.min(any, share.disc * discs);
}

/** Mean probability over those who have a fact and those who have not. */
function meanOver(odds: number, ratio: number, share: number): number {
  const having = odds * ratio;
  return (share * having) / (1 + having) + ((1 - share) * odds) / (1 + odds);
}

function known<T>(fact: T | null, yes: T, prevalence: number): number {
  if (fact === null) return prevalence;
  return fact === yes ? 1 : 0;
}
