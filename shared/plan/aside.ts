/**
 * What a case holds beside the level and the variant at hand: a plan is judged one level at a time, and laid aside
 * whole while another is looked at.
 */
import type { ClinicalStatus } from '../anatomy/clinicalStatus.ts';
import type { Level } from '../anatomy/levels.ts';
import type { FractureFacts } from '../fracture/facts.ts';
import type { SafetyAnswers } from '../fracture/safetyAnswers.ts';
import type { Plan } from './plan.ts';

/** Plans of one case to choose between. */
export const VARIANTS = ['A', 'B', 'C'] as const;
export type Variant = (typeof VARIANTS)[number];

/** Another treated fracture, with the two answers of the case that were given of it alone. */
export interface FractureAside {
  readonly facts: FractureFacts;
  readonly progression: ClinicalStatus['progression'];
  readonly painAtLevel: SafetyAnswers['painAtLevel'];
}

export interface PlanAside {
  readonly variant: Variant;
  readonly level: Level;
  readonly plan: Plan;
}

/** One plan for each variant in use and each treated level; the one at hand is not repeated. */
export interface Aside {
  /** The one at hand. */
  readonly variant: Variant;
  readonly fractures: readonly FractureAside[];
  readonly plans: readonly PlanAside[];
}

/** One plan for one level, as every case begins. */
export const NOTHING_ASIDE: Aside = { variant: 'A', fractures: [], plans: [] };
