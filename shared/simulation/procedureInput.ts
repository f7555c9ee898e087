/** What a run is made from, and what follows of it before anything is drawn: stages, body, inflation. */
import type { HeightsMm } from '../anatomy/heights.ts';
import type { Numbering } from '../anatomy/numbering.ts';
import type { Patient } from '../anatomy/patient.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import { assert } from '../base/assert.ts';
import { keepLast } from '../base/keepLast.ts';
import type { Columns } from '../base/stratified.ts';
import type { FractureAssessment } from '../fracture/assessment.ts';
import type { FractureFacts } from '../fracture/facts.ts';
import { capsOf, fullerMl } from '../plan/inflation.ts';
import type { Plan, PlanSetup, Procedure } from '../plan/plan.ts';
import { setupOf } from '../plan/setupOf.ts';
import { sidesToCheck } from '../plan/sidesToCheck.ts';
import { runnableTrajectory } from '../plan/trajectory.ts';
import { betweenSides } from './betweenSides.ts';
import type { Inflation } from './chain.ts';
import { STAGES, type Stage } from './result.ts';
import { createRunBody, type RunBody } from './runBody.ts';

export interface ProcedureInput {
  readonly shape: VertebraShape;
  readonly assessment: FractureAssessment;
  readonly facts: FractureFacts;
  readonly patient: Patient;
  readonly plan: Plan;
  readonly numbering: Numbering;
  /** Whether another vertebra is known to be fractured too; null when nobody said. */
  readonly severalFractured: boolean | null;
  readonly columns: Columns;
}

/** The stages a procedure passes: without a device nothing is inflated or let down. */
export function stagesOf(procedure: Procedure): readonly Stage[] {
  return procedure === 'vertebroplasty'
    ? STAGES.filter((stage) => stage !== 'inflated' && stage !== 'deflated')
    : STAGES;
}

export function bodyOf({ shape, assessment, plan }: ProcedureInput): RunBody {
  return bodyOfSetup(setupOf(plan), shape, assessment.measuredMm);
}

const bodyOfSetup = keepLast((setup: PlanSetup, shape: VertebraShape, measuredMm: HeightsMm) => {
  // Two sides planned alike are mirror images: one of them is computed.
  const [first, second] = sidesToCheck(setup).map(({ side }) =>
    createRunBody(shape, setup, runnableTrajectory(shape, measuredMm, setup, side)),
  );
  assert(first !== undefined, 'a plan enters a side');
  return second ? betweenSides(first, second) : first;
});

export function inflationOf({ plan }: ProcedureInput): Inflation {
  return { volumeMl: fullerMl(plan), capsMl: capsOf(plan), cementMl: plan.cementVolumeMl };
}
