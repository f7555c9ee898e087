/** A change of a plan as data: what a person does to it, and what a finding offers to do about itself. */
import type { Side } from '../anatomy/levels.ts';
import type { Plan, SidePlan } from './plan.ts';

/** Setting one field. One member per field, so that a value of the wrong kind does not compile. */
export type Edit<Kind extends string, T> = {
  [Field in keyof T]-?: { readonly kind: Kind; readonly field: Field; readonly value: T[Field] };
}[keyof T];

export type PlanEdit =
  | Edit<'editPlan', Omit<Plan, 'planId' | 'sides'>>
  | (Edit<'editSide', SidePlan> & { readonly side: Side })
  | Edit<'editBothSides', SidePlan>;
