/** The three moments that people compare and export, and the stage of the run that each of them is. */
import type { Procedure } from '../plan/plan.ts';
import { stagesOf } from './procedureInput.ts';
import type { Stage } from './result.ts';

/** planned: instruments in place, balloons filled as far as they get. after: standing, with cement and without needles. */
export const PHASES = ['before', 'planned', 'after'] as const;
export type Phase = (typeof PHASES)[number];

/** A vertebroplasty inflates nothing: its planned moment is with the cement in and the needles still there. */
export function stageOfPhase(phase: Phase, procedure: Procedure): Stage {
  switch (phase) {
    case 'before':
      return 'before';
    case 'planned':
      return stagesOf(procedure).includes('inflated') ? 'inflated' : 'cemented';
    case 'after':
      return 'standing';
  }
}
