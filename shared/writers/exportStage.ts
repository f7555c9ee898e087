/** The three moments a model is exported at, and the stage of the run that each of them is. */
import type { Procedure } from '../plan/plan.ts';
import { stagesOf } from '../simulation/procedureInput.ts';
import type { Stage } from '../simulation/result.ts';

/** planned: instruments in place, balloons filled as far as they get. after: standing, with cement and without needles. */
export const EXPORT_STAGES = ['before', 'planned', 'after'] as const;
export type ExportStage = (typeof EXPORT_STAGES)[number];

/** A vertebroplasty inflates nothing: its planned moment is with the cement in and the needles still there. */
export function stageFor(stage: ExportStage, procedure: Procedure): Stage {
  switch (stage) {
    case 'before':
      return 'before';
    case 'planned':
      return stagesOf(procedure).includes('inflated') ? 'inflated' : 'cemented';
    case 'after':
      return 'standing';
  }
}
