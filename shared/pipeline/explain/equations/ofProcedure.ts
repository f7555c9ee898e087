/** Formulas that only some procedures pass through: a balloon has no stroke, a needle alone no cavity. */
import type { Procedure } from '../../../plan/plan.ts';
import type { EquationId } from './equations.ts';

const INFLATED = ['kyphoplasty', 'stent'] as const;
const OPENED = [...INFLATED, 'jack'] as const;

const ONLY: Readonly<Partial<Record<EquationId, readonly Procedure[]>>> = {
  'M-SIM-2': INFLATED,
  'M-SIM-3': OPENED,
  'M-SIM-4': OPENED,
  'M-SIM-5': OPENED,
  'M-SIM-6': OPENED,
  'M-SIM-12': ['jack'],
  'M-SIM-13': INFLATED,
  'M-CEM-1': OPENED,
  'M-CEM-2': ['vertebroplasty'],
};

export function passesThrough(procedure: Procedure, id: EquationId): boolean {
  return ONLY[id]?.includes(procedure) ?? true;
}
