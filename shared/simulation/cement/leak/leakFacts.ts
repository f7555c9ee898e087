/** What a leak depends on as far as it was published; whatever has no odds ratio has no place here. */
import type { CementViscosity } from '../../../devices/catalogue.ts';
import type { CLEFTS } from '../../../fracture/facts.ts';
import type { YES_NO } from '../../../fracture/features.ts';
import type { Constant } from '../../../quantities/constant.ts';
import { CLEFT_PREVALENCE } from '../../constants.ts';
import { CORTICAL_DEFECT_PREVALENCE, LOW_VISCOSITY_PREVALENCE } from '../constants.ts';

/** Treatments with a published base rate; stents and jacks have none of their own. */
export const LEAK_TREATMENTS = ['vertebroplasty', 'kyphoplasty'] as const;
export type LeakTreatment = (typeof LEAK_TREATMENTS)[number];

export interface LeakFacts {
  readonly treatment: LeakTreatment;
  readonly corticalDefect: (typeof YES_NO)[number] | null;
  readonly cleft: (typeof CLEFTS)[number] | null;
  readonly viscosity: CementViscosity | null;
}

/** A fact nobody gave, and how common it was taken to be. */
export interface LeakAssumption {
  readonly fact: 'corticalDefect' | 'cleft' | 'viscosity';
  readonly prevalence: Constant;
}

export function leakAssumptions(facts: LeakFacts): readonly LeakAssumption[] {
  const assumptions: LeakAssumption[] = [];
  if (facts.corticalDefect === null)
    assumptions.push({ fact: 'corticalDefect', prevalence: CORTICAL_DEFECT_PREVALENCE });
  if (facts.cleft === null) assumptions.push({ fact: 'cleft', prevalence: CLEFT_PREVALENCE });
  if (facts.viscosity === null)
    assumptions.push({ fact: 'viscosity', prevalence: LOW_VISCOSITY_PREVALENCE });
  return assumptions;
}
