/** Everything the faces show, derived from one document by derive.ts. Never stored as truth. */
import type { Level } from '../anatomy/levels.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import type { FractureAssessment } from '../fracture/assessment.ts';
import type { DateComparison } from '../fracture/comparison/compareDates.ts';
import type { LevelMeasurements } from '../fracture/facts.ts';
import type { Classification } from '../fracture/schemes/classification.ts';
import type { Finding } from '../plan/finding.ts';
import type { PlannedPaths } from '../plan/path/planPaths.ts';
import type { Plan } from '../plan/plan.ts';
import type { Available } from '../quantities/estimate.ts';
import type { ProcedureResult } from '../simulation/result.ts';
import type { Session } from './session.ts';

/** Of one treated level and its plan. */
export interface LevelDerived {
  readonly modelVersion: string;
  readonly plan: Plan;
  /** As they are used: typed, and where nothing was typed, from the films. */
  readonly levels: LevelMeasurements;
  /** Five levels, cranial first: shapes fitted to what was measured. */
  readonly shapes: readonly VertebraShape[];
  readonly fracturedLevel: Level;
  readonly fracture: Available<FractureAssessment>;
  readonly classification: Classification;
  /** Against the earlier picture of the case; null when there is none. */
  readonly comparison: DateComparison | null;
  /** Each entered side, the patient's left first. */
  readonly paths: PlannedPaths;
  readonly run: Available<ProcedureResult>;
  readonly findings: readonly Finding[];
}

/** Of the level and the variant at hand. */
export interface Derived extends LevelDerived {
  /** The other treated levels of this variant, cranial first: each is the same object until something of its own changes. */
  readonly others: readonly LevelDerived[];
  /** All treated levels of the variant at hand; null where there is one alone. What it says is among the findings. */
  readonly session: Session | null;
}
