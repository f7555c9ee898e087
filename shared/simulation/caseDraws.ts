/**
 * What every run of a case draws alike, whatever the plan asks for (M-SIM-9): the samples, and all that they say before a
 * device opens anything. Kept, so that a slider draws nothing of it again.
 */
import { mapPlaces, type Place } from '../anatomy/heights.ts';
import type { Patient } from '../anatomy/patient.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import { keepLast } from '../base/keepLast.ts';
import type { Columns } from '../base/stratified.ts';
import { drawWedgeDeg } from '../fracture/angles.ts';
import type { FractureAssessment } from '../fracture/assessment.ts';
import { drawDepthMm } from '../fracture/draws.ts';
import { drawVolumes } from '../fracture/drawVolumes.ts';
import type { FractureFacts } from '../fracture/facts.ts';
import type { Procedure } from '../plan/plan.ts';
import { lieMm, type Sample } from './chain.ts';
import type { ProcedureInput } from './procedureInput.ts';
import type { StageResult } from './result.ts';
import { createSample, createSampler, type Sampler } from './sampler.ts';
import { summariseStage } from './summariseStage.ts';

type Draws = Readonly<Record<Place, Float64Array>>;

export interface CaseDraws {
  readonly sampler: Sampler;
  readonly samples: readonly Readonly<Sample>[];
  readonly depthMm: Float64Array;
  /** Of the body as fractured. */
  readonly bodyMl: Float64Array;
  readonly positionedMm: Draws;
  readonly before: StageResult;
  readonly positioned: StageResult;
}

export function caseDraws({
  assessment,
  shape,
  facts,
  patient,
  plan,
  columns,
}: ProcedureInput): CaseDraws {
  return drawCase(assessment, shape, facts, patient, plan.procedure, columns);
}

const drawCase = keepLast(
  (
    assessment: FractureAssessment,
    shape: VertebraShape,
    facts: FractureFacts,
    patient: Patient,
    procedure: Procedure,
    columns: Columns,
  ): CaseDraws => {
    const sampler = createSampler({ assessment, facts, patient, plan: { procedure }, columns });
    const { measuredMm } = sampler;
    const samples = Array.from({ length: columns.count }, (_, i) => {
      const sample = createSample();
      sampler.fill(i, sample);
      return sample;
    });
    const depthMm = drawDepthMm(shape, columns);
    const positionedMm = mapPlaces((place) =>
      Float64Array.from(samples, (sample) => lieMm(sample, place)),
    );
    // The plate lies level until it is lifted.
    const level = { low: 0, median: 0, high: 0 };
    const { now } = drawVolumes(
      shape,
      assessment.measuredMm,
      shape.intactHeightsMm,
      sampler,
      columns,
    );
    return {
      sampler,
      samples,
      depthMm,
      bodyMl: now,
      positionedMm,
      before: summariseStage(
        'before',
        measuredMm,
        measuredMm,
        drawWedgeDeg(measuredMm, depthMm),
        level,
      ),
      positioned: summariseStage(
        'positioned',
        positionedMm,
        measuredMm,
        drawWedgeDeg(positionedMm, depthMm),
        level,
      ),
    };
  },
);
