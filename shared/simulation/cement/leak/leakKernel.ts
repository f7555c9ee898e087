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
import { CT_LEAK_TYPES, type CtLeakType } from './leakTypes.ts';
import { fromLogit } from './logit.ts';

export interface LeakSample extends LeakEffects {
  baseLogit: number;
  /** High against low viscosity, any leak. */
  highViscosityRatio: number;
  cementMl: number;
}

export type LeakOutcome = Record<CtLeakType | 'any', number>;

const CLEFT_STATES = ['present', 'absent'] as const;

/** A type over any leak, with and without a cleft: types are not exclusive, so these never add up to 1. */
const TYPE_SHARE = {
  present: typeShares('present'),
  absent: typeShares('absent'),
};

function typeShares(cleft: (typeof CLEFT_STATES)[number]): Record<CtLeakType, number> {
  const { any, basivertebral, segmental, cortical, disc } = LEAK_SHARES[cleft];
  return {
    basivertebral: basivertebral.value / any.value,
    segmental: segmental.value / any.value,
    cortical: cortical.value / any.value,
    disc: disc.value / any.value,
  };
}

/** Published effect of high viscosity by type; where none was significant, none is claimed beyond medium cement. */
const TYPE_RATIO: Readonly<Record<CtLeakType, number | null>> = {
  basivertebral: null,
  segmental: HIGH_VISCOSITY_RR.vein.value,
  cortical: null,
  disc: HIGH_VISCOSITY_RR.disc.value,
};

export function createLeakOutcome(): LeakOutcome {
  return { any: 0, basivertebral: 0, segmental: 0, cortical: 0, disc: 0 };
}

/** One draw, written into `out`. */
export function leakOf(
  facts: LeakFacts,
  sample: Readonly<LeakSample>,
  out: LeakOutcome,
): LeakOutcome {
  const intercept =
    centredIntercept(sample.baseLogit, sample) +
    LEAK_LOGIT_PER_ML.value * (sample.cementMl - LEAK_MEAN_VOLUME_ML.value);
  const cortical = known(facts.corticalDefect, 'yes', CORTICAL_DEFECT_PREVALENCE.value);
  const cleftShare = known(facts.cleft, 'present', CLEFT_PREVALENCE.value);
  out.any = 0;
  for (const type of CT_LEAK_TYPES) out[type] = 0;
  for (const cleft of CLEFT_STATES) {
    const weight = cleft === 'present' ? cleftShare : 1 - cleftShare;
    const logOdds = intercept + (cleft === 'present' ? sample.cleft : 0);
    addKind(facts, sample, logOdds, cortical, cleft, weight, out);
  }
  return out;
}

/** Adds the patients with or without a cleft, as many as there are of them. */
function addKind(
  { viscosity }: LeakFacts,
  sample: Readonly<LeakSample>,
  logOdds: number,
  cortical: number,
  cleft: (typeof CLEFT_STATES)[number],
  weight: number,
  out: LeakOutcome,
): void {
  const others = meanOver(logOdds, sample.cortical, cortical);
  const low = meanOver(logOdds + sample.lowViscosity, sample.cortical, cortical);
  const usual =
    LOW_VISCOSITY_PREVALENCE.value * low + (1 - LOW_VISCOSITY_PREVALENCE.value) * others;
  // The relative risk stands in place of the odds ratio of viscosity, never on top of it: it takes the average cement's rate.
  const high = Math.min(others, sample.highViscosityRatio * usual);
  const any = viscosity === null ? usual : { low, medium: others, high }[viscosity];
  out.any += weight * any;
  for (const type of CT_LEAK_TYPES) {
    const share = TYPE_SHARE[cleft][type];
    const ratio = TYPE_RATIO[type];
    const leak =
      viscosity === 'high'
        ? Math.min(any, share * (ratio === null ? others : Math.min(others, ratio * usual)))
        : share * any;
    out[type] += weight * leak;
  }
}

/** Mean probability over those who have a fact and those who have not. */
function meanOver(logOdds: number, effect: number, share: number): number {
  return share * fromLogit(logOdds + effect) + (1 - share) * fromLogit(logOdds);
}

function known<T>(fact: T | null, yes: T, prevalence: number): number {
  if (fact === null) return prevalence;
  return fact === yes ? 1 : 0;
}
