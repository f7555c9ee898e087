/** Whether the cement of a plan has room at all (M-CEM-3, M-CEM-18), asked of the medians of a run. */
import type { Patient } from '../anatomy/patient.ts';
import type { FractureAssessment } from '../fracture/assessment.ts';
import type { PlanOutlook } from '../plan/checkPlan.ts';
import { bothFilledMl, capsOf } from '../plan/inflation.ts';
import { chosenCementMl, type Plan } from '../plan/plan.ts';
import { middlePorosity } from '../simulation/cement/spread/porosity.ts';
import { type CementTarget, cementFill } from '../simulation/cement/volume/fill.ts';
import type { ProcedureResult } from '../simulation/result.ts';

export function cementRefusal(
  plan: Plan,
  patient: Patient,
  fracture: FractureAssessment,
  run: ProcedureResult,
): PlanOutlook['cementRefusal'] {
  const target = targetOf(plan, run);
  if (!target) return null;
  const filled = cementFill({
    target,
    bodyMl: fracture.bodyVolumeMl.median,
    porosity: middlePorosity(patient.boneDensity),
    plannedMl: chosenCementMl(plan),
  });
  if (filled.ok) return null;
  return filled.error.code === 'bodyVolumeOutOfRange' ? 'implausibleBody' : 'beyondBody';
}

/** A jack leaves just the room that the body regained. */
function targetOf(plan: Plan, run: ProcedureResult): CementTarget | null {
  const reachedMl = bothFilledMl(run.balloon.volumePerSideMl, capsOf(plan));
  switch (plan.procedure) {
    case 'vertebroplasty':
      return { kind: 'zone' };
    case 'kyphoplasty':
      return { kind: 'balloon', reachedMl, openedMl: null };
    case 'stent':
      return { kind: 'stent', reachedMl };
    case 'jack':
      return null;
  }
}
