/** Stages of a run as words, and which of them answer to before, planned and after. */
import type { Procedure } from '../../shared/plan/plan.ts';
import type { Phase } from '../../shared/simulation/phase.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import { text } from '../text/text.ts';

/** A jack is opened and bears the load; it is neither inflated nor let down. */
export function stageName(stage: Stage, procedure: Procedure): string {
  return procedure === 'jack' && (stage === 'inflated' || stage === 'deflated')
    ? text(`jackStages.${stage}`)
    : text(`stages.${stage}`);
}

/** What the strip of stages shows for a phase; `shownStage` then knows what a procedure does not have. */
export const PHASE_STAGE: Readonly<Record<Phase, Stage>> = {
  before: 'before',
  planned: 'inflated',
  after: 'standing',
};

export function phaseOf(stage: Stage): Phase {
  if (stage === 'before') return 'before';
  return stage === 'standing' || stage === 'sixMonths' ? 'after' : 'planned';
}
