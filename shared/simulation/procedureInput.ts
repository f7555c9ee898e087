/** What a run is made from, and what follows of it before anything is drawn: stages, body, inflation. */
import type { Patient } from '../anatomy/patient.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import type { Columns } from '../base/stratified.ts';
import type { FractureAssessment } from '../fracture/assessment.ts';
import type { FractureFacts } from '../fracture/facts.ts';
import type { Plan } from '../plan/plan.ts';
import { planTrajectory } from '../plan/trajectory.ts';
import type { Inflation } from './chain.ts';
import type { Approach, ProcedureKind } from './procedure.ts';
import { STAGES, type Stage } from './result.ts';
import { createRunBody, type RunBody } from './runBody.ts';

export interface ProcedureInput {
  readonly shape: VertebraShape;
  readonly assessment: FractureAssessment;
  readonly facts: FractureFacts;
  readonly patient: Patient;
  readonly plan: Plan;
  readonly procedure: ProcedureKind;
  readonly approach: Approach;
  readonly columns: Columns;
}

/** The stages a procedure passes: without a device nothing is inflated or let down. */
export function stagesOf(procedure: ProcedureKind): readonly Stage[] {
  return procedure === 'vertebroplasty'
    ? STAGES.filter((stage) => stage !== 'inflated' && stage !== 'deflated')
    : STAGES;
}

export function bodyOf({ shape, assessment, plan, procedure, approach }: ProcedureInput): RunBody {
  // Two sides are mirror images; a single one is computed on its own side.
  const side = approach === 'left' ? 'left' : 'right';
  return createRunBody(
    shape,
    plan,
    planTrajectory(shape, assessment.measuredMm, plan, side),
    procedure,
    approach === 'bilateral' ? 2 : 1,
  );
}

export function inflationOf({ plan, approach }: ProcedureInput): Inflation {
  return {
    volumeMl: plan.inflationVolumePerSideMl,
    shares: { left: approach === 'right' ? 0 : 1, right: approach === 'left' ? 0 : 1 },
  };
}
